import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabases } from '@/lib/testing/databases'
import { sampleApp, sampleCompany, sampleExchange, sampleWorld } from '@/lib/testing/sample-world'
import { advance } from '../core/clock'
import { createKyselyStore } from './kysely-store'
import type { PendingAuthorization, Store } from './store'

const minute = 60_000

function pending(worldId: string, changes: Partial<PendingAuthorization> = {}): PendingAuthorization {
  return {
    tokenHash: crypto.randomUUID(),
    worldId,
    clientId: 'client',
    redirectUri: 'https://example.com/',
    scopes: ['bookkeeping'],
    state: 'state',
    serviceAccount: false,
    expiresWall: 1_795_000_000_000,
    ...changes,
  }
}

describe.each(testDatabases())('worlds on $name', ({ open }) => {
  let test: TestDatabase
  let store: Store

  beforeAll(async () => {
    test = await open()
    store = createKyselyStore(test.database)
  })
  afterAll(() => test.discard())

  async function made(...args: Parameters<typeof sampleWorld>) {
    const sample = sampleWorld(...args)
    expect(await store.createWorld(sample)).toBe('created')
    return { ...sample, id: sample.world.id }
  }

  it('gives back a world, its apps and its companies as they were stored', async () => {
    const seed = crypto.randomUUID()
    const apps = [sampleApp(), sampleApp({ redirectUris: [], anyLoopbackRedirect: false, serviceAccounts: true })]
    const companies = [sampleCompany({ tenantId: 9_000_000 }), sampleCompany({ tenantId: 8_000_000, locked: true })]
    const { world } = await made(
      { seed, origin: 'visitor', clock: { frozenAt: 1_767_225_600_000 } },
      { apps, companies },
    )
    expect(await store.world(world.id)).toEqual(world)
    expect(await store.worldOfSeed(seed)).toEqual(world)
    for (const app of apps) expect(await store.app(app.clientId)).toEqual({ world, app })
    expect(await store.apps(world.id)).toEqual(apps)
    expect(await store.companies(world.id)).toEqual(companies)
    expect(await store.company(world.id, 8_000_000)).toEqual(companies[1])
    expect(await store.company(world.id, 7_000_000)).toBeUndefined()
    expect(await store.company(world.id, Number.NaN)).toBeUndefined()
  })

  it('refuses a world whose seed is taken, and stores nothing of it', async () => {
    const seed = crypto.randomUUID()
    await made({ seed })
    const second = sampleWorld({ seed })
    expect(await store.createWorld(second)).toBe('taken')
    expect(await store.world(second.world.id)).toBeUndefined()
    expect(await store.apps(second.world.id)).toEqual([])
  })

  it('refuses a world whose second client id is taken, and stores nothing of it', async () => {
    const { blueprint } = await made()
    const own = sampleApp()
    const second = sampleWorld({ seed: crypto.randomUUID() }, { apps: [own, ...blueprint.apps] })
    expect(await store.createWorld(second)).toBe('taken')
    expect(await store.world(second.world.id)).toBeUndefined()
    expect(await store.app(own.clientId)).toBeUndefined()
  })

  it('makes one of two worlds that ask for the same client ids at once', async () => {
    const [a, b] = [sampleApp(), sampleApp()]
    const answers = await Promise.all([
      store.createWorld(sampleWorld({}, { apps: [a, b] })),
      store.createWorld(sampleWorld({}, { apps: [b, a] })),
    ])
    expect(answers.sort()).toEqual(['created', 'taken'])
  })

  it('frees seed and client ids when the world goes', async () => {
    const seed = crypto.randomUUID()
    const { id, blueprint } = await made({ seed })
    expect(await store.deleteWorld(id)).toBe(true)
    expect(await store.deleteWorld(id)).toBe(false)
    await made({ seed }, { apps: [...blueprint.apps] })
  })

  it('loses none of many simultaneous changes to a world', async () => {
    const { id } = await made({ clock: { offset: 0 } })
    await Promise.all(
      Array.from({ length: 20 }, () =>
        store.changeWorld(id, (world) => ({ ...world, clock: advance(world.clock, 1_000) })),
      ),
    )
    expect((await store.world(id))?.clock).toEqual({ offset: 20_000 })
  })

  it('leaves a world as it is where a change throws or answers the same', async () => {
    const { id, world } = await made()
    const failure = new Error('no')
    await expect(
      store.changeWorld(id, () => {
        throw failure
      }),
    ).rejects.toBe(failure)
    expect(await store.changeWorld(id, (same) => same)).toEqual(world)
    expect(await store.world(id)).toEqual(world)
    expect(await store.changeWorld('nowhere', (same) => same)).toBeUndefined()
  })

  it('keeps the numbering of the log through a change of the world', async () => {
    const { id } = await made()
    await store.appendExchange(id, sampleExchange(), 10)
    await store.changeWorld(id, (world) => ({ ...world, name: 'Another name' }))
    expect(await store.appendExchange(id, sampleExchange(), 10)).toBe(2)
  })

  it('adds an app after the others and puts a changed one in its place', async () => {
    const { id, world, blueprint } = await made()
    const [first] = blueprint.apps
    const second = sampleApp()
    expect(await store.putApp(id, second)).toBe('put')
    const changed = { ...sampleApp(), clientId: first?.clientId ?? '', name: 'Changed' }
    expect(await store.putApp(id, changed)).toBe('put')
    expect(await store.apps(id)).toEqual([changed, second])
    expect(await store.app(second.clientId)).toEqual({ world, app: second })
  })

  it('puts no app into a world under a client id of another', async () => {
    const other = await made()
    const { id } = await made({}, { apps: [] })
    const [app] = other.blueprint.apps
    expect(await store.putApp(id, sampleApp({ clientId: app?.clientId ?? '' }))).toBe('taken')
    expect(await store.apps(id)).toEqual([])
    expect(await store.apps(other.id)).toEqual([app])
  })

  it('adds a company after the others and puts a changed one in its place', async () => {
    const { id } = await made()
    const second = sampleCompany({ tenantId: 1 })
    const changed = sampleCompany({ locked: true })
    await store.putCompany(id, second)
    await store.putCompany(id, changed)
    expect(await store.companies(id)).toEqual([changed, second])
  })

  it('writes that a world was used at most once a minute', async () => {
    const { id, world } = await made()
    await store.touchWorld(world, world.usedWall + minute - 1)
    expect((await store.world(id))?.usedWall).toBe(world.usedWall)
    await store.touchWorld(world, world.usedWall + minute)
    expect((await store.world(id))?.usedWall).toBe(world.usedWall + minute)
    await store.touchWorld(world, world.usedWall)
    expect((await store.world(id))?.usedWall).toBe(world.usedWall + minute)
  })

  it('shows a request for consent as often as asked and gives it once', async () => {
    const { id } = await made()
    const asked = pending(id, { state: 'a\0b\ud800c"', redirectUri: 'http://localhost/\0' })
    await store.putAuthorization(asked)
    expect(await store.authorization(asked.tokenHash)).toEqual(asked)
    const taken = await Promise.all(Array.from({ length: 10 }, () => store.takeAuthorization(asked.tokenHash)))
    expect(taken.filter((one) => one !== undefined)).toEqual([asked])
    expect(await store.authorization(asked.tokenHash)).toBeUndefined()
  })

  it.each(['a\0', '\ud800', '\u{1f600}'])('finds nothing under a name that nobody has: %j', async (name) => {
    expect(await store.app(name)).toBeUndefined()
    expect(await store.world(name)).toBeUndefined()
    expect(await store.worldOfSeed(name)).toBeUndefined()
  })
})

