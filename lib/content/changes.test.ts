import { expect, test } from 'vitest'
import { type ChangeRecord, recordChanges, recordText, type Said } from './changes'

const page = (place: string, ...texts: string[]): Said => ({
  place,
  title: `The page ${place}`,
  sections: texts.map((text, index) => ({ id: index === 0 ? '' : `part-${index}`, title: '', text })),
})
const first = recordChanges(undefined, [page('en/faq/a', 'lead', 'one'), page('en/faq/b', 'lead')], '2027-01-01')

test('what is there when the record begins is not called new', () => {
  expect(first.changes).toEqual([])
  expect(first.since).toBe('2027-01-01')
})

test('a page that says the same is not told of', () => {
  const again = recordChanges(first, [page('en/faq/b', 'lead'), page('en/faq/a', 'lead', 'one')], '2027-01-02')
  expect(again).toEqual(first)
})

test('a change names the sections that say something else, a new page and a removed one are told of', () => {
  const { changes } = recordChanges(
    first,
    [page('en/faq/a', 'lead', 'two', 'more'), page('en/faq/c', 'x')],
    '2027-01-02',
  )
  expect(changes.map(({ place, what, sections }) => [place, what, sections])).toEqual([
    ['en/faq/a', 'changed', ['part-1', 'part-2']],
    ['en/faq/b', 'gone', []],
    ['en/faq/c', 'new', []],
  ])
  expect(new Set(changes.map(({ day }) => day))).toEqual(new Set(['2027-01-02']))
})

test('two changes on a day are told of once, those of earlier days stay', () => {
  const at = (record: ChangeRecord, day: string, ...texts: string[]) =>
    recordChanges(record, [page('en/faq/a', ...texts), page('en/faq/b', 'lead')], day)
  const second = at(first, '2027-01-02', 'new lead', 'one')
  const third = at(second, '2027-01-02', 'new lead', 'two')
  expect(third.changes.map(({ sections }) => sections)).toEqual([['', 'part-1']])
  expect(at(third, '2027-01-03', 'lead', 'two').changes.map(({ day }) => day)).toEqual(['2027-01-03', '2027-01-02'])
})

test('the record is read again as it was written', () => {
  const { changes } = recordChanges(first, [page('en/faq/a', 'other')], '2027-01-02')
  const record = { ...first, changes }
  expect(JSON.parse(recordText(record))).toEqual(record)
  expect(JSON.parse(recordText(first))).toEqual(first)
})
