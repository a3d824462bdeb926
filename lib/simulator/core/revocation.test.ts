import { expect, test } from 'vitest'
import { connecting, granted } from '@/lib/testing/connecting'

test('ends the refresh token that was presented, and leaves access tokens and other lineages alone', () => {
  const desk = connecting()
  const [other, mine] = [desk.connected(), desk.connected()]
  desk.wait(3)
  expect(desk.revoke(mine.refreshToken)).toEqual({ credentialId: mine.refreshToken })
  expect(desk.ledger.credentials.get(mine.refreshToken)?.revokedAt).toBe(desk.now())
  for (const alive of [mine.accessToken, other.accessToken, other.refreshToken])
    expect(desk.stateOf(alive)).toBe('active')
})

test('ends the access tokens of the lineage, old and new, where the policy says so', () => {
  const desk = connecting({ revokeEndsAccessTokens: true })
  const [other, first] = [desk.connected(), desk.connected()]
  const second = granted(desk.refresh(first.refreshToken))
  desk.revoke(second.refreshToken)
  for (const dead of [first.accessToken, second.accessToken, second.refreshToken])
    expect(desk.stateOf(dead)).toBe('revoked')
  expect([desk.stateOf(other.accessToken), desk.stateOf(other.refreshToken)]).toEqual(['active', 'active'])
})

test('neither touches nor names what belongs to another app, or to nobody', () => {
  const desk = connecting({ revokeEndsAccessTokens: true })
  const { refreshToken, accessToken } = desk.connected()
  for (const told of [desk.revoke(refreshToken, 'another'), desk.revoke('made-up')])
    expect(told).toEqual({ credentialId: null })
  expect([desk.stateOf(refreshToken), desk.stateOf(accessToken)]).toEqual(['active', 'active'])
})

test('does nothing with an access token or a code but say whose it is', () => {
  const desk = connecting({ revokeEndsAccessTokens: true })
  const { accessToken } = desk.connected()
  const { code } = desk.approve()
  for (const presented of [accessToken, code]) {
    expect(desk.revoke(presented)).toEqual({ credentialId: presented })
    expect(desk.stateOf(presented)).toBe('active')
  }
})
