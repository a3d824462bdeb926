import type { Migration } from './migration'

/** The registers of the simulated companies. `collate "C"` makes PostgreSQL sort as SQLite does, whatever its locale. */
export const documents: Migration = {
  name: '002-documents',
  statements(dialect) {
    const bytewise = dialect === 'postgres' ? 'text collate "C"' : 'text'
    return [
      `create table documents (
        world_id text not null,
        tenant_id bigint not null,
        resource text not null,
        part ${bytewise} not null,
        key ${bytewise} not null,
        number bigint not null,
        summary text not null,
        data text not null,
        modified_at bigint not null,
        deleted_at bigint,
        primary key (world_id, tenant_id, resource, part, key),
        foreign key (world_id, tenant_id) references companies (world_id, tenant_id) on delete cascade
      )`,
      // Ends with deleted_at, so that counting a register reads nothing but the index.
      'create index documents_in_order on documents (world_id, tenant_id, resource, part, number, key, deleted_at)',
    ]
  },
}
