import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { apiErrors } from '@/lib/fortnox/api-errors.table'
import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { type HostileRequest, hostileRequest, type RightRequest, wireOf } from '@/lib/testing/hostile-requests'
import { type Dialect, dialectOf, judgeAnswer, judgeDialect, type Seen } from '@/lib/testing/judge-answer'
import { apiRequests, controlRequests, fieldNames, oauthRequests } from '@/lib/testing/right-requests'
import { origin } from '@/lib/testing/simulator'
import { type Life, twoWorlds } from '@/lib/testing/two-worlds'
import { otherErrors } from './api/other-errors.table'
import { calls } from './control/calls.table'
import { redirectUriAccepted } from './core/redirect-uri'
import { hashSecret } from './secrets'

/** The same requests in every run; with another seed, others. A failure prints it, and the one request that is to blame. */
const seed = Number(process.env['HOSTILE_SEED'] ?? 20_261_127)

/** A machine may be busy. What hangs is found by counting turns, not by time. */
const patience = 600_000

/** Too large, not of a form that anything reads, or to an address that is none. */
const everywhere = [400, 404, 405, 413, 414]
const statuses: Readonly<Record<Dialect, ReadonlySet<number>>> = {
  page: new Set([...everywhere, 200, 302, 403]),
  oauth: new Set([...everywhere, 200, ...Object.values(oauthErrors).map(({ status }) => status)]),
  api: new Set([
    ...everywhere,
    200,
    201,
    204,
    401,
    501,
    ...[apiErrors, otherErrors].flatMap((table) => Object.values(table).map(({ status }) => status)),
  ]),
  control: new Set([...everywhere, 401, 403, 415, ...calls.flatMap(({ answers }) => Object.keys(answers).map(Number))]),
  none: new Set(everywhere),
}

let worlds: Awaited<ReturnType<typeof twoWorlds>>
beforeEach(async () => {
  worlds = await twoWorlds()
})

/** The answer, read to its end or, of what goes on, its beginning. Whoever sleeps meanwhile is woken: what then does not come hangs. */
async function answerTo(request: Request): Promise<Seen> {
  const gone = new AbortController()
  let seen: Seen | undefined
  const asked = worlds.simulator.fetch(new Request(request, { signal: gone.signal })).then(async (response) => {
    const { status, headers, body } = response
    if (headers.get('content-type') !== 'text/event-stream') return { status, headers, text: await response.text() }
    const first = await body?.getReader().read()
    gone.abort()
    return { status, headers, text: Buffer.from(first?.value ?? []).toString() }
  })
  asked.then(
    (answer) => {
      seen = answer
    },
    () => {},
  )
  for (let turn = 0; seen === undefined && turn < 5_000; turn += 1) {
    worlds.sleeper.wake()
    await Promise.race([asked, new Promise(setImmediate)])
  }
  return seen ?? expect.fail('hangs')
}

const textOf = async (request: Request) =>
  `${decodeURIComponent(request.url.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/%[89a-f]./gi, ''))} ${[...request.headers].flat().join(' ')} ${await request.clone().text()}`

/** Sends it, and holds the answer against everything that is promised. */
async function send(hostile: HostileRequest): Promise<Seen> {
  const request = wireOf(hostile, origin, worlds.fill)
  const before = { url: request.url, method: request.method, text: await textOf(request) }
  const dialect = dialectOf(request.url)
  const [mine, others] = [worlds.secretsOf(worlds.mine()), worlds.secretsOf(worlds.other)]
  const seen = await answerTo(request)
  expect(
    [...statuses[dialect]],
    `${before.method} ${before.url} → ${seen.status} ${seen.text.slice(0, 300)}`,
  ).toContain(seen.status)
  judgeAnswer(seen)
  if (before.method !== 'HEAD') judgeDialect(dialect, seen)
  judgeWhereTo(seen)
  const said = `${[...seen.headers].flat().join(' ')} ${seen.text}`
  for (const secret of others) {
    expect(said).not.toContain(hashSecret(secret))
    if (!before.text.includes(secret)) expect(said).not.toContain(secret)
  }
  const [clientSecret = '', key = ''] = mine
  if (dialect !== 'control')
    for (const secret of [clientSecret, key]) if (!before.text.includes(secret)) expect(said).not.toContain(secret)
  return seen
}