describe.each(testDatabases())('pruning on $name', ({ open }) => {
  it('removes the worlds of each kind that nobody used, and requests for consent that ran out', async () => {
    const test = await open()
    const store = createKyselyStore(test.database)
    const [visitor, control, kept] = [
      sampleWorld({ origin: 'visitor', usedWall: 1_000 }),
      sampleWorld({ origin: 'control', usedWall: 1_000 }),
      sampleWorld({ origin: 'visitor', usedWall: 1_001 }),
    ]
    for (const made of [visitor, control, kept]) await store.createWorld(made)
    const [stale, fresh] = [
      pending(kept.world.id, { expiresWall: 1_999 }),
      pending(kept.world.id, { expiresWall: 2_000 }),
    ]
    await store.putAuthorization(stale)
    await store.putAuthorization(fresh)

    expect(await store.pruneWorlds({ visitor: 1_001, control: 2_000 })).toBe(2)
    expect(await store.pruneWorlds({ visitor: 1_001, control: 2_000 })).toBe(0)
    expect(await store.world(visitor.world.id)).toBeUndefined()
    expect(await store.world(control.world.id)).toBeUndefined()
    expect(await store.world(kept.world.id)).toEqual(kept.world)
    expect(await store.authorization(stale.tokenHash)).toBeUndefined()
    expect(await store.authorization(fresh.tokenHash)).toEqual(fresh)
    await test.discard()
  })
})
