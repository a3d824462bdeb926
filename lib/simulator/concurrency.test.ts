import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '@/lib/db/open'
import { type TestDatabase, testDatabases } from '@/lib/testing/databases'
import { testSimulator } from '@/lib/testing/simulator'

/** What is worth one answer gives one, however many ask at the same moment. */

type Made = Awaited<ReturnType<typeof testSimulator>>

const atOnce = 200

const on = (database: Database) => testSimulator({ database, random: randomBytes })

async function tokensOf(response: Response) {
  expect(response.status).toBe(200)
  return (await response.json()) as { access_token: string; refresh_token: string }
}

/** A world of the first of the simulators, with its app and a code that all of them are to be asked for. */
async function prepared([first]: readonly [Made, ...Made[]]) {
  const world = await first.makeWorld()
  const [app] = world.apps
  if (!app) throw new Error('The world has no app.')
  return { world, app, code: await first.consent(world) }
}

/** Asks the simulators in turn without waiting for any; the answers by status, and the one that was given. */
async function race(simulators: readonly Made[], ask: (simulator: Made) => Promise<Response>) {
  const answers = await Promise.all(
    Array.from({ length: atOnce / simulators.length }, () => simulators.map((one) => ask(one))).flat(),
  )
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return { counts, given: answers.find(({ status }) => status === 200) ?? Response.error() }
}

const oneAlone = { 200: 1, 400: atOnce - 1 }

/** `simulators` are asked for once the suite has opened them. */
function guarantees(simulators: () => readonly [Made, ...Made[]]) {
  test(`${atOnce} simultaneous redemptions of one code give one pair of tokens, which lives`, async () => {
    const { app, code } = await prepared(simulators())
    const { counts, given } = await race(simulators(), ({ exchange }) => exchange(app, code))
    expect(counts).toEqual(oneAlone)
    const { refresh_token: token } = await tokensOf(given)
    expect((await simulators()[0].refresh(app, token)).status).toBe(200)
  })

  test(`${atOnce} simultaneous refreshes with one refresh token give one pair of tokens, which lives`, async () => {
    const { app, code } = await prepared(simulators())
    const { refresh_token: token } = await tokensOf(await simulators()[0].exchange(app, code))
    const { counts, given } = await race(simulators(), ({ refresh }) => refresh(app, token))
    expect(counts).toEqual(oneAlone)
    const { refresh_token: next } = await tokensOf(given)
    expect((await simulators()[0].refresh(app, next)).status).toBe(200)
  })
}

// Many tests may run at once, each on the same processors.
describe.each(testDatabases())('one simulator on $name', ({ open }) => {
  let database: TestDatabase
  let simulator: Made

  beforeAll(async () => {
    database = await open()
    simulator = await on(database.database)
  })
  afterAll(() => database.discard())

  guarantees(() => [simulator])
})

const shared = testDatabases().filter((kind) => kind.shared)

describe.each(shared)('two simulators, each with its own pool, on one $name', ({ open }) => {
  let database: TestDatabase
  let second: Database
  let simulators: [Made, Made]

  beforeAll(async () => {
    database = await open()
    second = await openDatabase(database.location)
    simulators = [await on(database.database), await on(second)]
  })
  afterAll(async () => {
    await second.close()
    await database.discard()
  })

  guarantees(() => simulators)
})
