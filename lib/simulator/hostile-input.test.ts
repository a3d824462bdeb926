import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basic, origin, type TestApp, testSimulator } from '@/lib/testing/simulator'

const nasty = fc.constantFrom(
  '',
  ' ',
  '\0',
  '%00',
  '%',
  '%zz',
  '\r\nX: y',
  '<script>alert(1)</script>',
  '"><img src=x>',
  '__proto__',
  'constructor',
  'å'.normalize('NFD'),
  '😀'.repeat(50),
  '1'.repeat(400),
  '../../etc/passwd',
  "' or 1=1 --",
  '{}',
  '[]',
  'null',
  'true',
  '-1',
  '1e999',
  'http://localhost/',
  'kw_x',
)
const value = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }))
const name = fc.constantFrom(
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'response_type',
  'account_type',
  'grant_type',
  'code',
  'refresh_token',
  'token',
  'token_type_hint',
  'access_token',
  'client_secret',
  'approver',
  'answer',
  '__proto__',
  'x',
)
const params = fc.array(fc.tuple(name, value), { maxLength: 6 }).map((pairs) => new URLSearchParams(pairs).toString())
const path = fc.oneof(
  fc.constantFrom(
    '/oauth-v1/auth',
    '/oauth-v1/consent',
    '/oauth-v1/token',
    '/oauth-v1/revoke',
    '/oauth-v1/migrate',
    '/oauth-v1/',
    '/3',
    '/3/',
    '/3/me',
    '/3/companyinformation',
    '/3/accounts/1',
    '/3/__proto__',
    '/control/v1/worlds',
    '/control/v1/worlds/x',
    '/control/v1/openapi.json',
    '/control/v2',
  ),
  value.map((text) => `/3/${encodeURIComponent(text)}`),
  value.map((text) => `/control/v1/worlds/${encodeURIComponent(text)}/clock`),
)
const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD')
const type = fc.constantFrom(
  'application/x-www-form-urlencoded',
  'application/json',
  'multipart/form-data',
  'text/plain',
  '',
)

test('no request is answered with a 500, hangs, or comes back as markup of its sender', async () => {
  const { simulator, makeWorld } = await testSimulator()
  const world = await makeWorld()
  const app = world.apps[0] as TestApp
  const authorization = fc.constantFrom(
    '',
    basic(app),
    `Bearer ${world.key}`,
    'Basic ====',
    'Basic OjpÖ',
    'Bearer \t',
    'Digest x',
  )
  await fc.assert(
    fc.asyncProperty(
      method,
      path,
      params,
      fc.oneof(params, value, fc.json()),
      type,
      authorization,
      async (verb, at, query, body, kind, auth) => {
        const headers = new Headers()
        if (kind !== '') headers.set('content-type', kind)
        if (/^[\x20-\x7e]+$/.test(auth)) headers.set('authorization', auth)
        const withBody = verb === 'GET' || verb === 'HEAD' ? {} : { body }
        const response = await simulator.fetch(
          new Request(`${origin}${at}?${query}`, { method: verb, headers, ...withBody }),
        )
        expect(response.status).toBeLessThan(500 + Number(response.status === 501) * 100)
        expect(response.headers.get('x-koppla-simulator')).not.toBeNull()
        const text = await response.text()
        expect(text).not.toMatch(/<script|<img/)
        expect(text).not.toContain(app.clientSecret)
        expect(response.headers.get('location') ?? '').not.toMatch(/[\r\n]/)
        expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
      },
    ),
    { numRuns: 3_000 },
  )
}, 60_000)

test('a body that never ends is cut off at its limit', async () => {
  const { simulator } = await testSimulator()
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536))
    },
  })
  const response = await simulator.fetch(
    new Request(`${origin}/oauth-v1/token`, { method: 'POST', body, duplex: 'half' } as RequestInit),
  )
  expect(response.status).toBe(413)
  expect(sent).toBeLessThan(1_000_000)
})
