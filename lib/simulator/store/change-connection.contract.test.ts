import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabases } from '@/lib/testing/databases'
import {
  issuing,
  looking,
  sampleCompany,
  sampleConnection,
  sampleCredential,
  sampleWorld,
} from '@/lib/testing/sample-world'
import type { Change, Connection, ConnectionSlice, Decision } from '../core/connection'
import type { Credential } from '../core/credential'
import { createKyselyStore } from './kysely-store'
import type { Store } from './store'

/** The one that a sample world has. */
const company = sampleCompany()

describe.each(testDatabases())('connections on $name', ({ open }) => {
  let test: TestDatabase
  let store: Store
  let worldId: string
  let connection: Connection

  beforeAll(async () => {
    test = await open()
    store = createKyselyStore(test.database)
  })
  beforeEach(async () => {
    const made = sampleWorld()
    await store.createWorld(made)
    worldId = made.world.id
    connection = sampleConnection(worldId)
  })
  afterAll(() => test.discard())

  async function keep(credentials: readonly Credential[], of: Connection = connection) {
    await store.changeConnection({ worldId, connectionId: of.id }, issuing(of, credentials))
  }
  const look = (credentialHash: string) => store.changeConnection({ worldId, credentialHash }, looking)
  async function changed(changes: readonly Change[], hash: string) {
    await store.changeConnection({ worldId, credentialHash: hash }, () => ({ changes, outcome: undefined }))
    const all = await store.credentials(worldId, 100)
    return (credential: Credential) => all.find(({ id }) => id === credential.id)
  }

  it('stores the connection of a first approval and shows it to the second', async () => {
    const { clientId, tenantId } = connection
    const key = { worldId, clientId, tenantId, resource: 'service' } as const
    const service = { ...connection, resource: 'service' } as const
    const code = sampleCredential(service, { type: 'authorization-code', redirectUri: 'http://localhost/\0å' })
    expect(await store.changeConnection(key, looking)).toBeUndefined()
    await store.changeConnection(key, issuing(service, [code]))
    expect(await store.changeConnection(key, looking)).toEqual({
      connection: service,
      presented: null,
      newestRefresh: null,
      company,
    })
    expect(await store.changeConnection({ ...key, resource: 1 }, looking)).toBeUndefined()

    const again: Connection = { ...service, scopes: [], approvals: 2, approvedAt: 5_000, removedAt: 6_000 }
    await store.changeConnection(key, issuing(again, []))
    expect(await store.connections(worldId)).toEqual([again])
    expect(await store.credentials(worldId, 10)).toEqual([code])
  })

  it('makes one connection of many simultaneous approvals, and counts them all', async () => {
    const { clientId, tenantId, resource } = connection
    const approve = (slice: ConnectionSlice | undefined): Decision<Connection> => {
      const before = slice?.connection ?? sampleConnection(worldId, { clientId, approvals: 0 })
      const approved = { ...before, approvals: before.approvals + 1 }
      return {
        connection: approved,
        changes: [{ kind: 'issue', credential: sampleCredential(approved) }],
        outcome: approved,
      }
    }
    const key = { worldId, clientId, tenantId, resource }
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.changeConnection(key, approve)))
    const [only, ...others] = await store.connections(worldId)
    expect(others).toEqual([])
    expect(only?.approvals).toBe(20)
    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1)
    expect(new Set(outcomes.map(({ approvals }) => approvals)).size).toBe(20)
    expect(await store.credentials(worldId, 100)).toHaveLength(20)
  })

  it('lets exactly one of 50 simultaneous redemptions win, and shows it to all others', async () => {
    const token = sampleCredential(connection)
    await keep([token])
    const redeem = (slice: ConnectionSlice | undefined): Decision<'won' | number | null> => {
      const presented = slice?.presented
      if (!presented || presented.usedAt !== null) {
        return { changes: [], outcome: slice?.newestRefresh?.generation ?? null }
      }
      const next = sampleCredential(connection, { generation: presented.generation + 1, parentId: presented.id })
      return {
        changes: [
          { kind: 'use', credentialId: presented.id, at: 2_000 },
          { kind: 'issue', credential: next },
        ],
        outcome: 'won',
      }
    }
    const key = { worldId, credentialHash: token.hash }
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => store.changeConnection(key, redeem)))
    expect(outcomes.filter((outcome) => outcome === 'won')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 2)).toHaveLength(49)
    expect(await store.credentials(worldId, 100)).toHaveLength(2)
  })

  it('shows a decision what was presented and the newest refresh token of its lineage, by number', async () => {
    const refresh = [2, 10, 9].map((generation) => sampleCredential(connection, { generation }))
    const access = sampleCredential(connection, { type: 'access-token', generation: 11 })
    const elsewhere = sampleCredential(connection, { lineageId: 'other', generation: 12 })
    await keep([...refresh, access, elsewhere])
    expect(await look(access.hash)).toEqual({ connection, company, presented: access, newestRefresh: refresh[1] })
    expect(await look(elsewhere.hash)).toEqual({ connection, company, presented: elsewhere, newestRefresh: elsewhere })
    const lone = sampleCredential(connection, { type: 'authorization-code', lineageId: 'new', generation: 0 })
    await keep([lone])
    expect(await look(lone.hash)).toEqual({ connection, company, presented: lone, newestRefresh: null })
  })

  it('finds no connection by an unknown secret, by one of another world or by an impossible id', async () => {
    const token = sampleCredential(connection)
    await keep([token])
    expect(await look('unknown')).toBeUndefined()
    expect(await store.changeConnection({ worldId: 'other', credentialHash: token.hash }, looking)).toBeUndefined()
    expect(await store.changeConnection({ worldId: 'other', connectionId: connection.id }, looking)).toBeUndefined()
    expect(await store.changeConnection({ worldId, connectionId: 'a\0' }, looking)).toBeUndefined()
  })

  it('changes nothing where the decision throws', async () => {
    const failure = new Error('no')
    const decide = () => {
      throw failure
    }
    await expect(store.changeConnection({ worldId, connectionId: connection.id }, decide)).rejects.toBe(failure)
    expect(await store.connections(worldId)).toEqual([])
  })

  it('changes nothing where the last of several changes cannot be stored', async () => {
    const token = sampleCredential(connection)
    await keep([token])
    const changes: Change[] = [
      { kind: 'use', credentialId: token.id, at: 2_000 },
      { kind: 'issue', credential: sampleCredential(connection, { generation: 2 }) },
      { kind: 'revoke', credentialId: token.id, at: 2_000 },
      { kind: 'issue', credential: sampleCredential(connection, { hash: token.hash }) },
    ]
    const removed = { ...connection, removedAt: 2_000 }
    const decide = () => ({ connection: removed, changes, outcome: undefined })
    await expect(store.changeConnection({ worldId, credentialHash: token.hash }, decide)).rejects.toThrow()
    expect(await store.connections(worldId)).toEqual([connection])
    expect(await store.credentials(worldId, 10)).toEqual([token])
  })

  it('revokes a token that lives, and none that is used, revoked or expired', async () => {
    const alive = sampleCredential(connection)
    const dead = [{ usedAt: 1_500 }, { revokedAt: 1_500 }, { expiresAt: 2_000 }].map((how) =>
      sampleCredential(connection, how),
    )
    await keep([alive, ...dead])
    const changes = [alive, ...dead].map(({ id }): Change => ({ kind: 'revoke', credentialId: id, at: 2_000 }))
    const now = await changed(changes, alive.hash)
    expect(now(alive)?.revokedAt).toBe(2_000)
    for (const one of dead) expect(now(one)).toEqual(one)
  })

  it('revokes what lives of a lineage, of the types named, and nothing of another lineage', async () => {
    const of = (changes: Partial<Credential>) => sampleCredential(connection, changes)
    const [refresh, access, elsewhere] = [of({}), of({ type: 'access-token' }), of({ lineageId: 'other' })]
    const dead = [of({ usedAt: 1_500 }), of({ revokedAt: 1_500 }), of({ expiresAt: 2_000 })]
    await keep([refresh, access, elsewhere, ...dead])
    const lineage = { kind: 'revoke-lineage', lineageId: 'lineage', at: 2_000 } as const
    const first = await changed([{ ...lineage, types: ['refresh-token'] }], refresh.hash)
    expect(first(refresh)?.revokedAt).toBe(2_000)
    for (const one of [access, elsewhere, ...dead]) expect(first(one)).toEqual(one)
    const second = await changed([{ ...lineage, types: ['refresh-token', 'access-token'], at: 3_000 }], refresh.hash)
    expect(second(access)?.revokedAt).toBe(3_000)
    expect(second(refresh)?.revokedAt).toBe(2_000)
  })

  it('revokes what lives of a connection but for one lineage, and nothing of another connection', async () => {
    const other = sampleConnection(worldId)
    const foreign = sampleCredential(other)
    await keep([foreign], other)
    const of = (changes: Partial<Credential>) => sampleCredential(connection, changes)
    const [refresh, code, access] = [of({}), of({ type: 'authorization-code' }), of({ type: 'access-token' })]
    const [kept, used] = [of({ lineageId: 'kept' }), of({ usedAt: 1_500 })]
    await keep([refresh, code, access, kept, used])
    const whole = { kind: 'revoke-connection', connectionId: connection.id, at: 2_000 } as const
    const types = ['authorization-code', 'refresh-token'] as const
    const first = await changed([{ ...whole, types, exceptLineageId: 'kept' }], refresh.hash)
    for (const one of [refresh, code]) expect(first(one)?.revokedAt).toBe(2_000)
    for (const one of [access, kept, used, foreign]) expect(first(one)).toEqual(one)
    const second = await changed([{ ...whole, types, exceptLineageId: null, at: 3_000 }], refresh.hash)
    expect(second(kept)?.revokedAt).toBe(3_000)
    for (const one of [access, used, foreign]) expect(second(one)).toEqual(one)
  })

  it('makes changes in their order: what is issued after a revocation lives', async () => {
    const [old, fresh] = [sampleCredential(connection), sampleCredential(connection, { generation: 2 })]
    await keep([old])
    const changes: Change[] = [
      { kind: 'revoke-lineage', lineageId: 'lineage', types: ['refresh-token'], at: 2_000 },
      { kind: 'issue', credential: fresh },
    ]
    const now = await changed(changes, old.hash)
    expect(now(old)?.revokedAt).toBe(2_000)
    expect(now(fresh)).toEqual(fresh)
  })

  it('lists credentials newest first, also those of one instant', async () => {
    const issued = Array.from({ length: 5 }, (_, generation) => sampleCredential(connection, { generation }))
    for (const credential of issued) await keep([credential])
    expect(await store.credentials(worldId, 3)).toEqual([...issued].reverse().slice(0, 3))
  })

  it('answers what a secret belongs to', async () => {
    const token = sampleCredential(connection, { type: 'access-token', redirectUri: null })
    await keep([token])
    const world = await store.world(worldId)
    expect(await store.credential(token.hash)).toEqual({ world, connection, credential: token })
    expect(await store.credential('unknown')).toBeUndefined()
  })
})
