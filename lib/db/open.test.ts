import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testDatabases } from '@/lib/testing/databases'
import { type Database, openDatabase } from './open'

const unattributed = { address: 'here', wall: 1_795_000_000_000, exchange: '{"a":"å"}' }

/** A process that opens the file as SQLite would, tells whether it could write, and ends with its input. */
async function otherProcess(file: string) {
  const program = `
    const { DatabaseSync } = require('@photostructure/sqlite')
    const db = new DatabaseSync(process.argv[1])
    try {
      db.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; create table if not exists t (a); begin immediate; commit')
      console.log('in')
    } catch (error) { console.log(error.sqliteCodeName) }
    process.stdin.resume()`
  const child = spawn(process.execPath, ['-e', program, file], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    said: said.toString().trim(),
    async end() {
      child.stdin.end()
      await once(child, 'exit')
    },
  }
}

describe.each(testDatabases().filter(({ kept }) => kept))('$name', ({ open }) => {
  it('keeps what is stored over a close and an opening', async () => {
    const test = await open()
    const first = await openOther(test)
    await first.db.insertInto('unattributed').values(unattributed).execute()
    await first.close()
    const second = await openOther(test)
    expect(await second.db.selectFrom('unattributed').select(['address', 'wall', 'exchange']).execute()).toEqual([
      unattributed,
    ])
    await second.close()
    await test.discard()
  })

  it('is refused where a newer version has changed it', async () => {
    const test = await open()
    await sql`insert into migrations (name) values ('999-of-the-future')`.execute(test.database.db)
    await test.database.close()
    await expect(openDatabase(test.location)).rejects.toThrow(/newer version of Koppla.*999-of-the-future/)
    await test.discard()
  })

  /** The same database again; a file only after its first opening is over. */
  async function openOther(test: Awaited<ReturnType<typeof open>>): Promise<Database> {
    await test.database.close()
    return openDatabase(test.location)
  }
})

describe.each(testDatabases().filter(({ shared }) => shared))('$name', ({ open }) => {
  it('is migrated once where several processes start at once', async () => {
    const test = await open()
    const { db } = test.database
    await sql`do $$ declare it text; begin
      for it in select tablename from pg_tables where schemaname = current_schema() loop
        execute 'drop table ' || quote_ident(it) || ' cascade';
      end loop; end $$`.execute(db)
    const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase(test.location)))
    const { rows } = await sql<{ name: string }>`select name from migrations`.execute(db)
    expect(rows.length).toBe(new Set(rows.map(({ name }) => name)).size)
    for (const one of opened) await one.close()
    await test.discard()
  })
})

describe('an SQLite file', () => {
  let folder: string
  let file: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'koppla-test-'))
    file = join(folder, 'new', 'koppla.db')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('lets no second process in', async () => {
    const database = await openDatabase({ file })
    const other = await otherProcess(file)
    expect(other.said).toBe('SQLITE_BUSY')
    await other.end()
    await database.close()
  })

  it('that another process has is refused with a message that names it and says what to do', async () => {
    await (await openDatabase({ file })).close()
    const other = await otherProcess(file)
    expect(other.said).toBe('in')
    const refusal = await openDatabase({ file }).then(
      () => '',
      (error: Error) => error.message,
    )
    expect(refusal).toContain(file)
    expect(refusal).toContain('DATABASE_URL')
    await other.end()
    await (await openDatabase({ file })).close()
  })
})

describe('SQLite', () => {
  it.each([['a\0b'], ['\ud800'], [undefined], [Number.NaN], [2 ** 53], [new Date(0)], [{}]])(
    'refuses to store %j as something else',
    async (value) => {
      const { db, close } = await openDatabase({})
      await expect(sql`select ${value} as value`.execute(db)).rejects.toThrow(TypeError)
      await close()
    },
  )

  it('stores texts, numbers, null and truth values as they are', async () => {
    const { db, close } = await openDatabase({ file: ':memory:' })
    const { rows } =
      await sql`select ${'å\u{1f600}'} as a, ${1.5} as b, ${null} as c, ${true} as d, ${-5} as e`.execute(db)
    expect(rows).toEqual([{ a: 'å\u{1f600}', b: 1.5, c: null, d: 1, e: -5 }])
    await close()
  })

  it('lends its one connection to one transaction at a time', async () => {
    const { db, close } = await openDatabase({})
    const read = () => sql<{ n: number }>`select count(*) as n from unattributed`
    const seen = await Promise.all(
      Array.from({ length: 10 }, () =>
        db.transaction().execute(async (trx) => {
          const { rows } = await read().execute(trx)
          await trx.insertInto('unattributed').values(unattributed).execute()
          return rows[0]?.n
        }),
      ),
    )
    expect(seen.sort()).toEqual(Array.from({ length: 10 }, (_, index) => index))
    await close()
  })
})
