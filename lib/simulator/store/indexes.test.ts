import { DatabaseSync } from '@photostructure/sqlite'
import { Kysely, PostgresDialect } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Database } from '@/lib/db/database'
import { GroupCommitDialect } from '@/lib/db/group-commit'
import { migrate } from '@/lib/db/migrate'
import { inProcessNotifications } from '@/lib/db/notifications'
import { poolOf } from '@/lib/db/postgres'
import { preparingPool } from '@/lib/db/postgres-statements'
import { preparedStatements } from '@/lib/db/sqlite-statements'
import type { Tables } from '@/lib/db/tables'
import { testDatabases } from '@/lib/testing/databases'
import { growOld } from '@/lib/testing/old-credentials'
import { testSimulator } from '@/lib/testing/simulator'

/** A world with a million old credentials answers as fast as a new one, since nothing that is asked reads a table from end to end. */

interface Watched {
  readonly database: Database
  /** Each statement that was run, with how the database carries it out. */
  plans(): Promise<{ text: string; plan: string }[]>
  close(): Promise<void>
}

/** What an insert looks at is no plan: it is its keys. */
const searches = (text: string) => /^(select|update|delete)/.test(text)

async function onSqlite(): Promise<Watched> {
  const sqlite = new DatabaseSync(':memory:')
  const statements = preparedStatements(sqlite)
  const seen = new Set<string>()
  const prepare = (text: string) => {
    seen.add(text)
    return statements.prepare(text)
  }
  const db = new Kysely<Tables>({ dialect: new GroupCommitDialect({ ...statements, prepare }) })
  await migrate(db, 'sqlite')
  seen.clear()
  const close = () => db.destroy()
  return {
    database: { db, dialect: 'sqlite', notifications: inProcessNotifications(), close },
    plans: async () =>
      [...seen].filter(searches).map((text) => ({
        text,
        plan: sqlite
          .prepare(`explain query plan ${text}`)
          .all()
          .map((row) => (row as { detail: string }).detail)
          .join('\n'),
      })),
    close,
  }
}

async function onPostgres(): Promise<Watched> {
  const place = await testDatabases()
    .find(({ shared }) => shared)
    ?.open()
  if (!place) throw new Error('There is no PostgreSQL.')
  const pool = poolOf(place.location.url ?? '')
  const seen = new Map<string, readonly unknown[]>()
  const preparing = preparingPool(pool)
  const connect: typeof preparing.connect = async () => {
    const client = await preparing.connect()
    const query = (text: string, values: readonly unknown[]) => {
      seen.set(text, values)
      return client.query(text, values)
    }
    return { ...client, query: query as typeof client.query }
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: { ...preparing, connect } }) })
  return {
    database: { db, dialect: 'postgres', notifications: inProcessNotifications(), close: () => db.destroy() },
    async plans() {
      const client = await pool.connect()
      // With so few rows it would read the table whatever indexes there are; now it does so only where there is none.
      await client.query('set enable_seqscan = off')
      const plans = []
      for (const [text, values] of seen) {
        if (!searches(text)) continue
        const { rows } = await client.query(`explain ${text}`, [...values])
        plans.push({ text, plan: rows.map((row) => row['QUERY PLAN'] as string).join('\n') })
      }
      client.release()
      return plans
    },
    async close() {
      await db.destroy()
      await place.discard()
    },
  }
}

/** What programs and people do all day, each statement of it. */
async function aDay(database: Database): Promise<void> {
  const { control, makeWorld, consent, exchange, refresh, call, post, advance } = await testSimulator({ database })
  const world = await makeWorld({ policy: { onRefreshReplay: 'revoke-lineage', onReconsent: 'replace' } })
  const [app] = world.apps
  if (!app) throw new Error('The world has no app.')
  const pairOf = async (response: Response) =>
    (await response.json()) as { access_token: string; refresh_token: string }
  const first = await pairOf(await exchange(app, await consent(world)))
  const second = await pairOf(await refresh(app, first.refresh_token))
  expect((await call('/3/companyinformation', second.access_token)).status).toBe(200)
  expect((await refresh(app, first.refresh_token)).status).toBe(400)
  const again = await pairOf(await exchange(app, await consent(world)))
  await post('/oauth-v1/revoke', app, { token: again.refresh_token, token_type_hint: 'refresh_token' })
  const below = `/worlds/${world.id}`
  for (const path of ['', '/exchanges', '/exchanges?endpoint=token&status=400', '/exchanges?since=1']) {
    expect((await control('GET', below + path, world.key)).status, path).toBe(200)
  }
  await advance(world, '1h')
}

/** A table read from end to end: SQLite says SCAN, PostgreSQL Seq Scan. */
const wholeTable = /^SCAN [a-z]|Seq Scan on/m

/** All credentials of a world, of which there may be a million; the newest of them come from an index in their order. */
const wholeWorld =
  /SEARCH credentials USING [A-Z ]*INDEX \w+ \(world_id=\?\)|on credentials .*\n +Index Cond: \(world_id = [^)]*\)$/m
const newest = /order by "sequence" desc limit/

describe.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
])('on %s', (_, open) => {
  test('no statement of what is done all day reads a whole table', async () => {
    const watched = await open()
    try {
      await aDay(watched.database)
      await growOld(watched.database, 5_000)
      const plans = await watched.plans()
      expect(plans.filter(({ text }) => text.includes('"credentials"')).length).toBeGreaterThan(5)
      expect(plans.filter(({ plan }) => wholeTable.test(plan))).toEqual([])
      expect(plans.filter(({ text, plan }) => wholeWorld.test(plan) && !newest.test(text))).toEqual([])
      expect(plans.filter(({ text, plan }) => newest.test(text) && /TEMP B-TREE|Sort/.test(plan))).toEqual([])
    } finally {
      await watched.close()
    }
  })
})
