import { DatabaseSync } from '@photostructure/sqlite'
import { type Generated, Kysely, type SqliteDatabase } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { GroupCommitDialect } from './group-commit'
import { preparedStatements } from './sqlite-statements'

interface Notes {
  notes: { id: Generated<number>; text: string }
}

let said: string[]
let failing: boolean
let db: Kysely<Notes>

/** The database, which writes down what it is told, and refuses to commit while it is `failing`. */
function listening(database: SqliteDatabase): SqliteDatabase {
  return {
    ...database,
    prepare(sql) {
      const word = sql.split(' ')[0] ?? ''
      said.push(word)
      if (failing && word === 'commit') throw new Error('The disk is full.')
      return database.prepare(sql)
    },
  }
}

beforeEach(() => {
  said = []
  failing = false
  const sqlite = new DatabaseSync(':memory:')
  sqlite.exec('create table notes (id integer primary key, text text not null)')
  db = new Kysely<Notes>({ dialect: new GroupCommitDialect(listening(preparedStatements(sqlite))) })
})
afterEach(() => db.destroy())

const write = (text: string, then = () => {}) =>
  db.transaction().execute(async (trx) => {
    await trx.insertInto('notes').values({ text }).execute()
    then()
    return text
  })
const texts = async () => (await db.selectFrom('notes').select('text').orderBy('id').execute()).map(({ text }) => text)
const times = (word: string) => said.filter((one) => one === word).length

test('transactions of one moment are committed together, and none is answered before', async () => {
  const answered = ['a', 'b', 'c'].map((text) => write(text).then(() => times('commit')))
  expect(await Promise.all(answered)).toEqual([1, 1, 1])
  expect([times('begin'), times('commit'), times('savepoint')]).toEqual([1, 1, 3])
  await write('d')
  expect(times('commit')).toBe(2)
  expect(await texts()).toEqual(['a', 'b', 'c', 'd'])
})

test('one that fails is undone alone', async () => {
  const refuse = () => {
    throw new Error('No.')
  }
  const outcomes = await Promise.allSettled([write('a'), write('b', refuse), write('c')])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await texts()).toEqual(['a', 'c'])
})

test('who reads, or writes without a transaction, beside others is answered when what was there is stored', async () => {
  const writing = write('a')
  const read = texts().then((found) => ({ found, commits: times('commit') }))
  const alone = db.insertInto('notes').values({ text: 'b' }).execute()
  const written = alone.then(() => times('commit'))
  expect(await read).toEqual({ found: ['a'], commits: 1 })
  expect(await written).toBe(1)
  await writing
})

test('a commit that fails is the failure of all that it was for, and of nothing after it', async () => {
  failing = true
  const outcomes = await Promise.allSettled([write('a'), write('b'), texts()])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  failing = false
  await write('c')
  expect(await texts()).toEqual(['c'])
})
