import type { Migration } from './migration'

/** The rules that make requests fail, and what the log is searched by: an exchange itself is JSON that no database looks into. */
export const faults: Migration = {
  name: '003-faults',
  statements: () => [
    `alter table worlds add column faults text not null default '{"made":0,"rules":[]}'`,
    `alter table exchanges add column endpoint text not null default ''`,
    'alter table exchanges add column status integer not null default 0',
    'alter table exchanges add column credential_id text',
    'alter table exchanges add column at bigint not null default 0',
  ],
}
