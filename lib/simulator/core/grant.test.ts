import { describe, expect, test, vi } from 'vitest'
import { durationMs } from '@/lib/fortnox/duration'
import { lifetimes } from '@/lib/fortnox/lifetimes.table'
import { bookkeeping, connecting, granted, refusalOf } from '@/lib/testing/connecting'
import { app, company, redirectUri } from '@/lib/testing/play'
import { sampleApp } from '@/lib/testing/sample-world'

const lifeOf = (kind: keyof typeof lifetimes) => durationMs(lifetimes[kind].value)
const stranger = sampleApp({ clientId: 'another', scopes: app.scopes })

describe('a code', () => {
  test('gives a pair of tokens with the approved scopes, which live as long as the table says', () => {
    const desk = connecting()
    const accessToken = vi.spyOn(desk.ledger.mint, 'accessToken')
    const refreshToken = vi.spyOn(desk.ledger.mint, 'refreshToken')
    const { code } = desk.approve()
    const pair = granted(desk.redeem(code))
    const lifetime = lifeOf('access-token')
    expect(pair).toMatchObject({
      kind: 'granted',
      credentialId: code,
      scopes: bookkeeping,
      expiresIn: lifetime / 1_000,
    })
    const made = { connection: pair.connection, lineageId: code, generation: 1 }
    const times = { issuedAt: desk.now(), expiresAt: desk.now() + lifetime }
    expect(accessToken).toHaveBeenCalledExactlyOnceWith({ ...made, ...times, scopes: bookkeeping })
    expect(refreshToken).toHaveBeenCalledExactlyOnceWith(made)
    expect(desk.ledger.credentials.get(pair.accessToken)).toMatchObject({
      type: 'access-token',
      ...times,
      parentId: code,
      connectionId: 'c-1',
      lineageId: code,
    })
    expect(desk.ledger.credentials.get(pair.refreshToken)).toMatchObject({
      type: 'refresh-token',
      expiresAt: desk.now() + lifeOf('refresh-token'),
      parentId: code,
    })
  })

  test('that another app presents looks like none, and so does a token in its place', () => {
    const desk = connecting()
    const { code } = desk.approve()
    expect(desk.redeem(code, { app: stranger })).toEqual({
      kind: 'refused',
      refusal: 'invalid-authorization-code',
      credentialId: null,
    })
    const { refreshToken } = granted(desk.redeem(code))
    expect(refusalOf(desk.redeem(refreshToken))).toBe('invalid-authorization-code')
    expect(refusalOf(desk.redeem('made-up'))).toBe('invalid-authorization-code')
  })

  test('is refused with another redirect URI than it was asked for with, and stays alive', () => {
    const desk = connecting()
    const { code } = desk.approve()
    for (const other of [null, `${redirectUri}/`, 'http://localhost/elsewhere'])
      expect(desk.redeem(code, { redirectUri: other })).toMatchObject({
        refusal: 'redirect-uri-mismatch',
        credentialId: code,
      })
    expect(desk.redeem(code)).toMatchObject({ kind: 'granted' })
  })

  test('is dead from the instant its life ends', () => {
    const desk = connecting()
    const [early, late] = [desk.approve().code, desk.approve().code]
    desk.wait(lifeOf('authorization-code') - 1)
    expect(desk.redeem(early)).toMatchObject({ kind: 'granted' })
    desk.wait(1)
    expect(desk.redeem(late)).toMatchObject({ refusal: 'authorization-code-expired', credentialId: late })
    // A wrong redirect URI is told first: it says nothing of the code.
    expect(refusalOf(desk.redeem(late, { redirectUri: null }))).toBe('redirect-uri-mismatch')
  })

  test('that is used again is refused as such, whatever else is wrong with it, and by default what it gave lives on', () => {
    const desk = connecting()
    const { code } = desk.approve()
    const pair = granted(desk.redeem(code))
    expect(desk.redeem(code, { redirectUri: null })).toEqual({
      kind: 'refused',
      refusal: 'invalid-authorization-code',
      credentialId: code,
    })
    expect([desk.stateOf(pair.accessToken), desk.stateOf(pair.refreshToken)]).toEqual(['active', 'active'])
  })

  test('that is used again ends what it gave where the policy says so', () => {
    const desk = connecting({ onCodeReplay: 'revoke-issued' })
    const other = desk.connected()
    const { code } = desk.approve()
    const pair = granted(desk.redeem(code))
    expect(refusalOf(desk.redeem(code))).toBe('invalid-authorization-code')
    expect([desk.stateOf(pair.accessToken), desk.stateOf(pair.refreshToken)]).toEqual(['revoked', 'revoked'])
    expect([desk.stateOf(other.accessToken), desk.stateOf(other.refreshToken)]).toEqual(['active', 'active'])
  })

  test('ends the refresh tokens of earlier approvals where the policy says so, and only then', () => {
    for (const [onReconsent, before] of [
      ['keep', 'active'],
      ['replace', 'revoked'],
    ] as const) {
      const desk = connecting({ onReconsent })
      const [first, second] = [desk.connected(), desk.connected()]
      expect(desk.stateOf(first.refreshToken)).toBe(before)
      expect(desk.stateOf(first.accessToken)).toBe('active')
      expect(desk.stateOf(second.refreshToken)).toBe('active')
    }
  })

  test('is dead once the integration is removed, and is not brought back by a new approval', () => {
    const desk = connecting()
    const { code } = desk.approve()
    desk.remove()
    expect(desk.redeem(code, { redirectUri: null })).toMatchObject({
      refusal: 'invalid-authorization-code',
      credentialId: code,
    })
    desk.approve()
    expect(refusalOf(desk.redeem(code, { redirectUri: null }))).toBe('invalid-authorization-code')
  })

  test('gives nothing over a removed connection, even where it was itself left alive', () => {
    const desk = connecting()
    const { code, connection } = desk.approve()
    desk.ledger.connections.set(connection.resource, { ...connection, removedAt: desk.now() })
    expect(desk.stateOf(code)).toBe('active')
    expect(desk.redeem(code)).toMatchObject({ refusal: 'invalid-authorization-code', credentialId: code })
  })

  test('of a customer who lost a licence says so, of one who lost the user looks like none', () => {
    const desk = connecting()
    const { code } = desk.approve()
    desk.ledger.company = { ...company, licences: ['integration'] }
    expect(desk.redeem(code)).toMatchObject({ refusal: 'licence-lost', credentialId: code })
    desk.ledger.company = { ...company, users: [] }
    expect(desk.redeem(code)).toMatchObject({ refusal: 'invalid-authorization-code', credentialId: code })
    desk.ledger.company = company
    expect(desk.redeem(code)).toMatchObject({ kind: 'granted' })
  })
})
