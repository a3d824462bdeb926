import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabases } from '@/lib/testing/databases'
import { sampleExchange, sampleWorld } from '@/lib/testing/sample-world'
import { createKyselyStore } from './kysely-store'
import type { Store } from './store'

const hour = 3_600_000

describe.each(testDatabases())('the log on $name', ({ open }) => {
  let test: TestDatabase
  let store: Store
  let worldId: string

  beforeAll(async () => {
    test = await open()
    store = createKyselyStore(test.database)
  })
  beforeEach(async () => {
    const made = sampleWorld()
    await store.createWorld(made)
    worldId = made.world.id
  })
  afterAll(() => test.discard())

  const numbers = async (query: Parameters<Store['exchanges']>[1]) =>
    (await store.exchanges(worldId, query)).map(({ number }) => number)

  it('numbers the exchanges of each world for itself, without a gap, also when they come at once', async () => {
    const other = sampleWorld()
    await store.createWorld(other)
    const append = (id: string) => store.appendExchange(id, sampleExchange(), 100)
    const given = await Promise.all(Array.from({ length: 30 }, () => append(worldId)))
    expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    expect(await append(other.world.id)).toBe(1)
  })

  it('gives pages, newest first', async () => {
    for (let count = 0; count < 6; count += 1) await store.appendExchange(worldId, sampleExchange(), 100)
    expect(await numbers({ limit: 2 })).toEqual([6, 5])
    expect(await numbers({ limit: 2, before: 5 })).toEqual([4, 3])
    expect(await numbers({ limit: 10, after: 4 })).toEqual([6, 5])
    expect(await numbers({ limit: 10, before: 5, after: 2 })).toEqual([4, 3])
    expect(await numbers({ limit: 10, after: 6 })).toEqual([])
  })

  it('is searched by what an exchange was, from either end', async () => {
    const token = (status: number, at: number, credentialId: string | null = null) =>
      sampleExchange({ at, credentialId, response: { status, headers: [], body: '' } })
    for (const exchange of [token(200, 1, 'a'), token(400, 2, 'a'), { ...token(401, 3), endpoint: 'api' as const }]) {
      await store.appendExchange(worldId, exchange, 100)
    }
    expect(await numbers({ limit: 10, endpoint: 'token' })).toEqual([2, 1])
    expect(await numbers({ limit: 10, status: [400, 499] })).toEqual([3, 2])
    expect(await numbers({ limit: 10, credentialId: 'a', status: [200, 200] })).toEqual([1])
    expect(await numbers({ limit: 10, credentialId: 'a\0' })).toEqual([])
    expect(await numbers({ limit: 10, since: 2 })).toEqual([3, 2])
    expect(await numbers({ limit: 2, oldestFirst: true })).toEqual([1, 2])
  })

  it('says how far it reaches', async () => {
    expect(await store.exchangeRange(worldId)).toEqual({ oldest: 0, newest: 0 })
    for (let count = 0; count < 5; count += 1) await store.appendExchange(worldId, sampleExchange(), 3)
    expect(await store.exchangeRange(worldId)).toEqual({ oldest: 3, newest: 5 })
    await store.resetWorld(worldId)
    expect(await store.exchangeRange(worldId)).toEqual({ oldest: 5, newest: 5 })
    expect(await store.exchangeRange('none')).toEqual({ oldest: 0, newest: 0 })
  })

  it('keeps the newest and goes on counting', async () => {
    for (let count = 0; count < 5; count += 1) await store.appendExchange(worldId, sampleExchange(), 3)
    expect(await numbers({ limit: 10 })).toEqual([5, 4, 3])
    expect(await store.appendExchange(worldId, sampleExchange(), 1)).toBe(6)
    expect(await numbers({ limit: 10 })).toEqual([6])
  })

  it('gives an exchange back letter for letter, whatever was sent', async () => {
    const sent = sampleExchange({
      path: '/3/accounts?x=\0',
      clientId: 'a\0b',
      refusal: 'invalid-client',
      request: { headers: [['x', '\ud800']], body: 'å\0\u2028"\\' },
    })
    await store.appendExchange(worldId, sent, 10)
    expect(await store.exchanges(worldId, { limit: 1 })).toEqual([{ ...sent, number: 1 }])
  })

  it('drops what comes for a world that is gone', async () => {
    await store.deleteWorld(worldId)
    expect(await store.appendExchange(worldId, sampleExchange(), 10)).toBe(0)
    expect(await numbers({ limit: 10 })).toEqual([])
  })

  it('shows requests without a world to the address they came from, newest first, for an hour', async () => {
    const [here, there] = [crypto.randomUUID(), crypto.randomUUID()]
    const [first, second, foreign] = ['/a', '/b', '/c'].map((path) => sampleExchange({ path }))
    if (!first || !second || !foreign) throw new Error('unreachable')
    await store.appendUnattributed(here, first, 10 * hour)
    await store.appendUnattributed(there, foreign, 10 * hour)
    await store.appendUnattributed(here, second, 10 * hour + 1)
    expect(await store.unattributed(here, 0)).toEqual([second, first])
    expect(await store.unattributed(here, 10 * hour + 1)).toEqual([second])
    expect(await store.unattributed(there, 0)).toEqual([foreign])
    await store.appendUnattributed(there, foreign, 11 * hour + 1)
    expect(await store.unattributed(here, 0)).toEqual([second])
  })

  it('keeps few requests without a world of one address', async () => {
    const address = crypto.randomUUID()
    for (let count = 0; count < 55; count += 1) {
      await store.appendUnattributed(address, sampleExchange({ at: count }), 10 * hour)
    }
    const kept = await store.unattributed(address, 0)
    expect(kept).toHaveLength(50)
    expect(kept[0]?.at).toBe(54)
  })
})
