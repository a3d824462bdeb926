import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Api, apiOf, codeOf } from '@/lib/testing/api'
import { all } from '../core/document'
import { customers } from './customers'
import { documentOf } from './documents'

let api: Api
beforeEach(async () => {
  api = await apiOf()
})

const meta = (total: number, pages: number, current: number) => ({
  '@TotalResources': total,
  '@TotalPages': pages,
  '@CurrentPage': current,
})

describe('a list', () => {
  test('that is empty has no pages', async () => {
    expect((await api.get('/invoices')).body).toEqual({ MetaInformation: meta(0, 0, 1), Invoices: [] })
    expect((await api.get('/customers?name=nobody')).body).toEqual({ MetaInformation: meta(0, 0, 1), Customers: [] })
  })

  test('has 100 items a page unless told otherwise, up to 500', async () => {
    const of = { worldId: api.world.id, tenantId: api.tenantId }
    const more = Array.from({ length: 100 }, (_, index) => String(index + 4)).map((key) =>
      documentOf(customers, { key, data: { CustomerNumber: key, Name: `Nr ${key}` } }, 0),
    )
    await api.get('/customers')
    await api.store.changeDocuments(
      of,
      () => [],
      function* () {
        yield* all('customers')
        return { put: more, outcome: undefined }
      },
    )
    const first = await api.get('/customers')
    expect(first.body.MetaInformation).toEqual(meta(103, 2, 1))
    expect(first.body.Customers).toHaveLength(100)
    const second = await api.get('/customers?page=2')
    expect(second.body.MetaInformation).toEqual(meta(103, 2, 2))
    expect(second.body.Customers.map(({ CustomerNumber }: { CustomerNumber: string }) => CustomerNumber)).toEqual([
      '101',
      '102',
      '103',
    ])
    expect((await api.get('/customers?limit=500')).body.Customers).toHaveLength(103)
    expect((await api.get('/customers?page=3')).body).toEqual({ MetaInformation: meta(103, 2, 3), Customers: [] })
    expect((await api.get('/customers?limit=10&offset=95')).body.Customers).toHaveLength(8)
  })

  test('is the same with a slash at the end of its path', async () => {
    expect((await api.get('/customers/')).text).toBe((await api.get('/customers')).text)
  })

  test('of a filter that it does not have is refused in lower case', async () => {
    expect((await api.get('/invoices?filter=doesntexist')).body).toEqual({
      ErrorInformation: { error: 1, message: 'Ett ogiltigt filter har använts.', code: 2000587 },
    })
    expect(codeOf(await api.get('/customers?filter=active&filter=inactive'))).toBe('400 2000587')
    expect(codeOf(await api.get('/units?filter=active'))).toBe('400 2000587')
  })

  test.each([
    'Name=a',
    'nonsense=1',
    'limit=0',
    'limit=501',
    'limit=ten',
    'page=0',
    'page=-1',
    'offset=-1',
    'sortby=City',
    'sortby=__proto__',
    'sortorder=up',
    'lastmodified=yesterday',
    'financialyear=9',
    'fromdate=2026-01-01',
  ])('with the parameter %s is refused', async (parameter) => {
    // Where years do not matter, the year is not looked at.
    const path = parameter.startsWith('financialyear') ? '/accounts' : '/customers'
    expect(codeOf(await api.get(`${path}?${parameter}`))).toBe('400 2000588')
  })

  test('shows what changed since an instant of Swedish time', async () => {
    await api.control('POST', `/worlds/${api.world.id}/clock`, api.world.key, { advance: '30m' })
    await api.put('/customers/2', { Customer: { City: 'Umeå' } })
    const since = async (text: string) =>
      (await api.get(`/customers?lastmodified=${encodeURIComponent(text)}`)).body.MetaInformation['@TotalResources']
    expect(await since('2026-12-01 11:29')).toBe(1)
    expect(await since('2026-12-01 11:31')).toBe(0)
    expect(await since('2026-12-01')).toBe(3)
  })
})

test('whatever valid customers are made, changed and deleted, lists have the right totals, pages and order', async () => {
  type Command = { kind: 'post' | 'put' | 'delete'; at: number; name: string }
  const command = fc.record<Command>({
    kind: fc.constantFrom('post', 'post', 'put', 'delete'),
    at: fc.nat({ max: 30 }),
    name: fc.stringMatching(/^[A-Za-zÅÄÖåäö][A-Za-zÅÄÖåäö 0-9&,.-]{0,20}$/).map((name) => name.trim()),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { maxLength: 25 }),
      fc.integer({ min: 1, max: 9 }),
      async (commands: readonly Command[], limit: number) => {
        const fresh = await apiOf()
        const living = new Map<string, string>(
          (await fresh.get('/customers')).body.Customers.map((one: { CustomerNumber: string; Name: string }) => [
            one.CustomerNumber,
            one.Name,
          ]),
        )
        let highest = living.size
        for (const { kind, at, name } of commands) {
          const number = String(at)
          if (kind === 'post') {
            const { status, body } = await fresh.post('/customers', { Customer: { Name: name } })
            highest += 1
            expect([status, body.Customer.CustomerNumber]).toEqual([201, String(highest)])
            living.set(String(highest), name)
          } else if (kind === 'put') {
            const { status } = await fresh.put(`/customers/${number}`, { Customer: { Name: name } })
            expect(status).toBe(living.has(number) ? 200 : 404)
            if (living.has(number)) living.set(number, name)
          } else {
            expect((await fresh.remove(`/customers/${number}`)).status).toBe(living.delete(number) ? 204 : 404)
          }
        }
        const pages = Math.ceil(living.size / limit)
        const listed: [string, string][] = []
        for (let page = 1; page <= Math.max(1, pages); page += 1) {
          const { body } = await fresh.get(`/customers?limit=${limit}&page=${page}`)
          expect(body.MetaInformation).toEqual(meta(living.size, pages, page))
          for (const { CustomerNumber, Name } of body.Customers) listed.push([CustomerNumber, Name])
        }
        expect(listed).toEqual([...living].sort(([a], [b]) => Number(a) - Number(b)))
      },
    ),
    { numRuns: 10 },
  )
})
