import { describe, expect, test } from 'vitest'
import { sampleApp } from '@/lib/testing/sample-world'
import { type AuthorizationRequest, authorize } from './authorization'
import { defaultPolicy, type Policy } from './policy.table'
import type { App } from './world'

const registered = 'https://app.example/callback'
const app = sampleApp({ redirectUris: [registered, 'https://app.example/second'], anyLoopbackRedirect: false })
const asked: AuthorizationRequest = {
  redirectUri: registered,
  responseType: 'code',
  state: 'state',
  scopes: ['bookkeeping'],
  serviceAccount: false,
  repeated: [],
}

const judge = (request: Partial<AuthorizationRequest>, changes: Partial<App> = {}, policy: Partial<Policy> = {}) =>
  authorize({ request: { ...asked, ...request }, app: { ...app, ...changes }, policy: { ...defaultPolicy, ...policy } })

/** Wrong in every way that is told to the app. */
const allWrong = { responseType: 'id', state: null, scopes: [], repeated: ['state'] }

describe('the authorization', () => {
  test('asks the customer for each scope once, and then leads back to where the app asked', () => {
    const scopes = ['bookkeeping', 'companyinformation', 'bookkeeping']
    expect(judge({ scopes })).toEqual({
      kind: 'ask-the-customer',
      redirectUri: registered,
      scopes: ['bookkeeping', 'companyinformation'],
    })
    expect(judge({ redirectUri: 'https://app.example/second' })).toMatchObject({
      redirectUri: 'https://app.example/second',
    })
  })

  test('leads back to the first registered redirect URI where none was sent', () => {
    expect(judge({ redirectUri: null })).toMatchObject({ kind: 'ask-the-customer', redirectUri: registered })
    expect(judge({ redirectUri: null, scopes: [] })).toMatchObject({ kind: 'error-redirect', redirectUri: registered })
  })

  test.each([
    ['repeated-parameter', { repeated: ['client_id'] }, {}],
    ['repeated-parameter', { repeated: ['state', 'redirect_uri'] }, {}],
    ['no-redirect-uri', { redirectUri: null }, { redirectUris: [] }],
    ['redirect-uri-fragment', { redirectUri: `${registered}#there` }, {}],
    ['redirect-uri-not-registered', { redirectUri: 'https://evil.example/callback' }, {}],
    ['service-account-not-allowed', { serviceAccount: true }, { serviceAccounts: false }],
  ] as const)('sends nobody anywhere for %s, whatever else is wrong', (refusal, request, changes) => {
    expect(judge(request, changes)).toEqual({ kind: 'error-page', refusal })
    expect(judge({ ...allWrong, ...request }, changes)).toEqual({ kind: 'error-page', refusal })
  })

  test('tells what is most wrong first where nobody can be sent back', () => {
    const worst = { redirectUri: 'https://evil.example/#x', serviceAccount: true, repeated: ['client_id'] }
    expect(judge(worst)).toMatchObject({ refusal: 'repeated-parameter' })
    expect(judge({ ...worst, repeated: [] })).toMatchObject({ refusal: 'redirect-uri-fragment' })
    expect(judge({ ...worst, repeated: [], redirectUri: 'https://evil.example/' })).toMatchObject({
      refusal: 'redirect-uri-not-registered',
    })
  })

  test('lets service accounts through only for an app that has them', () => {
    expect(judge({ serviceAccount: true }, { serviceAccounts: true })).toMatchObject({ kind: 'ask-the-customer' })
    expect(judge({}, { serviceAccounts: true })).toMatchObject({ kind: 'ask-the-customer' })
  })

  test.each([
    ['repeated-parameter', { repeated: ['scope'] }],
    ['implicit-not-supported', { responseType: 'token' }],
    ['invalid-response-type', { responseType: 'id_token' }],
    ['invalid-response-type', { responseType: null }],
    ['state-required', { state: null }],
    ['scope-required', { scopes: [] }],
    ['invalid-scope', { scopes: ['bookkeeping', 'bokföring'] }],
    ['invalid-scope', { scopes: ['invoice'] }],
  ] as const)('tells the app of %s at its own redirect URI', (refusal, request) => {
    expect(judge(request)).toEqual({ kind: 'error-redirect', refusal, redirectUri: registered })
  })

  test('tells the first that is wrong: a repeated parameter, the response type, the state, the scope', () => {
    const first = (request: object) => judge({ ...allWrong, ...request })
    expect(first({})).toMatchObject({ refusal: 'repeated-parameter' })
    expect(first({ repeated: [] })).toMatchObject({ refusal: 'invalid-response-type' })
    expect(first({ repeated: [], responseType: 'code' })).toMatchObject({ refusal: 'state-required' })
    expect(first({ repeated: [], responseType: 'code', state: 's' })).toMatchObject({ refusal: 'scope-required' })
  })

  test('needs no state where the policy needs none', () => {
    expect(judge({ state: null }, {}, { requireState: false })).toMatchObject({ kind: 'ask-the-customer' })
  })

  test('obeys the policy for an app that has registered no redirect URI', () => {
    const anywhere = { redirectUri: 'https://other.example/' }
    const lenient = { redirectUri: 'any-if-unregistered' } as const
    expect(judge(anywhere, { redirectUris: [] })).toMatchObject({ refusal: 'redirect-uri-not-registered' })
    expect(judge(anywhere, { redirectUris: [] }, lenient)).toMatchObject(anywhere)
    expect(judge({ redirectUri: null }, { redirectUris: [] }, lenient)).toMatchObject({ refusal: 'no-redirect-uri' })
  })
})
