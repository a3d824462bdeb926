import { beforeEach, describe, expect, test } from 'vitest'
import { endpoints } from '@/lib/fortnox/endpoints.table'
import { licences } from '@/lib/fortnox/licences.table'
import { type Api, apiOf, codeOf } from '@/lib/testing/api'
import { origin } from '@/lib/testing/simulator'
import type { Company, User } from '../core/world'
import { operations } from './operations'
import { resources } from './resources'

let api: Api
beforeEach(async () => {
  api = await apiOf()
})

async function change(changes: Partial<Company>) {
  const stored = (await api.store.company(api.world.id, api.tenantId)) as Company
  await api.store.putCompany(api.world.id, { ...stored, ...changes })
}

const everyLicence = Object.keys(licences) as (keyof typeof licences)[]

describe('a call is refused', () => {
  test('for a scope that the token lacks', async () => {
    const authorization = `Bearer ${await api.tokenFor(['customer'])}`
    expect(codeOf(await api.send('GET', '/articles', undefined, { authorization }))).toBe('400 2000663')
    expect((await api.send('GET', '/customers', undefined, { authorization })).status).toBe(200)
  })

  test('for a licence that the company has lost', async () => {
    await change({ licences: everyLicence.filter((licence) => licence !== 'customer-invoice' && licence !== 'order') })
    expect(codeOf(await api.get('/invoices'))).toBe('400 2001101')
    expect((await api.get('/vouchers')).status).toBe(200)
  })

  test('for the integration licence', async () => {
    await change({ licences: everyLicence.filter((licence) => licence !== 'integration') })
    expect(codeOf(await api.get('/vouchers'))).toBe('400 2001103')
  })

  test('for a right that the user has lost, with the number of what was asked for', async () => {
    const stored = (await api.store.company(api.world.id, api.tenantId)) as Company
    const users = stored.users.map((user): User => ({ ...user, rights: ['customer'] }))
    await change({ users })
    const codes = {
      '/invoices': '2001339',
      '/invoices/1': '2001393',
      '/vouchers': '2002455',
      '/suppliers': '2003275',
      '/supplierinvoices': '2000664',
      '/invoicepayments': '2003330',
    }
    for (const [path, code] of Object.entries(codes)) expect(codeOf(await api.get(path)), path).toBe(`400 ${code}`)
    expect(codeOf(await api.post('/invoiceaccruals', {}))).toBe('400 2001427')
    const bare = await api.get('/employees')
    expect([bare.status, bare.body]).toEqual([403, { message: 'Behörighet saknas' }])
    expect((await api.get('/customers')).status).toBe(200)
  })

  test('for a warehouse licence, in the word of the newer services', async () => {
    await change({ licences: everyLicence.filter((licence) => licence !== 'warehouse') })
    const authorization = `Bearer ${api.token}`
    const stock = () =>
      api.simulator.fetch(new Request(`${origin}/api/warehouse/status-v1/stockbalance`, { headers: { authorization } }))
    expect(await (await stock()).json()).toEqual({ message: 'missing.rights' })
    await change({ licences: everyLicence })
    expect((await stock()).status).toBe(501)
  })

  test('without a bearer, in the words of the time before OAuth2 where its headers are sent', async () => {
    const call = async (path: string, headers: Record<string, string>) => {
      const response = await api.simulator.fetch(new Request(`${origin}${path}`, { headers }))
      return [response.status, await response.json()]
    }
    const error = (message: string, code: number) => ({ ErrorInformation: { error: 1, message, code } })
    expect(await call('/3/customers', {})).toEqual([401, { message: 'unauthorized' }])
    expect(await call('/3/customers', { 'access-token': 'a', 'client-secret': 'b' })).toEqual([
      403,
      error('Ogiltig inloggning', 2000310),
    ])
    const half = error('Kan inte logga in, access-token eller client-secret saknas(2).', 2000311)
    expect(await call('/3/customers', { 'access-token': 'a' })).toEqual([403, half])
    expect(await call('/3', { 'authorization-code': 'a', 'client-secret': 'b' })).toEqual([
      400,
      error('Ogiltig auktoriseringskod.', 2000719),
    ])
  })
})

test('every published endpoint answers, and those that are not simulated say so', async () => {
  const simulated: string[] = []
  for (const { method, path } of endpoints) {
    const address = path.replaceAll(/\{[^}]+\}/g, '1')
    const response = await api.simulator.fetch(
      new Request(`${origin}${address}`, {
        method,
        headers: { authorization: `Bearer ${api.token}`, 'content-type': 'application/json' },
        ...(method === 'POST' || method === 'PUT' ? { body: '{}' } : {}),
      }),
    )
    const name = `${method} ${path}`
    if (response.status === 501) {
      expect(await response.json(), name).toEqual({ simulator: 'koppla', message: expect.stringContaining(name) })
    } else {
      expect([200, 204, 400, 404], name).toContain(response.status)
      simulated.push(name)
    }
  }
  expect(simulated.sort()).toEqual(Object.keys(operations).sort())
  expect(Object.keys(resources).sort()).toEqual(simulated)
})
