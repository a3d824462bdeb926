import fc from 'fast-check'
import { expect, test } from 'vitest'
import { origin, testSimulator } from '@/lib/testing/simulator'
import { calls } from './calls.table'

const made = await testSimulator()
const plain = await made.makeWorld()
const snapshot = await (await made.control('GET', `/worlds/${plain.id}/snapshot`, plain.key)).json()

/** Names that the calls know, so that some of what is thrown gets past the first check. */
const names = [
  'on',
  'effect',
  'endpoint',
  'nth',
  'times',
  'tenantId',
  'scopes',
  'users',
  'expect',
  'since',
  'refreshed',
  'clientId',
  'advance',
]
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    'token',
    'api',
    '31d',
    { error: '2000663' },
    { status: 1e9 },
    -0,
    1e308,
    '\0',
    '\ud800',
    'x'.repeat(5_000),
    [[]],
  ),
)
const body = fc.oneof(
  value,
  fc.dictionary(fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor'), fc.string()), value, { maxKeys: 5 }),
  fc
    .tuple(fc.constantFrom(...Object.keys(snapshot)), value)
    .map(([name, instead]) => ({ ...snapshot, [name]: instead })),
)
const part = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('%00', '%E0%A4', '..', '__proto__', '1e999'),
)
const query = fc.oneof(
  fc.constant(''),
  fc.string({ maxLength: 60 }),
  fc.constantFrom('wait=0s', 'since=1&since=2', 'limit=1e3', 'credential=%00', 'status=000'),
)

test.each(calls.filter(({ path, method }) => method !== 'GET' || path !== '/worlds/{id}/events'))(
  'whatever is sent to $method $path, no answer is a 500',
  async ({ method, path }) => {
    await fc.assert(
      fc.asyncProperty(body, part, query, async (sent, inPath, asked) => {
        const world = await made.makeWorld()
        const address = path
          .replace('{id}', world.id)
          .replace(/\{\w+\}/, encodeURIComponent(inPath.replace(/\p{Surrogate}/gu, '?')))
        const request = new Request(`${origin}/control/v1${address}?${asked}`, {
          method,
          headers: { authorization: `Bearer ${world.key}`, 'content-type': 'application/json' },
          ...(method === 'GET' ? {} : { body: JSON.stringify(sent) ?? '' }),
        })
        const response = await made.simulator.fetch(request)
        expect(response.status).toBeLessThan(500)
        await made.store.deleteWorld(world.id)
      }),
      { numRuns: 40 },
    )
  },
  60_000,
)
