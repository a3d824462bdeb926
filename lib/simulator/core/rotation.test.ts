import { describe, expect, test } from 'vitest'
import { durationMs } from '@/lib/fortnox/duration'
import { lifetimes } from '@/lib/fortnox/lifetimes.table'
import { bookkeeping, connecting, granted, refusalOf } from '@/lib/testing/connecting'
import { app, company } from '@/lib/testing/play'
import { sampleApp } from '@/lib/testing/sample-world'

const refreshLife = durationMs(lifetimes['refresh-token'].value)

describe('a refresh token', () => {
  test('gives a new pair and is spent by it', () => {
    const desk = connecting()
    const first = desk.connected()
    const second = granted(desk.refresh(first.refreshToken))
    expect(second).toMatchObject({ credentialId: first.refreshToken, scopes: bookkeeping })
    expect(desk.stateOf(first.refreshToken)).toBe('used')
    expect(desk.ledger.credentials.get(second.refreshToken)).toMatchObject({
      generation: 2,
      parentId: first.refreshToken,
      lineageId: desk.ledger.credentials.get(first.refreshToken)?.lineageId,
    })
    expect(desk.refresh(first.refreshToken)).toEqual({
      kind: 'refused',
      refusal: 'invalid-refresh-token',
      credentialId: first.refreshToken,
    })
    // Its successor and what it gave live on (facts §2.7).
    for (const token of [first.accessToken, second.accessToken, second.refreshToken])
      expect(desk.stateOf(token)).toBe('active')
  })

  test('gives nothing over a removed connection, even where it was itself left alive', () => {
    const desk = connecting()
    const { connection, refreshToken } = desk.connected()
    desk.ledger.connections.set(connection.resource, { ...connection, removedAt: desk.now() })
    expect(desk.stateOf(refreshToken)).toBe('active')
    expect(desk.refresh(refreshToken)).toMatchObject({ refusal: 'invalid-refresh-token', credentialId: refreshToken })
  })

  test('of another app, of another type or of nobody looks like none', () => {
    const desk = connecting()
    const { refreshToken, accessToken } = desk.connected()
    const stranger = sampleApp({ clientId: 'another', scopes: app.scopes })
    const unknown = { kind: 'refused', refusal: 'invalid-refresh-token', credentialId: null }
    expect(desk.refresh(refreshToken, { app: stranger })).toEqual(unknown)
    expect(desk.refresh(accessToken)).toEqual(unknown)
    expect(desk.refresh('made-up')).toEqual(unknown)
    expect(desk.refresh(refreshToken)).toMatchObject({ kind: 'granted' })
  })

  test('is dead from the instant its life ends, when it was revoked and when the integration was removed', () => {
    const desk = connecting()
    const [early, late, revoked] = [desk.connected(), desk.connected(), desk.connected()]
    desk.wait(refreshLife - 1)
    expect(desk.refresh(early.refreshToken)).toMatchObject({ kind: 'granted' })
    desk.revoke(revoked.refreshToken)
    const dead = (token: string) => ({ kind: 'refused', refusal: 'invalid-refresh-token', credentialId: token })
    expect(desk.refresh(revoked.refreshToken)).toEqual(dead(revoked.refreshToken))
    desk.wait(1)
    expect(desk.refresh(late.refreshToken)).toEqual(dead(late.refreshToken))
    const { refreshToken } = desk.connected()
    desk.remove()
    expect(desk.refresh(refreshToken)).toEqual(dead(refreshToken))
  })

  test('that is used again ends its whole lineage, and no other, where the policy says so', () => {
    const desk = connecting({ onRefreshReplay: 'revoke-lineage' })
    const [other, first] = [desk.connected(), desk.connected()]
    const second = granted(desk.refresh(first.refreshToken))
    expect(desk.refresh(first.refreshToken)).toMatchObject({
      refusal: 'invalid-refresh-token',
      credentialId: first.refreshToken,
    })
    for (const token of [first.accessToken, second.accessToken, second.refreshToken])
      expect(desk.stateOf(token)).toBe('revoked')
    expect([desk.stateOf(other.accessToken), desk.stateOf(other.refreshToken)]).toEqual(['active', 'active'])
    expect(refusalOf(desk.refresh(second.refreshToken))).toBe('invalid-refresh-token')
  })

  test('narrows the access token when asked, keeps its own scopes, and never gives more than these', () => {
    const desk = connecting()
    const narrow = granted(desk.refresh(desk.connected().refreshToken, { scopes: ['bookkeeping'] }))
    expect(narrow.scopes).toEqual(['bookkeeping'])
    expect(desk.ledger.credentials.get(narrow.refreshToken)?.scopes).toEqual(bookkeeping)
    expect(desk.refresh(narrow.refreshToken, { scopes: ['bookkeeping', 'invoice'] })).toEqual({
      kind: 'refused',
      refusal: 'refreshed-scope-exceeds',
      credentialId: narrow.refreshToken,
    })
    expect(granted(desk.refresh(narrow.refreshToken)).scopes).toEqual(bookkeeping)
  })

  test('of a customer who lost a licence says so, of one who lost the user looks dead; both leave it alive', () => {
    const desk = connecting()
    const { refreshToken } = desk.connected()
    desk.ledger.company = { ...company, licences: ['integration'] }
    expect(desk.refresh(refreshToken)).toMatchObject({ refusal: 'licence-lost', credentialId: refreshToken })
    desk.ledger.company = { ...company, users: [] }
    expect(desk.refresh(refreshToken)).toMatchObject({ refusal: 'invalid-refresh-token', credentialId: refreshToken })
    expect(desk.stateOf(refreshToken)).toBe('active')
  })
})

