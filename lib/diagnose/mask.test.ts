import fc from 'fast-check'
import { expect, test } from 'vitest'
import { masked } from './mask'

const refresh = 'd5a4b3c2d5a4b3c2d5a4b3c2d5a4b3c2d5a4b3c2'
const jwt =
  'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhYmMxMjMiLCJleHAiOjE3MDAwMDAwMDB9.c2lnbmF0dXJlLXRoYXQtaXMtbG9uZw'
const secret = 'aBcDeFgH12'

test.each([
  ['a refresh token in JSON', `{"refresh_token":"${refresh}"}`, refresh],
  ['a refresh token in escaped JSON', `{\\"refresh_token\\":\\"${refresh}\\"}`, refresh],
  ['a refresh token in a form', `grant_type=refresh_token&refresh_token=${refresh}`, refresh],
  ['a refresh token that stands alone', refresh, refresh],
  ['an access token', `Authorization: Bearer ${jwt}`, jwt.slice(20)],
  ['an access token that stands alone', jwt, jwt.slice(20)],
  ['a code in a callback', 'https://a.example/cb?code=9f1f1b1e-4b7e-4a52-9f3c-0d5c0a3f8f2b&state=x', '4b7e-4a52'],
  ['a secret in a Basic header', `Authorization: Basic ${btoa(`abc123:${secret}`)}`, btoa(`:${secret}`).slice(0, 8)],
  ['a secret after -u', `curl -u abc123:${secret} https://x.example`, secret],
  ['a secret in a header of its own', `Client-Secret: ${secret}`, secret],
  ['a secret in an environment file', `FORTNOX_CLIENT_SECRET=${secret}`, secret],
  ['a secret in a settings file', `clientSecret: "${secret}",`, secret],
  ['a legacy token', 'Access-Token: 3b1e1c1a-6d0e-4c1b-9d3a-0a1b2c3d4e5f', '6d0e-4c1b'],
])('%s is made unreadable', (_, text, hidden) => {
  expect(masked(text)).not.toContain(hidden)
  expect(masked(text)).toContain('••••••')
})

test.each([
  '{"ErrorInformation":{"error":1,"message":"Kunde inte hitta konto","code":2001304}}',
  '{"error":"invalid_grant","error_description":"Invalid refresh token"}',
  'error_code=invalid_client',
  'GET https://api.fortnox.se/3/invoices?filter=unpaid',
])('what is no secret stays readable: %s', (text) => expect(masked(text)).toBe(text))

test('no refresh token and no access token survives, whatever stands around it', () => {
  const around = fc.string({ maxLength: 20 })
  fc.assert(
    fc.property(around, around, fc.constantFrom(refresh, jwt), (before, after, token) => {
      const text = masked(`${before} ${token} ${after}`)
      expect(text).not.toContain(token)
    }),
  )
})

test('the client id of a Basic header stays, so that the reader sees which app it is', () => {
  expect(masked(`Basic ${btoa('abc123:topsecret')}`)).toBe('Basic abc123:••••••')
})
