import type { Database } from './database'
import { openPostgres } from './postgres'
import { inMemory, openSqlite } from './sqlite'

export type { Database } from './database'

export interface DatabaseLocation {
  /** Of a PostgreSQL database; goes before `file`. */
  readonly url?: string | undefined
  /** Of an SQLite database, or `:memory:`, which is also what nothing given means. */
  readonly file?: string | undefined
}

/** Opens the database and does the migrations that it lacks. */
export async function openDatabase({ url, file }: DatabaseLocation): Promise<Database> {
  const database = await (url ? openPostgres(url) : openSqlite(file ?? inMemory))
  let closing: Promise<void> | undefined
  return {
    ...database,
    close() {
      closing ??= database.close()
      return closing
    },
  }
}
