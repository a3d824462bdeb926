import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '@/lib/db/database'
import type { Tables } from '@/lib/db/tables'
import { createKyselyVisitorStore } from '@/lib/sandbox/kysely-visitor-store'
import { type TestDatabase, testDatabases } from '@/lib/testing/databases'
import {
  issuing,
  sampleApp,
  sampleCompany,
  sampleConnection,
  sampleCredential,
  sampleDocument,
  sampleExchange,
  sampleWorld,
} from '@/lib/testing/sample-world'
import { highest } from '../core/document'
import { defaultPolicy } from '../core/policy.table'
import { createKyselyStore } from './kysely-store'
import type { Store } from './store'

/** How many rows each table has once a world is lived in, and what is left of them when it is gone. */
const rows: Record<keyof Tables, { lived: number; left: number }> = {
  worlds: { lived: 1, left: 0 },
  blueprints: { lived: 1, left: 0 },
  apps: { lived: 2, left: 0 },
  companies: { lived: 2, left: 0 },
  authorizations: { lived: 1, left: 0 },
  connections: { lived: 2, left: 0 },
  credentials: { lived: 2, left: 0 },
  exchanges: { lived: 1, left: 0 },
  documents: { lived: 2, left: 0 },
  visitors: { lived: 1, left: 0 },
  user_worlds: { lived: 1, left: 0 },
  // These belong to no world.
  users: { lived: 1, left: 1 },
  unattributed: { lived: 1, left: 1 },
  feedback: { lived: 0, left: 0 },
}

async function count({ db }: Database): Promise<Record<string, number>> {
  const counted = Object.keys(rows).map(async (table) => {
    const counting = db.selectFrom(table as keyof Tables).select(({ fn }) => fn.countAll<number>().as('count'))
    return [table, (await counting.executeTakeFirstOrThrow()).count] as const
  })
  return Object.fromEntries(await Promise.all(counted))
}

const expected = (which: 'lived' | 'left') =>
  Object.fromEntries(Object.entries(rows).map(([table, row]) => [table, row[which]]))

describe.each(testDatabases())('the life of a world on $name', ({ open }) => {
  let test: TestDatabase
  let store: Store
  const made = sampleWorld({ seed: 'seed', clock: { frozenAt: 5_000 } })
  const worldId = made.world.id

  beforeEach(async () => {
    test = await open()
    store = createKyselyStore(test.database)
    await store.createWorld(made)
    await store.putApp(worldId, sampleApp())
    await store.putCompany(worldId, sampleCompany({ tenantId: 1, name: 'Added' }))
    for (const resource of [1, 'service'] as const) {
      const connection = sampleConnection(worldId, { resource })
      const decide = issuing(connection, [sampleCredential(connection)])
      await store.changeConnection({ worldId, connectionId: connection.id }, decide)
    }
    await store.putAuthorization({
      tokenHash: 'token',
      worldId,
      clientId: 'client',
      redirectUri: 'https://example.com/',
      scopes: [],
      state: null,
      serviceAccount: true,
      expiresWall: 1,
    })
    await store.changeDocuments(
      { worldId, tenantId: 1 },
      () => [],
      function* () {
        const number = yield* highest('customers', '')
        return { put: [sampleDocument({ key: String(number + 1) })], outcome: undefined }
      },
    )
    await store.appendExchange(worldId, sampleExchange(), 10)
    await store.appendUnattributed('127.0.0.1', sampleExchange(), 1)
    const visitors = createKyselyVisitorStore(test.database)
    const user = await visitors.signIn({ id: 'user', issuer: 'issuer', subject: '1', name: 'Åsa' })
    await visitors.saveVisitor({
      idHash: 'visitor',
      worldId,
      sealedKey: 'key',
      sealedWalk: 'walk',
      createdWall: 1,
      usedWall: 1,
    })
    await visitors.addWorld(user.id, { worldId, sealedKey: 'key', addedWall: 1 })
    await store.changeWorld(worldId, (world) => ({
      ...world,
      clock: { frozenAt: 9_000 },
      policy: { ...defaultPolicy, grace: '5s' },
    }))
  })
  afterEach(() => test.discard())

  it('leaves nothing of a deleted world', async () => {
    expect(await count(test.database)).toEqual(expected('lived'))
    expect(await store.deleteWorld(worldId)).toBe(true)
    expect(await count(test.database)).toEqual(expected('left'))
  })

  it('leaves nothing of a world whose row alone is deleted', async () => {
    await test.database.db.deleteFrom('worlds').where('id', '=', worldId).execute()
    expect(await count(test.database)).toEqual(expected('left'))
  })

  it('sets a world back to what it was made of, with its id, its key and its visitors', async () => {
    const kept = { worlds: 1, blueprints: 1, apps: 1, companies: 1, visitors: 1, user_worlds: 1 }
    expect(await store.resetWorld(worldId)).toEqual(made.world)
    expect(await store.world(worldId)).toEqual(made.world)
    expect(await store.apps(worldId)).toEqual(made.blueprint.apps)
    expect(await store.companies(worldId)).toEqual(made.blueprint.companies)
    expect(await count(test.database)).toEqual({ ...expected('left'), ...kept })
    expect(await store.resetWorld('nowhere')).toBeUndefined()
  })

  it('goes on counting exchanges after a reset, so that no reader misses one', async () => {
    await store.resetWorld(worldId)
    expect(await store.appendExchange(worldId, sampleExchange(), 10)).toBe(2)
  })

  it('deletes a world in the middle of its decisions', async () => {
    const connections = await store.connections(worldId)
    const decisions = Array.from({ length: 20 }, (_, index) => {
      const connection = connections[index % connections.length] ?? sampleConnection(worldId)
      const { clientId, tenantId, resource } = connection
      return store.changeConnection({ worldId, clientId, tenantId, resource }, (slice) => ({
        changes: slice ? [{ kind: 'issue', credential: sampleCredential(connection) }] : [],
        outcome: undefined,
      }))
    })
    const appended = Array.from({ length: 10 }, () => store.appendExchange(worldId, sampleExchange(), 10))
    await Promise.all([...decisions, ...appended, store.deleteWorld(worldId)])
    expect(await count(test.database)).toEqual(expected('left'))
  })
})
