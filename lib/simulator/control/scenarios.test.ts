import { beforeEach, describe, expect, test } from 'vitest'
import { type OAuthErrorId, oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { type TestWorld, testSimulator } from '@/lib/testing/simulator'
import { type Policy, policySwitches } from '../core/policy.table'
import { type ScenarioId, scenarios } from '../core/scenarios.table'
import { viaFetch } from '../via-fetch'

let made: Awaited<ReturnType<typeof testSimulator>>
beforeEach(async () => {
  made = await testSimulator()
})

interface Ready {
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string | null
  readonly curl: string
  readonly expect: { status: number | null; error: string | null; says: string | null; bareCallback: boolean }
}

async function setUp(
  world: TestWorld,
  name: string,
  body: object = {},
): Promise<{ requests: Ready[]; given: Record<string, string> }> {
  const response = await made.control('POST', `/worlds/${world.id}/scenarios/${name}`, world.key, body)
  if (response.status !== 200) throw new Error(`${name}: ${response.status} ${await response.text()}`)
  return (await response.json()) as { requests: Ready[]; given: Record<string, string> }
}

const numbers = async (world: TestWorld) =>
  (await made.store.exchanges(world.id, { limit: 200 })).map(({ number }) => number)

/** Sends the request, and answers what really came back, in the words of an expectation. */
async function play(world: TestWorld, { method, url, headers, body, expect: hoped }: Ready, redirectUri: string) {
  const before = await numbers(world)
  const answer = await viaFetch(made.simulator)(url, { method, headers, body }).catch((error: Error) => error)
  if (answer instanceof Error)
    return { status: null, error: answer.message === 'fetch failed' ? null : answer.message, bareCallback: false }
  const text = await answer.text()
  const said = hoped.says ?? ''
  const [newest] = await made.store.exchanges(world.id, { limit: 1 })
  const logged = newest && !before.includes(newest.number) ? newest.refusal : undefined
  const sentTo = url.includes('/consents')
    ? (JSON.parse(text) as { redirect?: string }).redirect
    : answer.headers.get('location')
  const redirect = sentTo?.startsWith('http') ? new URL(sentTo) : undefined
  const inRedirect = redirect?.searchParams.get('error') ?? null
  // A page or a consent has no refusal in the log: its words are looked for.
  const error =
    inRedirect !== null && hoped.error !== null && oauthErrors[hoped.error as OAuthErrorId]?.error === inRedirect
      ? hoped.error
      : logged !== undefined
        ? logged
        : hoped.error !== null && (said === '' || text.includes(said))
          ? hoped.error
          : inRedirect
  return { status: answer.status, error, bareCallback: sentTo === redirectUri }
}

async function playAll(world: TestWorld, id: string): Promise<void> {
  const { requests, given } = await setUp(world, id)
  expect(requests.length).toBeGreaterThan(0)
  for (const ready of requests) {
    const { says: _, ...hoped } = ready.expect
    expect(await play(world, ready, given['redirectUri'] ?? ''), `${ready.method} ${ready.url}`).toEqual(hoped)
  }
}

const ids = Object.keys(scenarios) as ScenarioId[]

describe('what a scenario promises comes true:', () => {
  test.each(ids)('%s', async (id) => playAll(await made.makeWorld(), id))
})

/** Every switch at another value than its default. */
const contrary = Object.fromEntries(
  Object.entries(policySwitches).map(([name, { values, default: usual }]) => [
    name,
    values === 'duration'
      ? '7m'
      : values === 'rate-limit'
        ? { requests: 3, window: '9s' }
        : (values as readonly unknown[]).find((one) => one !== usual),
  ]),
) as unknown as Policy

describe('and in a world with every switch the other way:', () => {
  test.each(ids)('%s', async (id) => {
    // But for this: nobody's refresh tokens die as soon as their access tokens.
    const policy = { ...contrary, refreshTokenLifetime: '40d' }
    await playAll(await made.makeWorld({ policy }), id)
  })
})

test('all of them play one after the other in one world', async () => {
  const world = await made.makeWorld({ seed: 'one after the other' })
  for (const id of ids) await playAll(world, id)
})

test('there are more than twenty, in both languages, and they are listed', async () => {
  expect(ids.length).toBeGreaterThan(20)
  const response = await made.control('GET', '/scenarios', null)
  const { scenarios: list } = (await response.json()) as { scenarios: { id: string; title: object; next: object }[] }
  expect(list.map(({ id }) => id)).toEqual(ids)
  for (const { title, next } of list) {
    for (const words of [title, next]) expect(Object.entries(words).filter(([, text]) => text !== '')).toHaveLength(2)
  }
})

test('a scenario is about the app and the company that the caller names', async () => {
  const world = await made.makeWorld({ apps: [{}, { clientId: 'second-app' }] })
  const tenantId = world.companies[1]?.tenantId
  const { given } = await setUp(world, 'expired-code', { clientId: 'second-app', tenantId })
  expect(given).toMatchObject({ clientId: 'second-app', tenantId: String(tenantId) })
})

test('the setting up leaves a clean log, so that a test counts what its client did alone', async () => {
  const world = await made.makeWorld()
  await setUp(world, 'spent-refresh-token')
  expect(await numbers(world)).toEqual([])
})

test('an app with a secret of its own gets requests that leave room for it', async () => {
  const world = await made.makeWorld({ apps: [{ clientId: 'own-secret', clientSecret: 'only-mine' }] })
  const { requests } = await setUp(world, 'expired-code')
  expect(requests[0]?.curl).toContain('-u "own-secret:$CLIENT_SECRET"')
})

test('an unknown scenario is answered with the names of all, and changes nothing', async () => {
  const world = await made.makeWorld()
  await made.consent(world)
  const response = await made.control('POST', `/worlds/${world.id}/scenarios/nothing`, world.key, {})
  expect(response.status).toBe(404)
  expect((await response.json()).detail).toContain('expired-code')
  expect(await made.store.connections(world.id)).toHaveLength(1)
})

test('a request for a shell is quoted whatever it holds', async () => {
  const world = await made.makeWorld({
    apps: [{ redirectUris: ["https://app.example/it's"], anyLoopbackRedirect: true }],
  })
  const { requests } = await setUp(world, 'expired-code')
  expect(requests[0]?.curl).toMatch(/^curl -i -X POST 'http:\/\/localhost:3000\/oauth-v1\/token' -u '[\w:]+' -H '/)
  expect((requests[0]?.curl ?? '').replaceAll("'\\''", '').split("'").length % 2).toBe(1)
})
