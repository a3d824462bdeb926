import { beforeEach, describe, expect, test } from 'vitest'
import { apiErrors } from '@/lib/fortnox/api-errors.table'
import { origin, type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld

beforeEach(async () => {
  made = await testSimulator()
  world = await made.makeWorld({
    companies: [
      { name: 'Åkeriet / Ö' },
      { licences: ['bookkeeping'] },
      { licences: ['integration'], users: [{ id: 7, name: 'Sju', sysAdmin: false }] },
    ],
  })
})

async function tokenFor(scopes: string[], company = 0): Promise<string> {
  const code = await made.consent(world, { scopes, tenantId: world.companies[company]?.tenantId })
  const response = await made.exchange(world.apps[0] as TestApp, code)
  return ((await response.json()) as { access_token: string }).access_token
}

describe('the API answers', () => {
  test('company information as PHP writes it, with the number as a number', async () => {
    const response = await made.call('/3/companyinformation', await tokenFor(['companyinformation']))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    const text = await response.text()
    expect(text).toContain('"CompanyName":"\\u00c5keriet \\/ \\u00d6"')
    expect(JSON.parse(text).CompanyInformation.DatabaseNumber).toBe(world.companies[0]?.tenantId)
  })

  test('who approved', async () => {
    const response = await made.call('/3/me', await tokenFor(['profile'], 2))
    expect((await response.json()).MeInformation).toMatchObject({ Id: '7', Name: 'Sju', SysAdmin: false })
  })
})

describe('the API refuses', () => {
  test.each(['none', 'Bearer junk', 'Basic abc', 'Bearer'])(
    'the authorization %s with the recorded 26 bytes',
    async (authorization) => {
      const headers = authorization === 'none' ? {} : { authorization }
      const response = await made.simulator.fetch(new Request(`${origin}/3/companyinformation`, { headers }))
      expect(response.status).toBe(401)
      expect(response.headers.get('content-type')).toBe('application/json')
      expect(response.headers.get('content-length')).toBe('26')
      expect(await response.text()).toBe('{"message":"unauthorized"}')
    },
  )

  test('an access token after its hour', async () => {
    const token = await tokenFor(['companyinformation'])
    await made.advance(world, '1h')
    expect((await made.call('/3/companyinformation', token)).status).toBe(401)
  })

  test('a token that was cut, or that nobody gave, and shows it in the log of the app that it names', async () => {
    const [header, claims = '', signature] = (await tokenFor(['companyinformation'])).split('.')
    const whole = `${header}.${claims}.${signature}`
    const foreign = Buffer.from('{"clientId":"nobodysApp"}').toString('base64url')
    const before = (await made.store.exchanges(world.id, { limit: 100 })).length
    for (const token of [
      whole.slice(0, 255),
      `${whole}x`,
      `${header}.${claims}.`,
      `${header}.${foreign}.x`,
      `${header}.!.x`,
    ])
      expect((await made.call('/3/companyinformation', token)).status).toBe(401)
    const shown = (await made.store.exchanges(world.id, { limit: 100 })).slice(0, -before)
    expect(shown).toHaveLength(3)
    for (const exchange of shown)
      expect(exchange).toMatchObject({
        clientId: world.apps[0]?.clientId,
        credentialId: null,
        refusal: 'unauthorized',
      })
  })

  test('a refresh token in the place of an access token, and a token in the query', async () => {
    const code = await made.consent(world)
    const tokens = (await (await made.exchange(world.apps[0] as TestApp, code)).json()) as {
      access_token: string
      refresh_token: string
    }
    expect((await made.call('/3/me', tokens.refresh_token)).status).toBe(401)
    const inQuery = new Request(`${origin}/3/me?access_token=${tokens.access_token}`)
    expect((await made.simulator.fetch(inQuery)).status).toBe(401)
  })

  test('a missing scope with 400, or with 403 where the policy says so', async () => {
    const token = await tokenFor(['profile'])
    const response = await made.call('/3/companyinformation', token)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      ErrorInformation: { error: 1, message: apiErrors['2000663'].message, code: 2000663 },
    })
    await made.control('PATCH', `/worlds/${world.id}/policy`, world.key, { scopeErrorStatus: 403 })
    expect((await made.call('/3/companyinformation', token)).status).toBe(403)
  })

  test('a company without the integration licence', async () => {
    const response = await made.call('/3/companyinformation', await tokenFor(['companyinformation'], 1))
    expect((await response.json()).ErrorInformation.code).toBe(2001103)
  })

  test('what is not simulated with a 501 that says so, and unknown paths with a 404', async () => {
    const token = await tokenFor(['bookkeeping'])
    const known = await made.call('/3/sie/4', token)
    expect(known.status).toBe(501)
    expect(await known.json()).toMatchObject({ simulator: 'koppla' })
    expect((await made.call('/3/nothing', token)).status).toBe(404)
    expect((await made.call('/3', token)).status).toBe(404)
  })

  test('a wrong method on a known path with 405', async () => {
    const authorization = `Bearer ${await tokenFor(['companyinformation'])}`
    const request = new Request(`${origin}/3/companyinformation`, { method: 'DELETE', headers: { authorization } })
    const response = await made.simulator.fetch(request)
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET')
  })
})
