import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabases } from '@/lib/testing/databases'
import {
  issuing,
  sampleApp,
  sampleConnection,
  sampleCredential,
  sampleDocument,
  sampleExchange,
  sampleWorld,
} from '@/lib/testing/sample-world'
import { createKyselyStore } from './kysely-store'
import type { Snapshot, Store } from './store'

const wall = 1_800_000_000_000

describe.each(testDatabases())('a snapshot on $name', ({ open }) => {
  let test: TestDatabase
  let store: Store
  let worldId: string

  beforeAll(async () => {
    test = await open()
    store = createKyselyStore(test.database)
  })
  afterAll(() => test.discard())

  beforeEach(async () => {
    const made = sampleWorld({ seed: crypto.randomUUID() })
    await store.createWorld(made)
    worldId = made.world.id
    const connection = sampleConnection(worldId, { id: 'connection' })
    // More than one statement takes, and in an order that no column but their own tells.
    const many = Array.from({ length: 620 }, () => sampleCredential(connection, { redirectUri: 'a\0b' }))
    await store.changeConnection({ worldId, connectionId: 'connection' }, issuing(connection, many))
    await store.putDocuments(worldId, [{ tenantId: 1_234_567, document: sampleDocument() }])
    await store.appendExchange(worldId, sampleExchange({ path: '/a\0' }), 10)
    await store.appendExchange(worldId, sampleExchange({ endpoint: 'api' }), 10)
  })

  const taken = async () => (await store.snapshot(worldId, wall)) as Snapshot

  it('is the same after it was put back, whatever was done in between', async () => {
    const snapshot = await taken()
    expect([snapshot.credentials.length, snapshot.exchanges.map(({ number }) => number)]).toEqual([620, [1, 2]])
    await store.putApp(worldId, sampleApp())
    await store.changeCompany(worldId, 1_234_567, (company) => ({ ...company, locked: true }))
    await store.changeWorld(worldId, (world) => ({ ...world, clock: { frozenAt: 5 }, name: 'Another' }))
    await store.appendExchange(worldId, sampleExchange(), 10)
    const restored = await store.restore(worldId, snapshot, wall)
    expect(restored).toEqual(await store.world(worldId))
    expect(await taken()).toEqual(snapshot)
    expect(await store.appendExchange(worldId, sampleExchange(), 10)).toBe(4)
  })

  it('lets the clock go on from where it was', async () => {
    const snapshot = await taken()
    const later = await store.restore(worldId, snapshot, wall + 3_600_000)
    expect(later).toMatchObject({ clock: { offset: -3_600_000 } })
    const frozen = await store.restore(worldId, { ...snapshot, frozen: true, now: 7 }, wall)
    expect(frozen).toMatchObject({ clock: { frozenAt: 7 } })
  })

  it('is refused whole where another world has its seed, a client id or a credential', async () => {
    const snapshot = await taken()
    const other = sampleWorld()
    await store.createWorld(other)
    const into = other.world.id
    const before = await store.snapshot(into, wall)
    const fresh = { ...snapshot, seed: null, apps: [], connections: [], credentials: [] }
    expect(await store.restore(into, { ...fresh, seed: snapshot.seed }, wall)).toBe('taken')
    expect(await store.restore(into, { ...fresh, apps: snapshot.apps }, wall)).toBe('taken')
    const { connections, credentials } = snapshot
    expect(await store.restore(into, { ...fresh, connections, credentials }, wall)).toBe('taken')
    expect(await store.snapshot(into, wall)).toEqual(before)
    expect(await store.restore(into, fresh, wall)).toMatchObject({ id: into, keyHash: other.world.keyHash })
  })

  it('of no world is nothing', async () => {
    expect(await store.snapshot('none', wall)).toBeUndefined()
    expect(
      await store.restore('none', { ...(await taken()), seed: null, apps: [], credentials: [] }, wall),
    ).toBeUndefined()
  })
})
