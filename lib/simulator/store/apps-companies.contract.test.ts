import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabases } from '@/lib/testing/databases'
import { sampleApp, sampleCompany, sampleWorld } from '@/lib/testing/sample-world'
import { createKyselyStore } from './kysely-store'
import type { Store } from './store'

describe.each(testDatabases())('changing apps and companies on $name', ({ open }) => {
  let test: TestDatabase
  let store: Store
  let worldId: string

  beforeAll(async () => {
    test = await open()
    store = createKyselyStore(test.database)
  })
  afterAll(() => test.discard())
  beforeEach(async () => {
    const made = sampleWorld()
    await store.createWorld(made)
    worldId = made.world.id
  })

  it('loses none of the changes that come at once', async () => {
    const app = sampleApp({ redirectUris: [] })
    await store.putApp(worldId, app)
    const add = (uri: string) =>
      store.changeApp(worldId, app.clientId, (one) => ({ ...one, redirectUris: [...one.redirectUris, uri] }))
    const uris = Array.from({ length: 12 }, (_, index) => `https://app.example/${index}`)
    await Promise.all(uris.map(add))
    const stored = (await store.apps(worldId)).find(({ clientId }) => clientId === app.clientId)
    expect([...(stored?.redirectUris ?? [])].sort()).toEqual([...uris].sort())

    const join = (id: string) =>
      store.changeCompany(worldId, 1_234_567, (one) => ({ ...one, boughtApps: [...one.boughtApps, id] }))
    await Promise.all(uris.map(join))
    expect((await store.company(worldId, 1_234_567))?.boughtApps).toHaveLength(uris.length)
  })

  it('finds nothing of another world, and nothing that is not there', async () => {
    const other = sampleWorld()
    await store.createWorld(other)
    const clientId = other.blueprint.apps[0]?.clientId ?? ''
    const rename = <T>(one: T): T => ({ ...one, name: 'Mine' })
    expect(await store.changeApp(worldId, clientId, rename)).toBeUndefined()
    expect(await store.changeApp(worldId, 'a\0', rename)).toBeUndefined()
    expect(await store.changeCompany(worldId, 7, rename)).toBeUndefined()
    expect(await store.changeCompany(worldId, Number.NaN, rename)).toBeUndefined()
    expect((await store.app(clientId))?.app.name).not.toBe('Mine')
  })

  it('adds a company once, after the others', async () => {
    const company = sampleCompany({ tenantId: 9, name: 'Nytt' })
    const added = await Promise.all([1, 2, 3].map(() => store.addCompany(worldId, company)))
    expect(added.filter(Boolean)).toHaveLength(1)
    expect(await store.addCompany(worldId, { ...company, name: 'Ett till' })).toBe(false)
    expect((await store.companies(worldId)).map(({ name }) => name)).toEqual(['Åkeri & Söner AB', 'Nytt'])
  })
})
