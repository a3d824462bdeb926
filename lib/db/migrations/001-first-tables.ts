import type { Migration } from './migration'

/** Every foreign key has an index that begins with it, so that deleting a world never reads a whole table. */
export const firstTables: Migration = {
  name: '001-first-tables',
  statements(dialect) {
    const sequence = dialect === 'sqlite' ? 'sequence integer primary key' : 'sequence bigserial primary key'
    return [
      `create table worlds (
        id text primary key,
        name text not null,
        key_hash text not null,
        seed text unique,
        origin text not null,
        clock text not null,
        policy text not null,
        created_wall bigint not null,
        used_wall bigint not null,
        last_exchange bigint not null default 0
      )`,
      'create index worlds_by_use on worlds (origin, used_wall)',

      `create table blueprints (
        world_id text primary key references worlds (id) on delete cascade,
        blueprint text not null
      )`,

      `create table apps (
        client_id text primary key,
        world_id text not null references worlds (id) on delete cascade,
        position integer not null,
        name text not null,
        secret_hash text not null,
        redirect_uris text not null,
        any_loopback_redirect integer not null,
        scopes text not null,
        service_accounts integer not null
      )`,
      'create index apps_of_world on apps (world_id, position)',

      `create table companies (
        world_id text not null references worlds (id) on delete cascade,
        tenant_id bigint not null,
        position integer not null,
        name text not null,
        organisation_number text not null,
        city text not null,
        licences text not null,
        users text not null,
        locked integer not null,
        primary key (world_id, tenant_id)
      )`,

      `create table authorizations (
        token_hash text primary key,
        world_id text not null references worlds (id) on delete cascade,
        expires_wall bigint not null,
        pending text not null
      )`,
      'create index authorizations_of_world on authorizations (world_id)',
      'create index authorizations_by_end on authorizations (expires_wall)',

      `create table connections (
        world_id text not null references worlds (id) on delete cascade,
        id text not null,
        client_id text not null,
        tenant_id bigint not null,
        resource text not null,
        scopes text not null,
        approved_at bigint not null,
        approvals integer not null,
        removed_at bigint,
        primary key (world_id, id),
        unique (world_id, client_id, tenant_id, resource)
      )`,

      `create table credentials (
        ${sequence},
        world_id text not null,
        id text not null,
        type text not null,
        hash text not null unique,
        connection_id text not null,
        lineage_id text not null,
        generation integer not null,
        parent_id text,
        scopes text not null,
        redirect_uri text,
        issued_at bigint not null,
        expires_at bigint not null,
        used_at bigint,
        revoked_at bigint,
        unique (world_id, id),
        foreign key (world_id, connection_id) references connections (world_id, id) on delete cascade
      )`,
      'create index credentials_newest on credentials (world_id, sequence)',
      `create index credentials_refresh on credentials (world_id, lineage_id, generation) where type = 'refresh-token'`,
      // Grows with what lives and with access tokens that ran out, never with refresh tokens that were used.
      `create index credentials_alive on credentials (world_id, connection_id, type, expires_at)
        where used_at is null and revoked_at is null`,

      `create table exchanges (
        world_id text not null references worlds (id) on delete cascade,
        number bigint not null,
        exchange text not null,
        primary key (world_id, number)
      )`,

      `create table unattributed (
        ${sequence},
        address text not null,
        wall bigint not null,
        exchange text not null
      )`,
      'create index unattributed_of_address on unattributed (address, sequence)',
      'create index unattributed_by_age on unattributed (wall)',

      `create table users (
        id text primary key,
        issuer text not null,
        subject text not null,
        name text not null,
        unique (issuer, subject)
      )`,

      `create table visitors (
        id_hash text primary key,
        world_id text not null references worlds (id) on delete cascade,
        sealed_key text not null,
        sealed_walk text not null,
        created_wall bigint not null,
        used_wall bigint not null
      )`,
      'create index visitors_of_world on visitors (world_id)',

      `create table user_worlds (
        user_id text not null references users (id) on delete cascade,
        world_id text not null references worlds (id) on delete cascade,
        sealed_key text not null,
        added_wall bigint not null,
        primary key (user_id, world_id)
      )`,
      'create index user_worlds_of_world on user_worlds (world_id)',
    ]
  },
}