/** A browser is sent to an address of the app that was named, or nowhere (S02). */
function judgeWhereTo({ status, headers }: Seen): void {
  const location = headers.get('location')
  if (status !== 302) return
  const at = (location ?? '').split(/[?&](?:code|error|state)=/)[0] ?? ''
  const app = { redirectUris: worlds.mine().app.redirectUris, anyLoopbackRedirect: true } as Parameters<
    typeof redirectUriAccepted
  >[1]
  expect(redirectUriAccepted(at, app, { redirectUri: 'exact' } as Parameters<typeof redirectUriAccepted>[2]), at).toBe(
    true,
  )
}

/** What is used up where a request succeeds. */
const spentAt: Readonly<Record<string, Parameters<Life['renew']>[0]>> = {
  '/oauth-v1/consent': ['consentToken'],
  '/oauth-v1/token': ['tokens', 'code'],
  '/oauth-v1/revoke': ['tokens'],
  '/oauth-v1/migrate': ['legacyToken'],
}

/** Throws so many requests; after each that was granted, what was spent is made anew. Answers how often each status came. */
async function throwing(right: fc.Arbitrary<RightRequest>, times: number, fields: readonly string[] = []) {
  const counted: Record<number, number> = {}
  await fc.assert(
    fc.asyncProperty(hostileRequest(right, fields), async (hostile) => {
      const { status } = await send(hostile)
      counted[status] = (counted[status] ?? 0) + 1
      const { path } = hostile.right
      if (status < 400) await worlds.mine().renew(spentAt[path] ?? [])
      if (status === 204 && path === '/control/v1/worlds/{worldId}') await worlds.again()
    }),
    { numRuns: times, seed },
  )
  await worlds.other.works()
  return counted
}

describe('whatever is sent, every answer is a documented one and gives nothing away, and the worlds live on:', () => {
  test.each([
    ['/oauth-v1/auth', 2_500, [200, 302, 400]],
    ['/oauth-v1/consent', 2_000, [302, 400]],
    ['/oauth-v1/token', 3_000, [200, 400, 401]],
    ['/oauth-v1/revoke', 2_000, [200, 400, 401]],
    ['/oauth-v1/migrate', 2_000, [200, 400, 401, 404]],
  ] as const)(
    '%s',
    async (path, times, reached) => {
      const counted = await throwing(oauthRequests[path], times)
      await worlds.mine().works()
      for (const status of reached) expect(counted[status], `${status}`).toBeGreaterThan(times / 50)
    },
    patience,
  )

  test(
    'the API',
    async () => {
      const counted = await throwing(apiRequests, 3_000, fieldNames)
      await worlds.mine().works()
      for (const status of [200, 201, 400, 401, 404]) expect(counted[status], `${status}`).toBeGreaterThan(50)
    },
    patience,
  )

  test.each(calls.map(({ method, path }) => `${method} ${path}`))(
    'the control API: %s',
    async (name) => {
      const { id, key } = worlds.mine().world
      // One that strikes nobody, to be removed.
      const fault = { on: { endpoint: 'api', clientId: 'nobody' }, effect: 'rate-limit' }
      await worlds.control('POST', `/worlds/${id}/faults`, key, fault)
      const snapshot = await (await worlds.control('GET', `/worlds/${id}/snapshot`, key)).json()
      const counted = await throwing(controlRequests(name, snapshot), 150)
      expect(Object.keys(counted).filter((status) => Number(status) < 300).length, 'some get through').toBeGreaterThan(
        0,
      )
    },
    patience,
  )
})

test('a body that never ends is cut off at its limit', async () => {
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536))
    },
  })
  const init = { method: 'POST', body, duplex: 'half' } as RequestInit
  const response = await worlds.simulator.fetch(new Request(`${origin}/oauth-v1/token`, init))
  expect(response.status).toBe(413)
  expect(sent).toBeLessThan(1_000_000)
})
