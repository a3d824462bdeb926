import { describe, expect, test } from 'vitest'
import { origin, type TestApp, testSimulator } from '@/lib/testing/simulator'

describe('a world', () => {
  test('is made with one app and two companies, and its key opens it', async () => {
    const { control, makeWorld } = await testSimulator()
    const world = await makeWorld()
    expect(world.apps).toHaveLength(1)
    expect(world.apps[0]?.clientId).toMatch(/^[A-Za-z0-9]{12}$/)
    expect(world.apps[0]?.clientSecret).toMatch(/^[A-Za-z0-9]{10}$/)
    expect(world.companies.map(({ tenantId }) => String(tenantId).length)).toEqual([7, 7])
    const shown = await control('GET', `/worlds/${world.id}`, world.key)
    expect(shown.status).toBe(200)
    const text = await shown.text()
    for (const secret of [world.key, world.apps[0]?.clientSecret ?? '', 'secretHash', 'keyHash'])
      expect(text).not.toContain(secret)
  })

  test('shows states, scopes, generations and parents of its credentials', async () => {
    const made = await testSimulator()
    const world = await made.makeWorld()
    const app = world.apps[0] as TestApp
    const first = (await (await made.exchange(app, await made.consent(world))).json()) as { refresh_token: string }
    await made.refresh(app, first.refresh_token)
    const { credentials } = (await (await made.control('GET', `/worlds/${world.id}`, world.key)).json()) as {
      credentials: { id: string; type: string; state: string; generation: number; parentId: string | null }[]
    }
    const refreshes = credentials
      .filter(({ type }) => type === 'refresh-token')
      .sort((a, b) => a.generation - b.generation)
    expect(refreshes.map(({ state, generation }) => [state, generation])).toEqual([
      ['used', 1],
      ['active', 2],
    ])
    expect(refreshes[1]?.parentId).toBe(refreshes[0]?.id)
  })

  test('is closed to other keys, to none, and to the keys of other worlds', async () => {
    const { control, makeWorld } = await testSimulator()
    const [mine, other] = [await makeWorld(), await makeWorld()]
    for (const key of [null, 'kw_wrong', other.key]) {
      expect((await control('GET', `/worlds/${mine.id}`, key)).status).toBe(401)
      expect((await control('DELETE', `/worlds/${mine.id}`, key)).status).toBe(401)
    }
    expect((await control('GET', '/worlds/none', mine.key)).status).toBe(401)
  })

  test('is removed with everything in it', async () => {
    const { control, makeWorld, consent, exchange } = await testSimulator()
    const world = await makeWorld()
    const code = await consent(world)
    expect((await control('DELETE', `/worlds/${world.id}`, world.key)).status).toBe(204)
    expect((await exchange(world.apps[0] as TestApp, code)).status).toBe(401)
  })

  test('goes back to how it was made on reset, with the same id, key and secrets', async () => {
    const made = await testSimulator()
    const world = await made.makeWorld()
    const app = world.apps[0] as TestApp
    const tokens = (await (await made.exchange(app, await made.consent(world))).json()) as { refresh_token: string }
    await made.advance(world, '5d')
    expect((await made.control('POST', `/worlds/${world.id}/reset`, world.key, {})).status).toBe(200)
    expect((await made.refresh(app, tokens.refresh_token)).status).toBe(400)
    expect((await made.exchange(app, await made.consent(world))).status).toBe(200)
  })
})

describe('a seeded world', () => {
  test('gives the same ids, secrets, codes and tokens in every process, and another key', async () => {
    const run = async () => {
      const made = await testSimulator()
      // Whatever runs beside must not matter.
      if (Math.random() < 0.5) await made.makeWorld()
      const world = await made.makeWorld({ seed: 'ci 42' })
      const code = await made.consent(world)
      const tokens = await (await made.exchange(world.apps[0] as TestApp, code)).json()
      return { stable: { id: undefined, apps: world.apps, companies: world.companies, code, tokens }, key: world.key }
    }
    const [a, b] = [await run(), await run()]
    expect(a.stable).toEqual(b.stable)
  })

  test('is refused a second time while the first lives, unless its key replaces it', async () => {
    const { control, makeWorld } = await testSimulator()
    const first = await makeWorld({ seed: 'one' })
    expect((await control('POST', '/worlds', null, { seed: 'one' })).status).toBe(409)
    expect((await control('POST', '/worlds', null, { seed: 'one', replace: true })).status).toBe(403)
    const second = await control('POST', '/worlds', first.key, { seed: 'one', replace: true })
    expect(second.status).toBe(201)
    expect((await control('GET', `/worlds/${first.id}`, first.key)).status).toBe(401)
  })
})

