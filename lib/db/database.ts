import type { Kysely } from 'kysely'
import type { Notifications } from './notifications'
import type { Tables } from './tables'

export type Dialect = 'sqlite' | 'postgres'

/** An open database with all migrations done. */
export interface Database {
  readonly db: Kysely<Tables>
  readonly dialect: Dialect
  readonly notifications: Notifications
  close(): Promise<void>
}
