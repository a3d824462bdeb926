import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '@/lib/db/open'
import { type TestDatabase, testDatabases } from '@/lib/testing/databases'
import { issuing, looking, sampleApp, sampleConnection, sampleExchange, sampleWorld } from '@/lib/testing/sample-world'
import { createKyselyStore } from './kysely-store'
import type { Store } from './store'

/** Resolves with the next change to the world. */
function next(store: Store, worldId: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.watch(worldId, () => {
      stop()
      resolve()
    })
  })
}

describe.each(testDatabases())('watching a world on $name', ({ open }) => {
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

  const changes: Record<string, (id: string) => Promise<unknown>> = {
    'a change of the world': (id) => store.changeWorld(id, (world) => ({ ...world, name: 'Another' })),
    'a decision': (id) => {
      const connection = sampleConnection(id)
      return store.changeConnection({ worldId: id, connectionId: connection.id }, issuing(connection, []))
    },
    'an exchange': (id) => store.appendExchange(id, sampleExchange(), 10),
    'an app': (id) => store.putApp(id, sampleApp()),
    'a reset': (id) => store.resetWorld(id),
    'its end': (id) => store.deleteWorld(id),
  }

  it.each(Object.keys(changes))('tells of %s', async (name) => {
    const told = next(store, worldId)
    await changes[name]?.(worldId)
    await told
  })

  it('tells of a request without a world, whoever watches the address it came from, and nobody else', async () => {
    const [here, there] = [crypto.randomUUID(), crypto.randomUUID()]
    const elsewhere = vi.fn()
    store.watchUnattributed(there, elsewhere)
    const told = new Promise<void>((resolve) => void store.watchUnattributed(here, resolve))
    await store.appendUnattributed(here, sampleExchange(), Date.now())
    await told
    expect(elsewhere).not.toHaveBeenCalled()
  })

  it('tells nothing of other worlds, of decisions that change nothing, or to who has stopped', async () => {
    const [other, listener, stopped] = [sampleWorld(), vi.fn(), vi.fn()]
    await store.createWorld(other)
    store.watch(worldId, listener)
    const stop = store.watch(worldId, stopped)
    stop()
    stop()
    await store.changeConnection({ worldId, connectionId: 'none' }, looking)
    await store.appendExchange(other.world.id, sampleExchange(), 10)
    const told = next(store, worldId)
    await store.appendExchange(worldId, sampleExchange(), 10)
    await told
    expect(listener).toHaveBeenCalledTimes(1)
    expect(stopped).not.toHaveBeenCalled()
  })
})

describe.each(testDatabases().filter(({ shared }) => shared))(
  'watching from several processes on $name',
  ({ open }) => {
    it('tells of what another process did', async () => {
      const test = await open()
      const { world, ...made } = sampleWorld()
      const store = createKyselyStore(test.database)
      const second = createKyselyStore(await openDatabase(test.location))
      await store.createWorld({ world, ...made })
      const told = next(store, world.id)
      await second.appendExchange(world.id, sampleExchange(), 10)
      await told
      await second.close()
      await test.discard()
    })

    it('says to look again once a lost connection to the database is back', async () => {
      const test = await open()
      const name = `koppla ${crypto.randomUUID()}`
      const url = `${test.location.url}&application_name=${encodeURIComponent(name)}`
      const store = createKyselyStore(await openDatabase({ url }))
      const made = sampleWorld()
      await store.createWorld(made)
      const told = next(store, made.world.id)
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${name}`.execute(
        test.database.db,
      )
      await told
      const again = next(store, made.world.id)
      await store.appendExchange(made.world.id, sampleExchange(), 10)
      await again
      await store.close()
      await test.discard()
    })
  },
)
