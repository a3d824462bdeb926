import { beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld
beforeEach(async () => {
  made = await testSimulator()
  world = await made.makeWorld()
})

async function control<T>(
  method: string,
  path: string,
  body?: unknown,
  key = world.key,
): Promise<{ status: number; body: T }> {
  const response = await made.control(method, `/worlds/${world.id}${path}`, key, body)
  return { status: response.status, body: (await response.json()) as T }
}

describe('an app', () => {
  test('is added with the default’s values, and connects', async () => {
    const { status, body: app } = await control<TestApp & { scopes: string[] }>('POST', '/apps', {
      name: 'Andra appen',
    })
    expect(status).toBe(201)
    expect(app.clientId).toMatch(/^[A-Za-z0-9]{12}$/)
    expect(app.scopes.length).toBeGreaterThan(20)
    expect((await made.exchange(app, await made.consent(world, { clientId: app.clientId }))).status).toBe(200)
  })

  test('has the same id and secret in every run of a seeded world', async () => {
    const added = async () => {
      const own = await testSimulator()
      const seeded = await own.makeWorld({ seed: 'apps' })
      return (await own.control('POST', `/worlds/${seeded.id}/apps`, seeded.key, {})).json()
    }
    expect(await added()).toEqual(await added())
  })

  test('keeps what a change leaves out; connections that exist keep their scopes', async () => {
    const app = world.apps[0] as TestApp
    const tokens = (await (await made.exchange(app, await made.consent(world))).json()) as { refresh_token: string }
    const { body } = await control<Record<string, unknown>>('PATCH', `/apps/${app.clientId}`, {
      scopes: ['profile'],
      name: 'Bytt namn',
    })
    expect(body).toMatchObject({
      scopes: ['profile'],
      name: 'Bytt namn',
      serviceAccounts: true,
      redirectUris: app.redirectUris,
    })
    expect((await (await made.refresh(app, tokens.refresh_token)).json()).scope).toBe('companyinformation profile')
    await expect(made.consent(world)).rejects.toThrow('scopes')
  })

  test('gets a new secret, which ends the old one', async () => {
    const app = world.apps[0] as TestApp
    const code = await made.consent(world)
    const { body } = await control<object>('PATCH', `/apps/${app.clientId}`, { clientSecret: 'a-new-secret' })
    expect(JSON.stringify(body)).not.toContain('secret')
    expect((await made.exchange(app, code)).status).toBe(401)
    expect((await made.exchange({ ...app, clientSecret: 'a-new-secret' }, code)).status).toBe(200)
  })

  test('of another world is not found, and its client id is taken', async () => {
    const other = await made.makeWorld()
    const { clientId } = other.apps[0] as TestApp
    expect((await control('PATCH', `/apps/${clientId}`, { name: 'Mine' })).status).toBe(404)
    expect((await control('POST', '/apps', { clientId })).status).toBe(409)
    expect((await control('POST', '/apps', { clientId: world.apps[0]?.clientId })).status).toBe(409)
  })

  test.each([
    ['POST', '/apps', { scopes: ['nonsense'] }, 'scopes.0'],
    ['PATCH', '/apps/any', { clientId: 'other' }, 'clientId'],
    ['POST', '/companies', { tenantId: 'seven' }, 'tenantId'],
    ['PATCH', '/companies/1', { tenantId: 2 }, 'tenantId'],
    ['PATCH', '/companies/1', { settings: { lockedUntil: 'soon' } }, 'settings.lockedUntil'],
    ['PATCH', '/companies/1', { users: [] }, 'users'],
  ])('or a company that is wrong is refused with the field: %s %s %j', async (method, path, body, field) => {
    expect(await control(method, path, body)).toMatchObject({ status: 400, body: { field } })
  })
})

describe('a company', () => {
  test('is added with every licence, and no tenant id comes twice', async () => {
    const { status, body } = await control<{ tenantId: number; licences: string[] }>('POST', '/companies', {
      name: 'Tredje AB',
    })
    expect(status).toBe(201)
    expect(body.licences).toContain('payroll')
    const token = await tokenFor(body.tenantId)
    expect((await (await made.call('/3/companyinformation', token)).json()).CompanyInformation.CompanyName).toBe(
      'Tredje AB',
    )
    expect(await control('POST', '/companies', { tenantId: body.tenantId })).toMatchObject({
      status: 409,
      body: { field: 'tenantId' },
    })
    expect((await control('POST', '/companies', { tenantId: '424242' })).body).toMatchObject({ tenantId: 424_242 })
  })

  test('loses a licence at once, also for tokens that live', async () => {
    const tenantId = world.companies[0]?.tenantId ?? 0
    const token = await tokenFor(tenantId)
    expect((await made.call('/3/me', token)).status).toBe(200)
    await control('PATCH', `/companies/${tenantId}`, { licences: ['bookkeeping'] })
    expect((await (await made.call('/3/me', token)).json()).ErrorInformation.code).toBe(2001103)
  })

  test('is locked, and then gives a bare callback', async () => {
    const tenantId = world.companies[0]?.tenantId ?? 0
    const { body } = await control<{ locked: boolean; users: object[] }>('PATCH', `/companies/${tenantId}`, {
      locked: true,
    })
    expect(body).toMatchObject({ locked: true })
    expect(body.users).toHaveLength(2)
    await expect(made.consent(world)).rejects.toThrow('{"redirect":"http://localhost:4000/callback"}')
  })

  test('changes one setting without the others', async () => {
    const tenantId = world.companies[1]?.tenantId ?? 0
    const { body } = await control('PATCH', `/companies/${tenantId}`, { settings: { lockedUntil: '2026-06-30' } })
    expect(body).toMatchObject({ settings: { defaultAccounts: false, lockedUntil: '2026-06-30' } })
    expect((await control('PATCH', '/companies/9', { locked: true })).status).toBe(404)
    expect((await control('PATCH', '/companies/x', { locked: true })).status).toBe(404)
  })

  test('keeps every one of many changes that come at once', async () => {
    const tenantId = world.companies[0]?.tenantId ?? 0
    const changes = [
      { name: 'Nytt namn' },
      { city: 'Kiruna' },
      { locked: true },
      { agency: true },
      { boughtApps: ['a'] },
    ]
    await Promise.all(changes.map((change) => control('PATCH', `/companies/${tenantId}`, change)))
    expect((await control('PATCH', `/companies/${tenantId}`, {})).body).toMatchObject(Object.assign({}, ...changes))
  })
})

async function tokenFor(tenantId: number): Promise<string> {
  const answer = await made.exchange(world.apps[0] as TestApp, await made.consent(world, { tenantId }))
  return ((await answer.json()) as { access_token: string }).access_token
}