describe('a refresh token that was used a moment ago', () => {
  test('works again within the grace of the policy and not an instant longer, and each time only the newest pair lives', () => {
    const desk = connecting({ grace: '10s' })
    const first = desk.connected()
    const second = granted(desk.refresh(first.refreshToken))
    desk.wait(9_999)
    const third = granted(desk.refresh(first.refreshToken))
    expect(desk.stateOf(second.refreshToken)).toBe('revoked')
    expect(desk.ledger.credentials.get(third.refreshToken)).toMatchObject({
      generation: 3,
      parentId: first.refreshToken,
    })
    desk.wait(1)
    expect(refusalOf(desk.refresh(first.refreshToken))).toBe('invalid-refresh-token')
    expect(desk.refresh(third.refreshToken)).toMatchObject({ kind: 'granted' })
  })

  test('is spent also for a request that came before the one that used it and waited, and for a clock that was set back', () => {
    const desk = connecting()
    const { refreshToken } = desk.connected()
    desk.wait(10_000)
    granted(desk.refresh(refreshToken))
    for (const earlier of [0, -1, -9_999]) {
      desk.wait(earlier)
      expect(refusalOf(desk.refresh(refreshToken))).toBe('invalid-refresh-token')
    }
    const forgiving = connecting({ grace: '5s' })
    const first = forgiving.connected()
    forgiving.wait(10_000)
    granted(forgiving.refresh(first.refreshToken))
    forgiving.wait(-5_000)
    expect(refusalOf(forgiving.refresh(first.refreshToken))).toBe('invalid-refresh-token')
    forgiving.wait(1)
    expect(forgiving.refresh(first.refreshToken)).toMatchObject({ kind: 'granted' })
  })

  test('works again within the second in which two race, where the policy imitates that', () => {
    const desk = connecting({ concurrentRefresh: 'last-writer-wins' })
    const { refreshToken } = desk.connected()
    granted(desk.refresh(refreshToken))
    desk.wait(999)
    expect(desk.refresh(refreshToken)).toMatchObject({ kind: 'granted' })
    desk.wait(1)
    expect(refusalOf(desk.refresh(refreshToken))).toBe('invalid-refresh-token')
  })

  test('has the longer of the two', () => {
    const desk = connecting({ concurrentRefresh: 'last-writer-wins', grace: '5m' })
    const { refreshToken } = desk.connected()
    granted(desk.refresh(refreshToken))
    desk.wait(299_999)
    expect(desk.refresh(refreshToken)).toMatchObject({ kind: 'granted' })
  })

  test('does not outlive its own life', () => {
    const desk = connecting({ grace: '5m' })
    const { refreshToken } = desk.connected()
    desk.wait(refreshLife - 2)
    granted(desk.refresh(refreshToken))
    desk.wait(1)
    expect(desk.refresh(refreshToken)).toMatchObject({ kind: 'granted' })
    desk.wait(1)
    expect(refusalOf(desk.refresh(refreshToken))).toBe('invalid-refresh-token')
  })

  test('is not forgiven where its lineage was ended: grace is for a lost answer', () => {
    const desk = connecting({ grace: '5m' })
    const first = desk.connected()
    const second = granted(desk.refresh(first.refreshToken))
    desk.revoke(second.refreshToken)
    expect(refusalOf(desk.refresh(first.refreshToken))).toBe('invalid-refresh-token')
  })

  test('is forgiven although its successor was spent too', () => {
    const desk = connecting({ grace: '5m' })
    const first = desk.connected()
    const second = granted(desk.refresh(first.refreshToken))
    const third = granted(desk.refresh(second.refreshToken))
    const fourth = granted(desk.refresh(first.refreshToken))
    expect(desk.stateOf(third.refreshToken)).toBe('revoked')
    expect(desk.ledger.credentials.get(fourth.refreshToken)?.generation).toBe(4)
  })
})
