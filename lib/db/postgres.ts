import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './database'
import { migrate } from './migrate'
import { postgresNotifications } from './postgres-notifications'
import { preparingPool } from './postgres-statements'
import type { Tables } from './tables'

const int8 = pg.types.builtins.INT8

/** Our bigints are instants and counters, all of them exact as numbers. */
function exactNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number.`)
  return value
}

/** For this pool alone: the parsers of `pg` itself are everybody's. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === int8 && format !== 'binary' ? exactNumber : pg.types.getTypeParser(id, format),
}

/** For the server to answer, and for a free connection where hundreds ask at once: that one is late is no reason to fail. */
const patienceMs = 20_000

export const poolOf = (url: string) =>
  new pg.Pool({ connectionString: url, types, connectionTimeoutMillis: patienceMs, application_name: 'koppla' })

export async function openPostgres(url: string): Promise<Database> {
  const pool = poolOf(url)
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparingPool(pool) }) })
  try {
    await migrate(db, 'postgres')
    const notifications = await postgresNotifications(url, pool)
    return {
      db,
      dialect: 'postgres',
      notifications,
      async close() {
        await notifications.close()
        await db.destroy()
      },
    }
  } catch (error) {
    await db.destroy()
    throw error
  }
}
