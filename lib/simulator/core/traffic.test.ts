import { expect, test } from 'vitest'
import { sampleExchange } from '@/lib/testing/sample-world'
import type { EndpointName, Exchange } from './exchange'
import { type Counted, type TrafficCountId, traffic } from './traffic'

/** What counts an exchange with this endpoint, status and refusal. */
function counting(endpoint: EndpointName, more: Partial<Exchange> & { status?: number; grantType?: string } = {}) {
  const { status = 200, grantType = null, ...changes } = more
  const response = { status, headers: [], body: '' }
  const counted: Counted = { exchange: sampleExchange({ endpoint, response, ...changes }), grantType }
  return (Object.keys(traffic) as TrafficCountId[]).filter((id) => traffic[id](counted))
}

const refusing = (refusal: string, endpoint: EndpointName = 'token', more: Partial<Exchange> = {}) =>
  counting(endpoint, { status: 400, refusal, ...more })

test('a grant counts as what was asked for, once it was given', () => {
  expect(counting('token', { grantType: 'authorization_code' })).toEqual(['codesExchanged'])
  expect(counting('token', { grantType: 'refresh_token' })).toEqual(['refreshed'])
  expect(counting('token', { grantType: 'client_credentials' })).toEqual(['clientCredentials'])
  expect(counting('token', { grantType: 'password' })).toEqual([])
  expect(counting('token', { grantType: 'refresh_token', status: 400 })).toEqual([])
  expect(counting('revoke', { grantType: 'refresh_token' })).toEqual(['revoked'])
})

test('a swap and a revocation count where they were answered, a call of the API always', () => {
  expect(counting('migrate')).toEqual(['migrated'])
  expect(counting('migrate', { status: 404 })).toEqual([])
  expect(counting('revoke', { status: 400 })).toEqual([])
  expect(counting('api', { status: 400 })).toEqual(['apiCalls'])
})

test('an authorization counts when the customer is sent there, not when something is posted', () => {
  expect(counting('authorize', { method: 'GET' })).toEqual(['authorizations'])
  expect(counting('authorize', { method: 'POST' })).toEqual([])
  expect(counting('consent', { method: 'GET' })).toEqual([])
})

test('a dead code, refresh token or access token counts as what it is, and as dead', () => {
  for (const dead of ['invalid-authorization-code', 'authorization-code-expired'])
    expect(refusing(dead)).toEqual(['deadTokensSent', 'deadCodesSent', 'refused'])
  for (const dead of ['invalid-refresh-token', 'refresh-token-expired'])
    expect(refusing(dead)).toEqual(['deadTokensSent', 'deadRefreshTokensSent', 'refused'])
  // One without a credential was never given, or was cut on its way.
  for (const credentialId of ['c', null])
    expect(refusing('unauthorized', 'api', { credentialId })).toEqual([
      'apiCalls',
      'deadTokensSent',
      'deadAccessTokensSent',
      'refused',
    ])
  expect(refusing('2000663', 'api', { credentialId: 'c' })).toEqual(['apiCalls', 'refused'])
})

test('wrong credentials count at every endpoint that asks for them', () => {
  for (const wrong of ['invalid-client', 'credentials-missing', 'migrate-invalid-authorization'])
    expect(refusing(wrong, 'migrate')).toEqual(['wrongCredentials', 'refused'])
})

test('what a fault refused is no doing of the client’s, what it only held back is', () => {
  const by = (effect: NonNullable<Exchange['faults']>[number]['effect']) =>
    refusing('invalid-refresh-token', 'token', { faults: [{ id: 'f1', effect }] })
  expect(by({ error: 'invalid-refresh-token' })).toEqual(['refused', 'faulted'])
  const own = ['deadTokensSent', 'deadRefreshTokensSent', 'refused', 'faulted']
  expect(by({ delay: '1s' })).toEqual(own)
  expect(by('drop-connection-after-commit')).toEqual(own)
  expect(
    refusing('invalid-client', 'token', {
      faults: [
        { id: 'f1', effect: { delay: '1s' } },
        { id: 'f2', effect: { error: 'invalid-client' } },
      ],
    }),
  ).toEqual(['refused', 'faulted'])
})

test('a fault counts where it struck', () => {
  expect(counting('api', { faults: [{ id: 'f1', effect: 'rate-limit' }] })).toEqual(['apiCalls', 'faulted'])
  expect(counting('api', { faults: [] })).toEqual(['apiCalls'])
})

test('a call that is one too many counts as that, and a webhook that nobody took is no refusal', () => {
  expect(refusing('rate-limit', 'api')).toEqual(['apiCalls', 'rateLimited', 'refused'])
  expect(refusing('not-delivered', 'webhook')).toEqual([])
})
