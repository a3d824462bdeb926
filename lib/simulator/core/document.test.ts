import { expect, test } from 'vitest'
import { all, type Document, find, findOne, highest, numberOf, page } from './document'

const customer = (key: string, deletedAt: number | null = null): Document => ({
  resource: 'customers',
  part: '',
  key,
  summary: {},
  data: {},
  modifiedAt: 0,
  deletedAt,
})

/** Answers the one question of a decision; what it asked and what it made of the answer. */
function answering<T>(decision: Generator<unknown, T, unknown>, answer: unknown) {
  const asked = decision.next()
  if (asked.done) return { asked: undefined, result: asked.value }
  return { asked: asked.value, result: decision.next(answer).value }
}

test('documents are asked for by their keys, each once; for none nothing is asked', () => {
  const found = new Map([['1', customer('1')]])
  expect(answering(find('customers', '', ['1', '2', '1']), found)).toEqual({
    asked: { kind: 'find', resource: 'customers', part: '', keys: ['1', '2'] },
    result: found,
  })
  expect(answering(find('customers', '', []), found)).toEqual({ asked: undefined, result: new Map() })
})

test('one document is found while it lives, not when it was deleted or never was', () => {
  const one = (found: Document | undefined) =>
    answering(findOne('customers', 'A', '1'), new Map(found ? [['1', found]] : []))
  expect(one(customer('1'))).toEqual({
    asked: { kind: 'find', resource: 'customers', part: 'A', keys: ['1'] },
    result: customer('1'),
  })
  expect(one(customer('1', 5)).result).toBeUndefined()
  expect(one(undefined).result).toBeUndefined()
})

test('a whole register, a page of one and its highest number are asked for as such', () => {
  expect(answering(all('accounts'), [customer('1')])).toEqual({
    asked: { kind: 'all', resource: 'accounts', part: '' },
    result: [customer('1')],
  })
  expect(answering(all('accounts', '2'), []).asked).toEqual({ kind: 'all', resource: 'accounts', part: '2' })
  const query = {
    resource: 'accounts',
    part: '',
    modifiedSince: null,
    matches: null,
    compare: null,
    descending: false,
    offset: 0,
    limit: 3,
  }
  const found = { total: 0, documents: [] }
  expect(answering(page(query), found)).toEqual({ asked: { kind: 'page', query }, result: found })
  expect(answering(highest('vouchers', '2/A'), 41)).toEqual({
    asked: { kind: 'highest', resource: 'vouchers', part: '2/A' },
    result: 41,
  })
})

test('a key counts as its number where it is one that is exact', () => {
  expect(['7', '007', '999999999999999'].map(numberOf)).toEqual([7, 7, 999_999_999_999_999])
  expect(['', 'a7', '7a', '-7', '1.5', '1000000000000000'].map(numberOf)).toEqual([0, 0, 0, 0, 0, 0])
})
