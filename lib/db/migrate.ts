import { type Kysely, sql, type Transaction } from 'kysely'
import type { Dialect } from './database'
import { migrations } from './migrations'
import type { Tables } from './tables'

/** Any number that nobody else on the same PostgreSQL server would choose: "koppla" in ASCII. */
const migrationLock = 0x6b6f70706c61

/** Brings the database up to date: all that is missing, in order, in one transaction. Two processes that start at once take turns. */
export async function migrate(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(migrationLock)})`.execute(trx)
    await sql`create table if not exists migrations (name text primary key)`.execute(trx)
    const done = await doneIn(trx)
    const unknown = done.find((name) => !migrations.some((migration) => migration.name === name))
    if (unknown)
      throw new Error(`The database was made by a newer version of Koppla: it has the migration "${unknown}".`)
    for (const migration of migrations) {
      if (done.includes(migration.name)) continue
      for (const statement of migration.statements(dialect)) await sql.raw(statement).execute(trx)
      await sql`insert into migrations (name) values (${migration.name})`.execute(trx)
    }
  })
}

async function doneIn(trx: Transaction<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migrations`.execute(trx)
  return rows.map((row) => row.name)
}
