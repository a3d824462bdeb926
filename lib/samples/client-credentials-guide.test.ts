import { expect, test } from 'vitest'
import { fortnoxForGuides, importGuide } from '@/lib/testing/guides'
import { moduleOf } from '@/lib/testing/page-code'

interface Guide {
  tokenOfCompany(tenantId: number, refused?: string): Promise<string>
  accessToken(connection: object, refused?: string): Promise<string>
  findOut(): Promise<void>
}

/** The guide's code, two companies of which the first has approved a service account, and what it asks a database for. */
async function twoCompanies() {
  const fortnox = await fortnoxForGuides()
  await fortnox.consent({ scopes: ['companyinformation'], serviceAccount: true })
  const [ready, notReady] = fortnox.world.companies.map(({ tenantId }) => tenantId)
  const ways: Record<string, string> = {}
  const begun = `
    class ConnectionClosed extends Error {}
    export const db = { query: async () => ({ rows: [] }) }
    const accessTokenFor = async (id) => 'refreshed ' + id`
  const code = `${begun}\n${moduleOf('guides/from-refresh-tokens-to-client-credentials')}`
  const guide = await importGuide<Guide & { db: { query(sql: string, values?: string[]): Promise<object> } }>(
    'client-credentials',
    code,
  )
  guide.db.query = async (sql, [id, way] = []) => {
    if (id && way) ways[id] = way
    return {
      rows: sql.startsWith('select')
        ? [
            { id: 'a', tenant_id: ready },
            { id: 'b', tenant_id: notReady },
          ]
        : [],
    }
  }
  const counted = (expect: object) => fortnox.control<{ holds: boolean }>('POST', '/assertions', { expect })
  return { ...guide, fortnox, ready: ready ?? 0, notReady: notReady ?? 0, counted, ways }
}

test('ten parts of a system that want a token at once ask for one, and a refused one is replaced once', async () => {
  const { tokenOfCompany, ready, counted, fortnox } = await twoCompanies()
  const ten = (refused?: string) => Promise.all(Array.from({ length: 10 }, () => tokenOfCompany(ready, refused)))
  const [token = '', ...same] = await ten()
  expect(new Set([token, ...same]).size).toBe(1)
  await fortnox.clock.advance('1s')
  const renewed = new Set(await ten(token))
  expect(renewed.size).toBe(1)
  expect(renewed).not.toContain(token)
  expect(await counted({ clientCredentials: 2 })).toMatchObject({ holds: true })
})

test('a company without a service account is told apart from a server that is down', async () => {
  const { tokenOfCompany, ready, notReady, fortnox } = await twoCompanies()
  await expect(tokenOfCompany(notReady)).rejects.toThrow('No service account')
  await fortnox.control('POST', '/faults', { on: { endpoint: 'token' }, times: 1, effect: { status: 503 } })
  await expect(tokenOfCompany(ready)).rejects.toThrow('503')
  await expect(tokenOfCompany(ready)).resolves.toMatch(/^eyJ/)
})

test('the search for those who are ready marks them, and stops at a wrong secret instead of marking anybody', async () => {
  const { findOut, ways, fortnox } = await twoCompanies()
  await fortnox.control('POST', '/faults', { on: { endpoint: 'token' }, times: 1, effect: { error: 'invalid-client' } })
  await expect(findOut()).rejects.toThrow('401')
  expect(ways).toEqual({})
  await findOut()
  expect(ways).toEqual({ a: 'client-credentials', b: 'refresh' })
})

test('each connection gets its token in its own way', async () => {
  const { accessToken, ready } = await twoCompanies()
  expect(await accessToken({ id: 'x', tenantId: ready, way: 'refresh' })).toBe('refreshed x')
  expect(await accessToken({ id: 'x', tenantId: ready, way: 'client-credentials' })).toMatch(/^eyJ/)
})