describe('the clock', () => {
  test('moves forward, says what died, and never goes back', async () => {
    const made = await testSimulator()
    const world = await made.makeWorld()
    await made.exchange(world.apps[0] as TestApp, await made.consent(world))
    const moved = (await (await made.advance(world, '61m')).json()) as { died: { type: string }[] }
    expect(moved.died.map(({ type }) => type)).toEqual(['access-token'])
    const back = await made.control('POST', `/worlds/${world.id}/clock`, world.key, { set: '2020-01-01T00:00:00Z' })
    expect(back.status).toBe(400)
    expect(back.headers.get('content-type')).toBe('application/problem+json')
  })

  test('stands still when frozen, also when it is advanced', async () => {
    const made = await testSimulator()
    const world = await made.makeWorld()
    const clock = async (body: unknown) =>
      (
        (await (await made.control('POST', `/worlds/${world.id}/clock`, world.key, body)).json()) as {
          clock: { now: string; frozen: boolean }
        }
      ).clock
    const frozen = await clock({ freeze: true })
    made.clock.wall += 5_000
    expect(await clock({ advance: '1m' })).toEqual({
      now: new Date(Date.parse(frozen.now) + 60_000).toISOString(),
      frozen: true,
    })
    await clock({ freeze: false })
    made.clock.wall += 5_000
    expect((await clock({ advance: '0s' })).now).toBe(new Date(Date.parse(frozen.now) + 65_000).toISOString())
  })
})

describe('consent without a browser', () => {
  test('is denied on request, and judged like one with a browser', async () => {
    const made = await testSimulator()
    const world = await made.makeWorld()
    const ask = async (more: object) => {
      const body = {
        clientId: world.apps[0]?.clientId,
        tenantId: String(world.companies[1]?.tenantId),
        scopes: ['profile'],
        state: 's',
        ...more,
      }
      const response = await made.control('POST', `/worlds/${world.id}/consents`, world.key, body)
      return { status: response.status, body: (await response.json()) as { redirect?: string; field?: string } }
    }
    expect((await ask({ deny: true })).body.redirect).toContain('error=access_denied')
    expect((await ask({ scopes: ['salary'] })).body.redirect).toContain('error=error_missing_license')
    expect((await ask({ scopes: ['nonsense'] })).body).toMatchObject({ field: 'scopes' })
    expect((await ask({ redirectUri: 'https://evil.example/' })).body).toMatchObject({ field: 'redirectUri' })
    expect((await ask({ user: 99 })).body).toMatchObject({ field: 'user' })
    expect((await ask({ clientId: 'other' })).body).toMatchObject({ field: 'clientId' })
  })
})

describe('bad input is answered with a problem that names the field', () => {
  const cases: [string, unknown, string][] = [
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['a wrong type', { name: 5 }, 'name'],
    ['an unknown scope', { apps: [{ scopes: ['profile', 'nonsense'] }] }, 'apps.0.scopes.1'],
    ['a relative redirect URI', { apps: [{ redirectUris: ['/callback'] }] }, 'apps.0.redirectUris.0'],
    ['an unknown switch', { policy: { speed: 1 } }, 'policy.speed'],
    ['a duration in words', { policy: { grace: 'soon' } }, 'policy.grace'],
    ['a client id that comes twice', { apps: [{ clientId: 'same1' }, { clientId: 'same1' }] }, 'apps'],
  ]
  test.each(cases)('%s', async (_name, body, field) => {
    const { control } = await testSimulator()
    const response = await control('POST', '/worlds', null, body)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status: 400, field })
  })

  test('a clock command of no kind, or that is not JSON, or not labelled so', async () => {
    const { control, makeWorld, simulator } = await testSimulator()
    const world = await makeWorld()
    expect((await control('POST', `/worlds/${world.id}/clock`, world.key, { forward: '1d' })).status).toBe(400)
    const send = (body: string, type: string) =>
      simulator.fetch(
        new Request(`${origin}/control/v1/worlds`, { method: 'POST', body, headers: { 'content-type': type } }),
      )
    expect((await send('{"name":', 'application/json')).status).toBe(400)
    expect((await send('{}', 'text/plain')).status).toBe(415)
    expect((await send(`{"name":"${'x'.repeat(1_100_000)}"}`, 'application/json')).status).toBe(413)
  })
})

describe('making worlds', () => {
  test('needs the control key where one is set', async () => {
    const { control } = await testSimulator({ controlKey: 'a-long-control-key' })
    expect((await control('POST', '/worlds', null, {})).status).toBe(401)
    expect((await control('POST', '/worlds', 'another', {})).status).toBe(401)
    expect((await control('POST', '/worlds', 'a-long-control-key', {})).status).toBe(201)
  })

  test('is refused through a name that a stranger points at this machine', async () => {
    const { simulator } = await testSimulator()
    const headers = { host: 'rebound.example', 'content-type': 'application/json' }
    const response = await simulator.fetch(
      new Request(`${origin}/control/v1/worlds`, { method: 'POST', headers, body: '{}' }),
    )
    expect(response.status).toBe(403)
  })
})

test('the OpenAPI document lists every call', async () => {
  const { control } = await testSimulator()
  const document = (await (await control('GET', '/openapi.json', null)).json()) as { paths: Record<string, object> }
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(['/control/v1/worlds', '/control/v1/worlds/{id}/clock']),
  )
})
