import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKyselyStore } from '@/lib/simulator/store/kysely-store'
import type { Store } from '@/lib/simulator/store/store'
import { type TestDatabase, testDatabases } from '@/lib/testing/databases'
import { sampleWorld } from '@/lib/testing/sample-world'
import { createKyselyVisitorStore } from './kysely-visitor-store'
import type { UserAccount, Visitor, VisitorStore } from './visitor-store'

describe.each(testDatabases())('visitors on $name', ({ open }) => {
  let test: TestDatabase
  let store: Store
  let visitors: VisitorStore

  beforeAll(async () => {
    test = await open()
    store = createKyselyStore(test.database)
    visitors = createKyselyVisitorStore(test.database)
  })
  afterAll(() => test.discard())

  async function madeWorld(name = 'A world'): Promise<string> {
    const made = sampleWorld({ name })
    await store.createWorld(made)
    return made.world.id
  }

  async function savedVisitor(): Promise<Visitor> {
    const visitor: Visitor = {
      idHash: crypto.randomUUID(),
      worldId: await madeWorld(),
      sealedKey: 'key',
      sealedWalk: '0',
      createdWall: 1_795_000_000_000,
      usedWall: 1_795_000_000_000,
    }
    await visitors.saveVisitor(visitor)
    return visitor
  }

  function signedIn(changes: Partial<UserAccount> = {}): Promise<UserAccount> {
    return visitors.signIn({
      id: crypto.randomUUID(),
      issuer: 'issuer',
      subject: crypto.randomUUID(),
      name: 'Åsa Öberg',
      ...changes,
    })
  }

  it('gives a visitor back as saved, and the newer of two', async () => {
    const visitor = await savedVisitor()
    expect(await visitors.visitor(visitor.idHash)).toEqual(visitor)
    const moved = { ...visitor, worldId: await madeWorld(), sealedWalk: 'walk', usedWall: 2 }
    await visitors.saveVisitor(moved)
    expect(await visitors.visitor(visitor.idHash)).toEqual(moved)
    expect(await visitors.visitor('nobody')).toBeUndefined()
  })

  it('loses none of many simultaneous changes of one visitor', async () => {
    const { idHash } = await savedVisitor()
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, () =>
        visitors.changeVisitor(idHash, (visitor) => {
          const walk = String(Number(visitor.sealedWalk) + 1)
          return { visitor: { ...visitor, sealedWalk: walk }, outcome: walk }
        }),
      ),
    )
    expect((await visitors.visitor(idHash))?.sealedWalk).toBe('30')
    expect(new Set(outcomes).size).toBe(30)
  })

  it('changes nothing where the change throws, answers the same or has nobody to change', async () => {
    const visitor = await savedVisitor()
    const failure = new Error('no')
    const thrown = visitors.changeVisitor(visitor.idHash, () => {
      throw failure
    })
    await expect(thrown).rejects.toBe(failure)
    expect(await visitors.changeVisitor(visitor.idHash, (same) => ({ visitor: same, outcome: 'seen' }))).toBe('seen')
    expect(await visitors.visitor(visitor.idHash)).toEqual(visitor)
    expect(await visitors.changeVisitor('nobody', (same) => ({ visitor: same, outcome: 'seen' }))).toBeUndefined()
  })

  it('tells who watches the world that its visitor went a step', async () => {
    const visitor = await savedVisitor()
    const told = new Promise<void>((resolve) => store.watch(visitor.worldId, resolve))
    await visitors.changeVisitor(visitor.idHash, (before) => ({
      visitor: { ...before, sealedWalk: 'next' },
      outcome: undefined,
    }))
    await told
  })

  it('forgets a visitor who is deleted, and one whose world is', async () => {
    const [first, second] = [await savedVisitor(), await savedVisitor()]
    await visitors.deleteVisitor(first.idHash)
    await store.deleteWorld(second.worldId)
    expect(await visitors.visitor(first.idHash)).toBeUndefined()
    expect(await visitors.visitor(second.idHash)).toBeUndefined()
    expect(await store.world(first.worldId)).toBeDefined()
  })

  it('knows who signs in again by issuer and subject, under the newest name', async () => {
    const first = await signedIn()
    const again = await signedIn({ subject: first.subject, name: 'Åsa Ek' })
    expect(again).toEqual({ ...first, name: 'Åsa Ek' })
    expect(await visitors.user(first.id)).toEqual(again)
    const elsewhere = await signedIn({ subject: first.subject, issuer: 'another' })
    expect(elsewhere.id).not.toBe(first.id)
    expect(await visitors.user('nobody')).toBeUndefined()
  })

  it('makes one account of many simultaneous first sign-ins', async () => {
    const subject = crypto.randomUUID()
    const accounts = await Promise.all(Array.from({ length: 10 }, () => signedIn({ subject })))
    expect(new Set(accounts.map(({ id }) => id)).size).toBe(1)
  })

  it('keeps worlds for a user once, newest first, as long as they exist', async () => {
    const [user, other] = [await signedIn(), await signedIn()]
    const [old, fresh, gone] = [await madeWorld('Old'), await madeWorld('Fresh'), await madeWorld('Gone')]
    await visitors.addWorld(user.id, { worldId: old, sealedKey: 'a', addedWall: 1_795_000_000_000 })
    await visitors.addWorld(user.id, { worldId: gone, sealedKey: 'b', addedWall: 1_795_000_000_001 })
    await visitors.addWorld(user.id, { worldId: fresh, sealedKey: 'c', addedWall: 1_795_000_000_002 })
    await visitors.addWorld(user.id, { worldId: old, sealedKey: 'd', addedWall: 1_795_000_000_003 })
    await store.deleteWorld(gone)
    await visitors.addWorld(user.id, { worldId: gone, sealedKey: 'b', addedWall: 1_795_000_000_004 })
    expect(await visitors.worldsOf(user.id)).toEqual([
      { worldId: fresh, sealedKey: 'c', addedWall: 1_795_000_000_002, name: 'Fresh' },
      { worldId: old, sealedKey: 'a', addedWall: 1_795_000_000_000, name: 'Old' },
    ])
    expect(await visitors.worldsOf(other.id)).toEqual([])
  })
})
