import { beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'
import type { Company, User } from '../core/world'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld
let app: TestApp
let tokens: { access_token: string; refresh_token: string }

const scopes = ['companyinformation', 'bookkeeping']

beforeEach(async () => {
  made = await testSimulator()
  world = await made.makeWorld({
    apps: [{ mustBeBought: true, clientId: 'paid-app' }],
    companies: [{ boughtApps: ['paid-app'] }],
  })
  app = world.apps[0] as TestApp
  tokens = await (await made.exchange(app, await made.consent(world, { scopes }))).json()
})

async function change(changes: (company: Company) => Partial<Company>): Promise<void> {
  const [company] = await made.store.companies(world.id)
  if (company) await made.store.putCompany(world.id, { ...company, ...changes(company) })
}

const changeUser = (changes: Partial<User>) =>
  change(({ users }) => ({ users: users.map((user) => (user.id === 1 ? { ...user, ...changes } : user)) }))

const without = (licence: string) => change(({ licences }) => ({ licences: licences.filter((one) => one !== licence) }))

async function refused(response: Response): Promise<string> {
  return `${response.status} ${await response.text()}`
}

const missingLicence =
  '{"error":"error_missing_license","error_description":"Resource owner is not licensed for the requested scope(s)"}'

describe('a licence that is lost after the activation', () => {
  beforeEach(async () => {
    for (const licence of ['bookkeeping', 'customer-invoice']) await without(licence)
  })

  test('refuses the refresh with 400, or with 401 where the policy says so', async () => {
    const response = await made.refresh(app, tokens.refresh_token)
    expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8')
    expect(await refused(response)).toBe(`400 ${missingLicence}`)
    await made.control('PATCH', `/worlds/${world.id}/policy`, world.key, { licenceLossStatus: 401 })
    expect(await refused(await made.refresh(app, tokens.refresh_token))).toBe(`401 ${missingLicence}`)
  })

  test('spends nothing: when it is back the same token works', async () => {
    await made.refresh(app, tokens.refresh_token)
    await change(() => ({ licences: ['integration', 'bookkeeping'] }))
    expect((await made.refresh(app, tokens.refresh_token)).status).toBe(200)
  })

  test('is met by the access token too', async () => {
    const response = await made.call('/3/accounts', tokens.access_token)
    expect((await response.json()).ErrorInformation.code).toBe(2001101)
  })
})

test('a licence that is lost between approval and exchange refuses the code, which still works when it is back', async () => {
  const code = await made.consent(world, { scopes })
  await change(() => ({ licences: ['integration'] }))
  expect(await refused(await made.exchange(app, code))).toBe(`400 ${missingLicence}`)
  await change(() => ({ licences: ['integration', 'bookkeeping'] }))
  expect((await made.exchange(app, code)).status).toBe(200)
})

test('an integration that is no longer bought refuses the refresh', async () => {
  await change(() => ({ boughtApps: [] }))
  expect(await refused(await made.refresh(app, tokens.refresh_token))).toBe('400 {"error":"error_missing_app_license"}')
})

describe('a person’s connection', () => {
  const dead = '400 {"error":"invalid_grant","error_description":"Invalid refresh token"}'

  test('ends when the person is removed, and their access token lives its hour unless the policy ends it', async () => {
    await change(({ users }) => ({ users: users.filter(({ id }) => id !== 1) }))
    expect(await refused(await made.refresh(app, tokens.refresh_token))).toBe(dead)
    expect((await made.call('/3/companyinformation', tokens.access_token)).status).toBe(200)
    await made.control('PATCH', `/worlds/${world.id}/policy`, world.key, { removalEndsAccessTokens: true })
    expect((await made.call('/3/companyinformation', tokens.access_token)).status).toBe(401)
  })

  test('ends when the person loses a right, and the API says so at once', async () => {
    await changeUser({ rights: ['companyinformation'] })
    expect(await refused(await made.refresh(app, tokens.refresh_token))).toBe(dead)
    expect((await made.call('/3/accounts', tokens.access_token)).status).toBe(403)
    expect((await made.call('/3/companyinformation', tokens.access_token)).status).toBe(200)
  })

  test('counts the licences that the person was assigned, not all of the company’s', async () => {
    await changeUser({ licences: [] })
    expect(await refused(await made.refresh(app, tokens.refresh_token))).toBe(`400 ${missingLicence}`)
    expect((await made.call('/3/companyinformation', tokens.access_token)).status).toBe(200)
  })

  test('a warehouse licence that the person lacks passes the authorization where the policy lets it', async () => {
    await changeUser({ licences: ['bookkeeping'] })
    const asked = { scopes: ['companyinformation', 'warehouse'] }
    await expect(made.consent(world, asked)).rejects.toThrow('error_missing_license')
    await made.control('PATCH', `/worlds/${world.id}/policy`, world.key, { warehouseLicence: 'let-through' })
    expect((await made.exchange(app, await made.consent(world, asked))).status).toBe(200)
  })
})

test('where the policy says so, removing the integration ends its access tokens', async () => {
  const removeAll = async () => {
    for (const { id } of await made.store.connections(world.id)) {
      await made.control('DELETE', `/worlds/${world.id}/connections/${id}`, world.key)
    }
  }
  await removeAll()
  expect((await made.call('/3/companyinformation', tokens.access_token)).status).toBe(200)
  await made.control('PATCH', `/worlds/${world.id}/policy`, world.key, { removalEndsAccessTokens: true })
  tokens = await (await made.exchange(app, await made.consent(world, { scopes }))).json()
  await removeAll()
  expect((await made.call('/3/companyinformation', tokens.access_token)).status).toBe(401)
})
