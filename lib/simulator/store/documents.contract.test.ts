import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabases } from '@/lib/testing/databases'
import { sampleCompany, sampleDocument, sampleWorld } from '@/lib/testing/sample-world'
import {
  type Asking,
  all,
  type Document,
  type DocumentQuery,
  find,
  highest,
  page,
  type Written,
} from '../core/document'
import { createKyselyStore } from './kysely-store'
import type { CompanyKey, Store } from './store'

const query: DocumentQuery = {
  resource: 'customers',
  part: '',
  modifiedSince: null,
  matches: null,
  compare: null,
  descending: false,
  offset: 0,
  limit: 100,
}
const numbered = (key: string, changes: Partial<Document> = {}) =>
  sampleDocument({ key, summary: { Name: `Nr ${key}` }, ...changes })
const nothing = () => []

describe.each(testDatabases())('documents on $name', ({ open }) => {
  let test: TestDatabase
  let store: Store
  let of: CompanyKey

  beforeAll(async () => {
    test = await open()
    store = createKyselyStore(test.database)
  })
  beforeEach(async () => {
    const companies = [sampleCompany({ tenantId: 1 }), sampleCompany({ tenantId: 2 })]
    const made = sampleWorld({ createdWall: 5_000, clock: { offset: 1_000 } }, { companies })
    await store.createWorld(made)
    of = { worldId: made.world.id, tenantId: 1 }
  })
  afterAll(() => test.discard())

  const put = (documents: readonly Document[], to = of) =>
    store.changeDocuments(to, nothing, function* (): Asking<Written<string>> {
      yield* all('nothing')
      return { put: documents, outcome: 'done' }
    })
  const read = <T>(ask: () => Asking<T>, from = of) => store.readDocuments(from, nothing, ask)
  const keys = async (changes: Partial<DocumentQuery>) => {
    const found = await read(() => page({ ...query, ...changes }))
    return `${found?.total}: ${found?.documents.map(({ part, key }) => (part === '' ? key : `${part}/${key}`)).join()}`
  }

  it('keeps a document as it is, and puts a later one in its place', async () => {
    const document = numbered('7', { part: '2/A', deletedAt: 9_000 })
    expect(await put([document])).toBe('done')
    expect(await read(() => find('customers', '2/A', ['7', '8', 'a\0']))).toEqual(new Map([['7', document]]))
    await put([{ ...document, data: { Name: 'B' }, deletedAt: null }])
    expect((await read(() => all('customers', '2')))?.map(({ data }) => data)).toEqual([{ Name: 'B' }])
  })

  it('is the company’s own', async () => {
    await put([numbered('1')])
    expect(await read(() => all('customers'), { ...of, tenantId: 2 })).toEqual([])
    expect(await read(() => all('customers'), { ...of, tenantId: 3 })).toBeUndefined()
    expect(await put([], { ...of, worldId: 'nowhere' })).toBeUndefined()
  })

  it('begins with the seed, made once, at the beginning of the world however far its clock has gone', async () => {
    const begun: number[] = []
    const seed = (at: number) => {
      begun.push(at)
      return [numbered('1', { modifiedAt: at })]
    }
    await store.changeWorld(of.worldId, (world) => ({ ...world, clock: { offset: 900_000 } }))
    const totals = await Promise.all(
      Array.from({ length: 10 }, () => store.readDocuments(of, seed, () => page({ ...query, limit: 1 }))),
    )
    expect(totals.map((found) => found?.total)).toEqual(Array(10).fill(1))
    expect(begun).toEqual([6_000])
    await store.resetWorld(of.worldId)
    expect((await store.readDocuments(of, seed, () => all('customers')))?.length).toBe(1)
  })

  it('pages in the order of numbers, then of texts, by parts and the parts below them', async () => {
    const some = ['10', '9', 'b', 'B', 'ä', '1'].map((key) => numbered(key))
    const parts = ['2', '2/A', '2/B', '20', '21/A'].map((part) => numbered('1', { resource: 'vouchers', part }))
    await put([...some, ...parts, numbered('5', { deletedAt: 1 })])
    expect(await keys({})).toBe('6: B,b,ä,1,9,10')
    expect(await keys({ limit: 2, offset: 3 })).toBe('6: 1,9')
    expect(await keys({ offset: 9 })).toBe('6: ')
    expect(await keys({ descending: true, limit: 2 })).toBe('6: 10,9')
    expect(await keys({ resource: 'vouchers' })).toBe('5: 2/1,2/A/1,2/B/1,20/1,21/A/1')
    expect(await keys({ resource: 'vouchers', part: '2' })).toBe('3: 2/1,2/A/1,2/B/1')
    expect(await keys({ resource: 'vouchers', part: '2/A' })).toBe('1: 2/A/1')
  })

  it('filters, sorts and pages by what lists show', async () => {
    await put(
      ['1', '2', '3', '4'].map((key) => numbered(key, { summary: { Name: `Nr ${key}`, Even: Number(key) % 2 === 0 } })),
    )
    const matches: DocumentQuery['matches'] = ({ Even }) => Even === true
    const compare: DocumentQuery['compare'] = (a, b) => (String(a.Name) < String(b.Name) ? 1 : -1)
    expect(await keys({ matches })).toBe('2: 2,4')
    expect(await keys({ matches, offset: 1 })).toBe('2: 4')
    expect(await keys({ matches, descending: true })).toBe('2: 4,2')
    expect(await keys({ compare, limit: 3 })).toBe('4: 4,3,2')
    expect(await keys({ compare, descending: true })).toBe('4: 1,2,3,4')
    expect(await keys({ modifiedSince: 1_001 })).toBe('0: ')
    expect(await keys({ modifiedSince: 1_000, matches })).toBe('2: 2,4')
  })

  it('remembers the highest number that was ever used', async () => {
    await put([numbered('3'), numbered('12', { deletedAt: 1 }), numbered('x'), numbered('99', { part: '2' })])
    expect(await read(() => highest('customers', ''))).toBe(12)
    expect(await read(() => highest('customers', '2'))).toBe(99)
    expect(await read(() => highest('customers', '3'))).toBe(0)
  })

  it('gives no number twice, however many decide at once', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 30 }, () =>
        store.changeDocuments(of, nothing, function* () {
          const number = (yield* highest('customers', '')) + 1
          return { put: [numbered(String(number))], outcome: number }
        }),
      ),
    )
    expect(numbers.sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
  })

  it('changes nothing where the decision throws', async () => {
    const refusing = store.changeDocuments(
      of,
      () => [numbered('1')],
      function* (): Asking<Written<number>> {
        yield* all('customers')
        throw new Error('refused')
      },
    )
    await expect(refusing).rejects.toThrow('refused')
    expect(await read(() => all('customers'))).toEqual([])
  })

  it('goes out whole and in again', async () => {
    await put([numbered('1'), numbered('2', { part: '1', deletedAt: 5 })])
    await put([numbered('3')], { ...of, tenantId: 2 })
    const kept = await store.documentsOf(of.worldId)
    await put([numbered('4')])
    await store.putDocuments(of.worldId, kept)
    expect(await store.documentsOf(of.worldId)).toEqual(kept)
    expect(kept.filter(({ document }) => document.resource === 'customers')).toHaveLength(3)
  })
})
