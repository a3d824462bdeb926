import { expect, test, vi } from 'vitest'
import { durationMs } from '@/lib/fortnox/duration'
import { lifetimes } from '@/lib/fortnox/lifetimes.table'
import { bookkeeping, connecting, granted, refusalOf } from '@/lib/testing/connecting'
import { app, company } from '@/lib/testing/play'
import { sampleApp } from '@/lib/testing/sample-world'

const noConsent = { kind: 'refused', refusal: 'no-service-account-consent', credentialId: null }

test('give an access token for the approved scopes and no refresh token, each numbered and in a lineage of its own', () => {
  const desk = connecting()
  const mint = vi.spyOn(desk.ledger.mint, 'accessToken')
  desk.approve('service')
  const [first, second] = [granted(desk.clientCredentials()), granted(desk.clientCredentials())]
  const lifetime = durationMs(lifetimes['access-token'].value)
  const times = { issuedAt: desk.now(), expiresAt: desk.now() + lifetime }
  expect(first).toMatchObject({ kind: 'granted', scopes: bookkeeping, expiresIn: lifetime / 1_000, credentialId: null })
  expect([first.refreshToken, second.refreshToken]).toEqual(['', ''])
  expect(desk.ledger.credentials.get(first.accessToken)).toMatchObject({
    type: 'access-token',
    connectionId: 'c-service',
    lineageId: first.accessToken,
    generation: 1,
    parentId: null,
    ...times,
  })
  const made = { lineageId: 'client-credentials', scopes: bookkeeping, ...times }
  expect(mint.mock.calls).toMatchObject([[{ ...made, generation: 1 }], [{ ...made, generation: 2 }]])
  expect(mint.mock.calls[1]?.[0].connection).toEqual(second.connection)
  expect(desk.ledger.connections.get('service')?.granted).toBe(2)
})

test('need the app’s own approval of a service account that was not removed', () => {
  const desk = connecting()
  expect(desk.clientCredentials()).toEqual(noConsent)
  desk.approve(1)
  expect(desk.clientCredentials(null, {}, 1)).toEqual(noConsent)
  desk.approve('service')
  expect(desk.clientCredentials(null, { app: sampleApp({ clientId: 'another' }) })).toEqual(noConsent)
  desk.remove('service')
  expect(desk.clientCredentials()).toEqual(noConsent)
  desk.approve('service')
  expect(desk.clientCredentials()).toMatchObject({ kind: 'granted' })
})

test('can be narrowed to some of the approved scopes, and never widened', () => {
  const desk = connecting()
  desk.approve('service')
  expect(granted(desk.clientCredentials(['bookkeeping'])).scopes).toEqual(['bookkeeping'])
  expect(granted(desk.clientCredentials(['bookkeeping', 'companyinformation'])).scopes).toEqual(bookkeeping)
  for (const wide of [['invoice'], ['bookkeeping', 'invoice'], ['nonsense']])
    expect(refusalOf(desk.clientCredentials(wide)), wide.join()).toBe('consented-scope-exceeds')
})

test('say what the customer lost, and ask only for the licences of the scopes that are asked for', () => {
  const desk = connecting()
  desk.approve('service')
  desk.ledger.company = { ...company, licences: ['integration'] }
  expect(refusalOf(desk.clientCredentials())).toBe('licence-lost')
  expect(desk.clientCredentials(['companyinformation'])).toMatchObject({ kind: 'granted' })
  desk.ledger.company = company
  expect(refusalOf(desk.clientCredentials(null, { app: { ...app, mustBeBought: true } }))).toBe('app-licence-lost')
})

test('find no consent where the company is gone', () => {
  const desk = connecting()
  desk.approve('service')
  const slice = desk.ledger.slice('service')
  vi.spyOn(desk.ledger, 'slice').mockReturnValue(slice && { ...slice, company: null })
  expect(desk.clientCredentials()).toEqual(noConsent)
})
