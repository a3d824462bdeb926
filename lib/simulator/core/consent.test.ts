import { describe, expect, test } from 'vitest'
import { durationMs } from '@/lib/fortnox/duration'
import { lifetimes } from '@/lib/fortnox/lifetimes.table'
import { bookkeeping, connecting, granted, refusalOf } from '@/lib/testing/connecting'
import { redirectUri } from '@/lib/testing/play'

describe('an approval', () => {
  test('makes a connection and a code that begins a lineage of its own', () => {
    const desk = connecting()
    const { connection, code, codeId, isNew } = desk.approve()
    expect(isNew).toBe(true)
    expect(connection).toEqual({
      id: 'c-1',
      worldId: 'w',
      clientId: 'app',
      tenantId: 1,
      resource: 1,
      scopes: bookkeeping,
      approvedAt: desk.now(),
      approvals: 1,
      removedAt: null,
      granted: 0,
      migrated: [],
    })
    expect(desk.ledger.credentials.get(code)).toEqual({
      id: codeId,
      type: 'authorization-code',
      hash: code,
      connectionId: 'c-1',
      lineageId: codeId,
      generation: 0,
      parentId: null,
      scopes: bookkeeping,
      redirectUri,
      issuedAt: desk.now(),
      expiresAt: desk.now() + durationMs(lifetimes['authorization-code'].value),
      usedAt: null,
      revokedAt: null,
    })
  })

  test('of what is approved already renews the connection, with the new scopes, and is no new consent', () => {
    const desk = connecting()
    desk.approve('service')
    granted(desk.clientCredentials())
    granted(desk.migrate('old-1'))
    desk.wait(5)
    const again = desk.approve('service', { scopes: ['invoice'], newConnectionId: 'another' })
    expect(again.isNew).toBe(false)
    expect(again.connection).toMatchObject({
      id: 'c-service',
      approvals: 2,
      granted: 1,
      scopes: ['invoice'],
      approvedAt: desk.now(),
    })
    // What was swapped stays swapped.
    expect(desk.approve(1).connection.migrated).toEqual(['old-1'])
  })

  test('after a removal is a new consent on the old connection', () => {
    const desk = connecting()
    desk.approve()
    desk.remove()
    expect(desk.approve()).toMatchObject({ isNew: true, connection: { id: 'c-1', approvals: 2, removedAt: null } })
  })
})

describe('a removal', () => {
  test('ends codes and refresh tokens of all approvals; access tokens live out their hour', () => {
    const desk = connecting()
    const [first, second, { code }] = [desk.connected(), desk.connected(), desk.approve()]
    desk.wait(7)
    expect(desk.remove()).toMatchObject({ id: 'c-1', removedAt: desk.now() })
    for (const dead of [first.refreshToken, second.refreshToken, code]) expect(desk.stateOf(dead)).toBe('revoked')
    for (const alive of [first.accessToken, second.accessToken]) expect(desk.stateOf(alive)).toBe('active')
    expect(refusalOf(desk.redeem(code))).toBe('invalid-authorization-code')
  })

  test('ends access tokens too where the policy says so', () => {
    const desk = connecting({ removalEndsAccessTokens: true })
    const { accessToken } = desk.connected()
    desk.remove()
    expect(desk.stateOf(accessToken)).toBe('revoked')
  })

  test('leaves the connections of others alone', () => {
    const desk = connecting()
    const [person, service] = [desk.connected(1), desk.connected('service')]
    desk.remove('service')
    expect([desk.stateOf(person.refreshToken), desk.stateOf(service.refreshToken)]).toEqual(['active', 'revoked'])
  })

  test('of nothing, or of what was removed already, changes nothing', () => {
    const desk = connecting()
    expect(desk.remove()).toBeUndefined()
    desk.approve()
    const removed = desk.remove()
    desk.wait(1)
    expect(desk.remove()).toBeUndefined()
    expect(desk.ledger.connections.get(1)).toEqual(removed)
  })
})
