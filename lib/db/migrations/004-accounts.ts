import type { Migration } from './migration'

/** Bought apps, webhooks, legacy tokens, agencies and settings; what client credentials and migration have to remember. */
export const accounts: Migration = {
  name: '004-accounts',
  statements: () => [
    'alter table apps add column must_be_bought integer not null default 0',
    'alter table apps add column webhook_url text',
    `alter table apps add column legacy_tokens text not null default '[]'`,
    `alter table companies add column settings text not null default '{"defaultAccounts":true,"lockedUntil":null}'`,
    `alter table companies add column bought_apps text not null default '[]'`,
    'alter table companies add column agency integer not null default 0',
    'alter table connections add column granted integer not null default 0',
    `alter table connections add column migrated text not null default '[]'`,
  ],
}
