import { beforeEach, describe, expect, test } from 'vitest'
import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { origin, type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'
import { viaFetch } from './via-fetch'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld
let app: TestApp
beforeEach(async () => {
  made = await testSimulator()
  world = await made.makeWorld()
  app = world.apps[0] as TestApp
})

interface Tokens {
  access_token: string
  refresh_token: string
}

const connect = async () => (await (await made.exchange(app, await made.consent(world))).json()) as Tokens
const addFault = async (fault: object) => {
  const response = await made.control('POST', `/worlds/${world.id}/faults`, world.key, fault)
  const body = (await response.json()) as { id: string; detail?: string; field?: string }
  return { status: response.status, ...body }
}
const newest = async () => (await made.store.exchanges(world.id, { limit: 1 }))[0]

/** As a client over the network meets it. */
const refreshed = (token: string) =>
  viaFetch(made.simulator)(`${origin}/oauth-v1/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${app.clientId}:${app.clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token }),
  })

describe('a lost answer', () => {
  test('after the commit: the rotation is stored, the answer never arrives, and the log says so', async () => {
    const { refresh_token } = await connect()
    const fault = await addFault({
      on: { endpoint: 'token', grantType: 'refresh_token' },
      times: 1,
      effect: 'drop-connection-after-commit',
    })
    await expect(refreshed(refresh_token)).rejects.toThrow(new TypeError('fetch failed'))
    expect(await newest()).toMatchObject({
      refusal: null,
      response: { status: 200 },
      faults: [{ id: fault.id, effect: 'drop-connection-after-commit' }],
    })
    expect((await refreshed(refresh_token)).status).toBe(400)
  })

  test('before: nothing was done, and the same token works again', async () => {
    const { refresh_token } = await connect()
    await addFault({ on: { endpoint: 'token' }, times: 1, effect: 'drop-connection-before' })
    await expect(refreshed(refresh_token)).rejects.toThrow('fetch failed')
    expect(await newest()).toMatchObject({ refusal: 'drop-connection-before', response: { status: 0 } })
    expect((await refreshed(refresh_token)).status).toBe(200)
  })
})

describe('an error', () => {
  test.each(['invalid-refresh-token', 'invalid-client', 'licence-lost'] as const)(
    '%s is told as the token endpoint tells it, and nothing is used up',
    async (error) => {
      const { refresh_token } = await connect()
      await addFault({ on: { endpoint: 'token' }, times: 1, effect: { error } })
      const response = await made.refresh(app, refresh_token)
      const { status, contentType, description } = oauthErrors[error] as {
        status: number
        contentType: string
        description: string
      }
      expect([response.status, response.headers.get('content-type')]).toEqual([status, contentType])
      expect((await response.json()).error_description).toBe(description)
      expect(await newest()).toMatchObject({ refusal: error, faults: [{ id: 'f1', effect: { error } }] })
      expect((await made.refresh(app, refresh_token)).status).toBe(200)
    },
  )

  test.each([
    ['2000663', 400, { ErrorInformation: { error: 1, message: 'Har inte behörighet för scope', code: 2000663 } }],
    ['2000433', 404, { ErrorInformation: { Error: 1, Message: 'Kan inte hitta kunden.', Code: 2000433 } }],
    ['unauthorized', 401, { message: 'unauthorized' }],
    ['permission-missing', 403, { message: 'Behörighet saknas' }],
  ])('%s of the API comes in its own envelope', async (error, status, body) => {
    const { access_token } = await connect()
    await addFault({ on: { endpoint: 'api' }, effect: { error } })
    const response = await made.call('/3/companyinformation', access_token)
    expect([response.status, await response.json()]).toEqual([status, body])
  })

  const authorize = (redirectUri: string) =>
    made.simulator.fetch(
      new Request(
        `${origin}/oauth-v1/auth?client_id=${app.clientId}&response_type=code&state=s&scope=profile&redirect_uri=${encodeURIComponent(redirectUri)}`,
      ),
    )

  test('of the authorization goes back to the app by redirect', async () => {
    await addFault({ on: { endpoint: 'authorize' }, effect: { error: 'error-missing-license' } })
    const response = await authorize('http://localhost:4000/callback')
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toMatch(
      /^http:\/\/localhost:4000\/callback\?error=error_missing_license&.*state=s$/,
    )
  })

  test('never sends the browser to an address that is not the app’s', async () => {
    await addFault({ on: { endpoint: 'authorize' }, effect: { error: 'access-denied' } })
    const response = await authorize('https://evil.example/')
    expect([response.status, response.headers.get('location')]).toEqual([400, null])
    expect((await newest())?.refusal).toBe('redirect-uri-not-registered')
  })

  test('of an authorization page is a page', async () => {
    await addFault({ on: { endpoint: 'authorize' }, effect: { error: 'service-account-not-allowed' } })
    const response = await authorize('http://localhost:4000/callback')
    expect(await response.text()).toContain(oauthErrors['service-account-not-allowed'].description)
  })
})

test('a status comes alone, and the endpoint is not asked', async () => {
  const { refresh_token } = await connect()
  await addFault({ on: { endpoint: 'token' }, times: 1, effect: { status: 503 } })
  const response = await made.refresh(app, refresh_token)
  expect([response.status, await response.text()]).toEqual([503, ''])
  expect((await newest())?.refusal).toBe('status-503')
  expect((await made.refresh(app, refresh_token)).status).toBe(200)
})

test('a delay holds the answer back in the server’s time, while the work is done at once', async () => {
  const { refresh_token } = await connect()
  await addFault({ on: { endpoint: 'token' }, times: 1, effect: { delay: '30s' } })
  let response: Response | undefined
  const asked = made.refresh(app, refresh_token).then((answer) => {
    response = answer
  })
  await expect.poll(() => made.sleeper.asleep()).toEqual([30_000])
  expect((await made.refresh(app, refresh_token)).status).toBe(400)
  expect(response).toBeUndefined()
  made.sleeper.wake()
  await asked
  expect(response?.status).toBe(200)
})

test('half a body is no JSON, though what it says was done', async () => {
  const { refresh_token } = await connect()
  await addFault({ on: { endpoint: 'token' }, times: 1, effect: 'malformed-body' })
  const response = await made.refresh(app, refresh_token)
  expect(response.status).toBe(200)
  await expect(response.json()).rejects.toThrow(SyntaxError)
  expect((await made.refresh(app, refresh_token)).status).toBe(400)
})

test('a rate limit by fault says when to come back where the policy says that Fortnox does', async () => {
  const { access_token } = await connect()
  await addFault({ on: { endpoint: 'api' }, effect: 'rate-limit' })
  const silent = await made.call('/3/me', access_token)
  expect([silent.status, silent.headers.get('retry-after')]).toEqual([429, null])
  await made.control('PATCH', `/worlds/${world.id}/policy`, world.key, { retryAfter: true })
  expect((await made.call('/3/me', access_token)).headers.get('retry-after')).toBe('5')
})

describe('a fault strikes', () => {
  test('the company that it names, found by header, by token or by code', async () => {
    const [first, second] = world.companies.map(({ tenantId }) => tenantId)
    const codes = [await made.consent(world, { tenantId: first }), await made.consent(world, { tenantId: second })]
    await addFault({ on: { endpoint: 'token', tenantId: second }, effect: { status: 500 } })
    const statuses = await Promise.all(codes.map(async (code) => (await made.exchange(app, code)).status))
    expect(statuses).toEqual([200, 500])
    const request = (tenantId: number | undefined) =>
      made.simulator.fetch(
        new Request(`${origin}/oauth-v1/token`, {
          method: 'POST',
          headers: {
            authorization: `Basic ${btoa(`${app.clientId}:${app.clientSecret}`)}`,
            tenantid: String(tenantId),
          },
          body: new URLSearchParams({ grant_type: 'client_credentials' }),
        }),
      )
    expect([(await request(first)).status, (await request(second)).status]).toEqual([400, 500])
  })

  test('exactly as often as it says, also when the requests come at once', async () => {
    const { access_token } = await connect()
    await made.control('PATCH', `/worlds/${world.id}/policy`, world.key, { rateLimit: 'off' })
    await addFault({ on: { endpoint: 'api', nth: 5 }, times: 7, effect: { status: 502 } })
    const answers = await Promise.all(Array.from({ length: 30 }, () => made.call('/3/me', access_token)))
    expect(answers.filter(({ status }) => status === 502)).toHaveLength(7)
  })

  test('until it is removed', async () => {
    const { access_token } = await connect()
    const { id } = await addFault({ on: { endpoint: 'api' }, effect: { status: 502 } })
    expect((await made.call('/3/me', access_token)).status).toBe(502)
    expect((await made.control('DELETE', `/worlds/${world.id}/faults/${id}`, world.key)).status).toBe(204)
    expect((await made.control('DELETE', `/worlds/${world.id}/faults/${id}`, world.key)).status).toBe(404)
    expect((await made.call('/3/me', access_token)).status).toBe(200)
  })

  test('its own world alone', async () => {
    const other = await made.makeWorld()
    await addFault({ on: { endpoint: 'token' }, effect: { status: 503 } })
    const code = await made.consent(other)
    expect((await made.exchange(other.apps[0] as TestApp, code)).status).toBe(200)
  })

  test('the same requests in every run of a seeded world', async () => {
    const run = async () => {
      const own = await testSimulator()
      const seeded = await own.makeWorld({ seed: 'faults', policy: { rateLimit: 'off' } })
      const fault = { on: { endpoint: 'api', nth: 3 }, times: 2, effect: { error: '1000003' } }
      await own.control('POST', `/worlds/${seeded.id}/faults`, seeded.key, fault)
      const answer = await own.exchange(seeded.apps[0] as TestApp, await own.consent(seeded))
      const { access_token } = (await answer.json()) as Tokens
      const statuses: number[] = []
      for (let call = 0; call < 6; call += 1) statuses.push((await own.call('/3/me', access_token)).status)
      return statuses
    }
    expect(await run()).toEqual(await run())
    expect(await run()).toEqual([200, 200, 500, 500, 200, 200])
  })
})

test('a world shows its faults, what they met and what they have left', async () => {
  const { access_token } = await connect()
  await addFault({ on: { endpoint: 'api' }, times: 2, effect: { status: 500 } })
  await made.call('/3/me', access_token)
  const { faults } = (await (await made.control('GET', `/worlds/${world.id}`, world.key)).json()) as {
    faults: object[]
  }
  expect(faults).toEqual([
    { id: 'f1', on: { endpoint: 'api' }, times: 2, effect: { status: 500 }, matched: 1, struck: 1, left: 1 },
  ])
})

test.each([
  ['an error of another endpoint', { on: { endpoint: 'token' }, effect: { error: '2000663' } }, 'effect.error'],
  ['an error that no table has', { on: { endpoint: 'api' }, effect: { error: 'nonsense' } }, 'effect.error'],
  ['a status that is no failure', { on: { endpoint: 'api' }, effect: { status: 200 } }, 'effect.status'],
  ['a delay without an end', { on: { endpoint: 'api' }, effect: { delay: '3d' } }, 'effect.delay'],
  ['the consent page', { on: { endpoint: 'consent' }, effect: 'rate-limit' }, 'on.endpoint'],
  ['no effect', { on: { endpoint: 'api' } }, 'effect'],
  ['an unknown effect', { on: { endpoint: 'api' }, effect: 'explode' }, 'effect'],
  ['the zeroth request', { on: { endpoint: 'api', nth: 0 }, effect: 'rate-limit' }, 'on.nth'],
])('a fault with %s is refused with the field', async (_what, fault, field) => {
  expect(await addFault(fault)).toMatchObject({ status: 400, field })
})
