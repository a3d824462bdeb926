import { describe, expect, it } from 'vitest'
import { apiErrors } from '@/lib/fortnox/api-errors.table'
import type { LoggedExchange } from '../state'
import { meaningOf } from './meaning'
import { minute, sampleExchange, sampleState } from './sample-state'

const meaning = (change: Partial<LoggedExchange>) =>
  meaningOf(sampleExchange({ at: 41 * minute, ...change }), sampleState)

describe('what an exchange means', () => {
  it('names both generations of a replayed refresh token', () => {
    expect(meaning({ credentialId: 'refresh-token-1', refusal: 'invalid-refresh-token' })).toEqual({
      kind: 'words',
      key: 'refreshReplayed',
      values: { generation: 1, current: 2, since: 30 * minute },
    })
  })

  it('tells an expired, a revoked and an unknown refresh token apart, though the answer is the same', () => {
    const refusal = 'invalid-refresh-token'
    const late = 50 * 1_440 * minute
    expect(meaning({ credentialId: 'refresh-token-2', refusal, at: late })).toMatchObject({ key: 'refreshExpired' })
    expect(meaning({ credentialId: null, refusal })).toMatchObject({ key: 'refreshUnknown' })
    const revoked = sampleState.credentials.map((one) =>
      one.id === 'refresh-token-2' ? { ...one, revokedAt: 40 * minute } : one,
    )
    const exchange = sampleExchange({ at: 41 * minute, credentialId: 'refresh-token-2', refusal })
    expect(meaningOf(exchange, { ...sampleState, credentials: revoked })).toMatchObject({ key: 'refreshRevoked' })
  })

  it('says what a success did', () => {
    expect(meaning({ credentialId: 'authorization-code-0' })).toMatchObject({ key: 'codeExchanged' })
    expect(meaning({ credentialId: 'refresh-token-1' })).toMatchObject({
      key: 'rotated',
      values: { generation: 1, next: 2 },
    })
    expect(meaning({ endpoint: 'api', credentialId: 'access-token-2' })).toMatchObject({
      key: 'apiOpened',
      values: { company: 'Bageriet AB', tenant: 1045112 },
    })
  })

  it('does not take the answer of a revocation at its word', () => {
    expect(meaning({ endpoint: 'revoke', credentialId: 'refresh-token-2' })).toMatchObject({ key: 'revokedRefresh' })
    expect(meaning({ endpoint: 'revoke', credentialId: 'access-token-2' })).toMatchObject({ key: 'revokedAccess' })
    expect(meaning({ endpoint: 'revoke', credentialId: null })).toMatchObject({ key: 'revokedUnknown' })
  })

  it('takes the sentence of the error table where there is one', () => {
    expect(meaning({ endpoint: 'api', credentialId: 'access-token-2', refusal: '2000663' })).toEqual({
      kind: 'table',
      text: apiErrors['2000663'].meaning,
    })
  })

  it('has something to say about a refusal that stands in no table', () => {
    expect(meaning({ endpoint: 'api', refusal: 'not-simulated' })).toMatchObject({ key: 'notSimulated' })
    expect(meaning({ refusal: 'brand-new' })).toMatchObject({ key: 'failed', values: { status: 400 } })
  })
})
