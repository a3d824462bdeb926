import { beforeEach, describe, expect, test } from 'vitest'
import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { basic, origin, type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld
let app: TestApp
let tenant: number

beforeEach(async () => {
  made = await testSimulator()
  world = await made.makeWorld()
  app = world.apps[0] as TestApp
  tenant = world.companies[0]?.tenantId as number
})

const scopes = ['companyinformation', 'bookkeeping', 'profile']
const approve = (more: Record<string, unknown> = {}) => made.consent(world, { scopes, serviceAccount: true, ...more })

/** Client credentials, with the header that says which company; null: without it. */
function ask(
  tenantId: string | number | null = tenant,
  form: Record<string, string> = {},
  caller: TestApp = app,
): Promise<Response> {
  return made.simulator.fetch(
    new Request(`${origin}/oauth-v1/token`, {
      method: 'POST',
      headers: {
        authorization: basic(caller),
        'content-type': 'application/x-www-form-urlencoded',
        ...(tenantId === null ? {} : { TenantId: String(tenantId) }),
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...form }).toString(),
    }),
  )
}

async function refusalOf(response: Response | Promise<Response>): Promise<string> {
  const { status, headers } = await response
  expect(headers.get('content-type')).toBe('text/html; charset=UTF-8')
  return `${status} ${await (await response).text()}`
}

const textOf = (id: keyof typeof oauthErrors, status: number = oauthErrors[id].status) => {
  const { error, description } = oauthErrors[id]
  return `${status} ${JSON.stringify({ error, error_description: description ?? undefined })}`
}

const change = async (changes: object) => {
  const company = await made.store.company(world.id, tenant)
  if (company) await made.store.putCompany(world.id, { ...company, ...changes })
}

describe('client credentials', () => {
  test('work once an administrator has approved, without any code being exchanged', async () => {
    await approve()
    const response = await ask()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('pragma')).toBe('no-cache')
    const text = await response.text()
    expect(text).toMatch(
      /^\{"access_token":"[\w-]+\.[\w-]+\.[\w-]+","scope":"companyinformation bookkeeping profile","expires_in":3600,"token_type":"bearer"\}$/,
    )
    expect((await made.call('/3/companyinformation', JSON.parse(text).access_token)).status).toBe(200)
  })

  test('may ask for fewer scopes, and for no others than were approved', async () => {
    await approve()
    const narrowed = await (await ask(tenant, { scope: 'profile companyinformation' })).json()
    expect(narrowed.scope).toBe('companyinformation profile')
    expect((await made.call('/3/accounts', narrowed.access_token)).status).toBe(400)
    expect(await refusalOf(ask(tenant, { scope: 'profile invoice' }))).toBe(textOf('consented-scope-exceeds'))
  })

  test('give tokens that live beside each other, also in a seeded world that stands still', async () => {
    world = await made.makeWorld({ seed: 'twice' })
    app = world.apps[0] as TestApp
    tenant = world.companies[0]?.tenantId as number
    await approve()
    const tokens = [await (await ask()).json(), await (await ask()).json()].map(
      (answer) => answer.access_token as string,
    )
    expect(new Set(tokens).size).toBe(2)
    for (const token of tokens) expect((await made.call('/3/companyinformation', token)).status).toBe(200)
  })

  test('need the number of the company', async () => {
    await approve()
    for (const given of [null, '', 'abc', '1e6', '-1'])
      expect(await refusalOf(ask(given))).toBe(textOf('tenant-id-missing'))
  })

  test('are refused for a company that is unknown, that has not approved, or where only a person connected', async () => {
    expect(await refusalOf(ask())).toBe(textOf('no-service-account-consent'))
    expect(await refusalOf(ask(4_711))).toBe(textOf('no-service-account-consent'))
    await made.consent(world, { scopes })
    expect(await refusalOf(ask())).toBe(textOf('no-service-account-consent'))
  })

  test('are refused for another app’s approval', async () => {
    await approve()
    const stranger = (await made.makeWorld({ companies: [{ tenantId: tenant }] })).apps[0] as TestApp
    expect(await refusalOf(ask(tenant, {}, stranger))).toBe(textOf('no-service-account-consent'))
  })

  test('are refused for an app that does not allow service accounts', async () => {
    world = await made.makeWorld({ apps: [{ serviceAccounts: false }] })
    expect(await refusalOf(ask(tenant, {}, world.apps[0] as TestApp))).toBe(textOf('client-credentials-unauthorized'))
  })

  test('end when the customer removes the integration, and come back with a new approval', async () => {
    await approve()
    const [connection] = await made.store.connections(world.id)
    expect((await made.control('DELETE', `/worlds/${world.id}/connections/${connection?.id}`, world.key)).status).toBe(
      204,
    )
    expect(await refusalOf(ask())).toBe(textOf('no-service-account-consent'))
    await approve()
    expect((await ask()).status).toBe(200)
  })

  test('have no end date, and outlive every refresh token', async () => {
    const tokens = await (await made.exchange(app, await approve())).json()
    await made.advance(world, '400d')
    expect((await made.refresh(app, tokens.refresh_token)).status).toBe(400)
    expect((await ask()).status).toBe(200)
  })

  test('give tokens that die after their hour', async () => {
    await approve()
    const { access_token: token } = await (await ask()).json()
    await made.advance(world, '1h')
    expect((await made.call('/3/companyinformation', token)).status).toBe(401)
  })

  test('follow the newest approval’s scopes', async () => {
    await approve()
    await approve({ scopes: ['profile'] })
    expect((await (await ask()).json()).scope).toBe('profile')
  })
})

describe('a service account', () => {
  test('is one for each app and company, whoever approves', async () => {
    await change({
      users: [1, 2].map((id) => ({
        id,
        name: `${id}`,
        email: '',
        sysAdmin: true,
        consultant: false,
        licences: null,
        rights: null,
      })),
    })
    await approve({ user: 1 })
    await approve({ user: 2 })
    const connections = await made.store.connections(world.id)
    expect(connections.map(({ resource }) => resource)).toEqual(['service'])
    expect(await made.store.credentials(world.id, 10)).toHaveLength(2)
  })

  test('stands beside a person’s own connection', async () => {
    await approve()
    await made.consent(world, { scopes })
    const connections = await made.store.connections(world.id)
    expect(connections.map(({ resource }) => String(resource)).sort()).toEqual(['1', 'service'])
  })

  test('lives on when the administrator who approved is gone, while their own connection ends', async () => {
    const own = await (await made.exchange(app, await made.consent(world, { scopes }))).json()
    const service = await (await made.exchange(app, await approve())).json()
    await change({ users: [] })
    expect(await refusalOf(made.refresh(app, own.refresh_token))).toBe(textOf('invalid-refresh-token'))
    expect((await made.refresh(app, service.refresh_token)).status).toBe(200)
    expect((await ask()).status).toBe(200)
  })

  test('has the company’s licences, whatever the administrator has', async () => {
    await change({
      users: [{ id: 1, name: 'Utan', email: '', sysAdmin: true, consultant: false, licences: [], rights: ['profile'] }],
    })
    await expect(made.consent(world, { scopes })).rejects.toThrow('error_missing_license')
    const { access_token: token } = await (await made.exchange(app, await approve())).json()
    expect((await made.call('/3/companyinformation', token)).status).toBe(200)
  })
})
