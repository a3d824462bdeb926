import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { simulatorCommand } from '@/lib/testing/command'
import { type TestDatabase, testDatabases } from '@/lib/testing/databases'
import { clientOf, type Pair, type StandaloneClient } from '@/lib/testing/standalone-client'
import type { Serving } from './serve/serving'

/** What was answered stays so, however the process ends; and processes on one database are one simulator. */

/** Each company is one lineage, so that its credentials are found again by its number. */
const lineages = 8
/** How many refreshes are answered before the process is killed: enough to be in full swing, few enough to check every one. */
const answers = 64
const config = {
  companies: Array.from({ length: lineages }, (_, index) => ({ name: `Bolag ${index + 1} AB` })),
  policy: { rateLimit: 'off' },
}

let folder: string
let place: TestDatabase | undefined
const running: ReturnType<typeof simulatorCommand>[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koppla-durability-'))
  await writeFile(join(folder, 'world.json'), JSON.stringify(config))
})
afterEach(async () => {
  for (const command of running.splice(0)) {
    command.kill('SIGKILL')
    await command.ended
  }
  await place?.discard()
  place = undefined
  await rm(folder, { recursive: true, force: true })
})

/** A database that nobody has open. */
async function closed(open: () => Promise<TestDatabase>): Promise<TestDatabase> {
  place = await open()
  await place.database.close()
  return place
}

/** A standalone simulator on the database; the world is the same at every start. */
async function start({ location }: TestDatabase) {
  const where = location.file === undefined ? [] : ['--file', location.file]
  const words = ['--port', '0', '--json', '--data', folder, '--config', join(folder, 'world.json'), ...where]
  const command = simulatorCommand(words, location.url === undefined ? {} : { DATABASE_URL: location.url })
  running.push(command)
  return { command, client: clientOf(JSON.parse(await command.ready()) as Serving) }
}

/** Refreshes a lineage as fast as answers come, each with the token of the one before, until none comes. */
async function refreshOnAndOn(client: StandaloneClient, received: Pair[], onAnswer: () => void): Promise<void> {
  for (;;) {
    const answer = await client.refresh(received.at(-1)?.refresh_token ?? '').catch(() => undefined)
    const pair = await answer?.json().catch(() => undefined)
    if (!answer || pair === undefined) return
    expect(answer.status).toBe(200)
    received.push(pair as Pair)
    onAnswer()
  }
}

const kept = testDatabases().filter((kind) => kind.kept)

// Processes start, and wait for a processor when many tests run at once.
describe.each(kept)('on $name', ({ open }) => {
  test('kill -9 amid refreshes takes back no answer that arrived', async () => {
    const database = await closed(open)
    const first = await start(database)
    const held = await Promise.all(
      first.client.tenants.map(async (tenantId) => ({ tenantId, received: [await first.client.connect(tenantId)] })),
    )
    let left = answers
    const countDown = () => {
      left -= 1
      if (left === 0) first.command.kill('SIGKILL')
    }
    await Promise.all(held.map(({ received }) => refreshOnAndOn(first.client, received, countDown)))
    await first.command.ended
    expect(left).toBeLessThanOrEqual(0)

    const { client } = await start(database)
    const stored = await client.newestGenerations()
    for (const { tenantId, received } of held) {
      const statuses = (ask: (pair: Pair) => Promise<Response>, pairs: readonly Pair[]) =>
        Promise.all(pairs.map(async (pair) => (await ask(pair)).status))
      const known = await statuses(({ access_token: token }) => client.call(token), received)
      expect(known).toEqual(received.map(() => 200))

      const replaced = received.slice(0, -1)
      const refused = await statuses(({ refresh_token: token }) => client.refresh(token), replaced)
      expect(refused).toEqual(replaced.map(() => 400))

      // One more generation than arrived: the last request was stored, and its answer was lost with the process.
      const unanswered = (stored.get(tenantId) ?? 0) - received.length
      expect([0, 1]).toContain(unanswered)
      const newest = await statuses(({ refresh_token: token }) => client.refresh(token), received.slice(-1))
      expect(newest).toEqual([unanswered === 0 ? 200 : 400])
    }
  })
})

const shared = testDatabases().filter((kind) => kind.shared)

describe.each(shared)('two processes on one $name', ({ open }) => {
  test('give one pair of tokens for 100 simultaneous refreshes with one token, and either takes the new one', async () => {
    const database = await closed(open)
    const one = (await start(database)).client
    const other = (await start(database)).client
    expect(other.worldId).toBe(one.worldId)
    const { refresh_token: token } = await one.connect(one.tenants[0] ?? 0)
    const asked = Array.from({ length: 50 }, () => [one.refresh(token), other.refresh(token)]).flat()
    const answered = await Promise.all(asked)
    const [given = Response.error(), ...more] = answered.filter(({ status }) => status === 200)
    expect(more).toEqual([])
    expect(answered.filter(({ status }) => status === 400)).toHaveLength(99)
    const { refresh_token: next } = (await given.json()) as Pair
    expect((await other.refresh(next)).status).toBe(200)
    expect((await one.refresh(next)).status).toBe(400)
  })
})
