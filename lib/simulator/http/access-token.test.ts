import { beforeEach, describe, expect, test } from 'vitest'
import { scopes as scopeTable } from '@/lib/fortnox/scopes.table'
import { origin, type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld

beforeEach(async () => {
  made = await testSimulator()
  world = await made.makeWorld()
})

async function tokenOf(more: Record<string, unknown> = {}): Promise<string> {
  const answer = await made.exchange(world.apps[0] as TestApp, await made.consent(world, more))
  return ((await answer.json()) as { access_token: string }).access_token
}

const companyOf = async (token: string) =>
  (await (await made.call('/3/companyinformation', token)).json()).CompanyInformation?.CompanyName

/** The token with other claims, under its old signature and under none. */
function forged(token: string, changes: object): string[] {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = part({ ...JSON.parse(atob(payload)), ...changes })
  return [`${header}.${claims}.${signature}`, `${part({ typ: 'JWT', alg: 'none' })}.${claims}.`]
}

describe('an access token', () => {
  test('reaches its own company and no other, whatever the call says', async () => {
    const [first, second] = world.companies
    const token = await tokenOf()
    const headers = { authorization: `Bearer ${token}`, tenantid: String(second?.tenantId) }
    const path = `/3/companyinformation?tenantId=${second?.tenantId}&DatabaseNumber=${second?.tenantId}`
    const answer = await made.simulator.fetch(new Request(origin + path, { headers }))
    expect((await answer.json()).CompanyInformation.CompanyName).toBe(first?.name)
  })

  test('of one company sees nothing that another company has', async () => {
    const everything = ['integration', 'customer-invoice', 'bookkeeping', 'order']
    world = await made.makeWorld({
      companies: [1_000_001, 1_000_002].map((tenantId) => ({ tenantId, licences: everything })),
    })
    const [mine, theirs] = await Promise.all(
      world.companies.map(({ tenantId }) => tokenOf({ tenantId, scopes: ['customer'] })),
    )
    const created = await made.simulator.fetch(
      new Request(`${origin}/3/customers`, {
        method: 'POST',
        headers: { authorization: `Bearer ${theirs}`, 'content-type': 'application/json' },
        body: JSON.stringify({ Customer: { Name: 'Only theirs', CustomerNumber: 'T-1' } }),
      }),
    )
    expect(created.status).toBe(201)
    expect((await made.call('/3/customers/T-1', theirs ?? '')).status).toBe(200)
    expect((await made.call('/3/customers/T-1', mine ?? '')).status).toBe(404)
  })

  test('is as long as those that were seen, with one scope as with all: too long for a column of 2,000', async () => {
    for (const scopes of [['profile'], Object.keys(scopeTable)]) {
      const { length } = await tokenOf({ scopes })
      expect(length).toBeGreaterThan(2_000)
      expect(length).toBeLessThan(3_200)
    }
  })

  test('whose claims were changed opens nothing', async () => {
    const token = await tokenOf()
    expect(await companyOf(token)).toBe(world.companies[0]?.name)
    for (const other of forged(token, { tenantId: world.companies[1]?.tenantId }))
      expect((await made.call('/3/companyinformation', other)).status).toBe(401)
  })

  test('names a user of a company as no client id can be spelt', async () => {
    const { sub } = JSON.parse(atob((await tokenOf()).split('.')[1] ?? ''))
    expect(sub).toBe(`1@${world.companies[0]?.tenantId}`)
    const taken = await made.control('POST', `/worlds/${world.id}/apps`, world.key, { clientId: sub })
    expect([taken.status, (await taken.json()).field]).toEqual([400, 'clientId'])
  })
})

test('who issues is said in the token alone: no metadata is published, and the callback has no iss', async () => {
  for (const name of ['oauth-authorization-server', 'openid-configuration', 'jwks.json'])
    expect((await made.simulator.fetch(new Request(`${origin}/.well-known/${name}`))).status).toBe(404)
  const answer = await made.control('POST', `/worlds/${world.id}/consents`, world.key, {
    clientId: world.apps[0]?.clientId,
    tenantId: world.companies[0]?.tenantId,
    scopes: ['profile'],
    redirectUri: 'http://localhost:4000/callback',
  })
  const { redirect } = (await answer.json()) as { redirect: string }
  expect(new URL(redirect).searchParams.has('iss')).toBe(false)
})
