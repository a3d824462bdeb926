import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { Kysely } from 'kysely'
import type { Database } from './database'
import { GroupCommitDialect } from './group-commit'
import { migrate } from './migrate'
import { inProcessNotifications } from './notifications'
import { preparedStatements } from './sqlite-statements'
import type { Tables } from './tables'

export const inMemory = ':memory:'

/** Long enough for the server before this one to end, too short to look like a hang: the wait blocks the process. */
const patienceMs = 1_000

function inUse(error: unknown): boolean {
  return (
    error instanceof Error && 'sqliteCodeName' in error && /^SQLITE_(BUSY|LOCKED)/.test(String(error.sqliteCodeName))
  )
}

function openFile(file: string): DatabaseSyncInstance {
  const path = resolve(file)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const sqlite = new DatabaseSync(path, { timeout: patienceMs, defensive: true })
  try {
    // Exclusive before WAL: then the lock is taken here and held until the end, and no second process gets in.
    sqlite.exec('pragma locking_mode = exclusive')
    sqlite.exec('pragma journal_mode = wal')
    sqlite.exec('pragma synchronous = full')
    sqlite.exec('begin immediate; commit')
    return sqlite
  } catch (error) {
    sqlite.close()
    if (!inUse(error)) throw error
    throw new Error(
      `The database ${path} is already open, it seems in another process. One SQLite file belongs to one process: ` +
        'stop the other one, choose another file, or let several processes share a PostgreSQL database (set DATABASE_URL).',
      { cause: error },
    )
  }
}

/**
 * Leaves the file to the next process. Closing alone does not: the driver cannot end a prepared statement, and until the
 * garbage collector does, SQLite keeps the connection and with it the lock.
 */
function release(sqlite: DatabaseSyncInstance): void {
  sqlite.exec('pragma journal_mode = delete')
  sqlite.exec('pragma locking_mode = normal')
  // The mode changes with the next use of the file.
  sqlite.exec('select count(*) from sqlite_schema')
}

export async function openSqlite(file: string): Promise<Database> {
  const sqlite = file === inMemory ? new DatabaseSync(inMemory, { defensive: true }) : openFile(file)
  sqlite.exec('pragma foreign_keys = on')
  const db = new Kysely<Tables>({ dialect: new GroupCommitDialect(preparedStatements(sqlite)) })
  const notifications = inProcessNotifications()

  async function close(): Promise<void> {
    await notifications.close()
    // What is under way ends first, and is stored.
    await db.transaction().execute(async () => {})
    await db.connection().execute(async () => release(sqlite))
    await db.destroy()
  }

  try {
    await migrate(db, 'sqlite')
  } catch (error) {
    await close()
    throw error
  }
  return { db, dialect: 'sqlite', notifications, close }
}
