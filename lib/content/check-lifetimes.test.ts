import { expect, test } from 'vitest'
import { checkContent } from './check'
import { changed, fixtureFiles } from './fixtures/fixture-files'

const saying = (words: string) =>
  checkContent(changed('en/faq/token-died', 'Ask the customer.', words), []).map(({ line, message }) => ({
    line,
    message,
  }))

test.each([
  ['It dies after 31 days.', '31 days', '<Lifetime of="refresh-token"/>'],
  ['The 31-day rule.', '31-day', '<Lifetime of="refresh-token"/>'],
  ['Efter 31 dagar är den död.', '31 dagar', '<Lifetime of="refresh-token"/>'],
  ['It dies after **31** days.', '31 days', '<Lifetime of="refresh-token"/>'],
  ['Some say 45 dagar.', '45 dagar', '<OtherLifetime of="refresh-token"/>'],
  ['It has 1 hour to live.', '1 hour', '<Lifetime of="access-token"/>'],
  ['It has 3600 s to live.', '3600 s', '<Lifetime of="access-token"/>'],
  ['It has 60 minuter kvar.', '60 minuter', '<Lifetime of="access-token"/>'],
  ['You have 10 min.', '10 min', '<Lifetime of="authorization-code"/>'],
  ['You have 10\nminutes.', '10 minutes', '<Lifetime of="authorization-code"/>'],
  ['You have ten minutes.', 'ten minutes', '<Lifetime of="authorization-code"/>'],
  ['Den lever en timme.', 'en timme', '<Lifetime of="access-token"/>'],
  ['After thirty-one days it is dead.', 'thirty-one days', '<Lifetime of="refresh-token"/>'],
  ['It lives for 1 month.', '1 month', '<Lifetime of="refresh-token"/>'],
  ['You may call 25 times per 5 seconds.', '5 seconds', '<RateLimit/>'],
])('a length of time that a table knows is refused with the component that says it: %s', (words, typed, component) => {
  expect(saying(words)).toEqual([
    { line: expect.any(Number), message: `types "${typed}". Write ${component} instead.` },
  ])
})

test('a length of time that no table knows is refused as well, since it may be a lifetime that is wrong', () => {
  expect(saying('It dies after 30 days.')).toEqual([
    { line: 17, message: expect.stringContaining('types "30 days". If it is a lifetime, write <Lifetime of="…"/>') },
  ])
})

test('the line is that of the number', () => {
  expect(saying('One line,\nanother line,\nand 31 days.')[0]?.line).toBe(19)
})

test('a title is words too', () => {
  const found = checkContent(changed('en/faq/token-died', 'Why did my token die?', 'Dead after 31 days?'), [])
  expect(found).toEqual([expect.objectContaining({ file: 'content/en/faq/token-died.mdx', line: 2 })])
})

test.each([
  'Two days later, an hour went by.',
  'Ten days is no lifetime, and one day is none.',
  'Sent on 30 April 2025, in version 2 of the API.',
  'Error 2000423 says so.',
  'Written `31 days` in a log.',
  'Take one in ten, or seven of them.',
])('what is no typed lifetime passes: %s', (words) => {
  expect(saying(words)).toEqual([])
})

test('what people search by may hold numbers, and so may code', () => {
  expect(fixtureFiles[0]?.text).toMatch(/aliases: \["31 days"/)
  expect(fixtureFiles[0]?.text).toMatch(/# expires in 31 days/)
  expect(checkContent(fixtureFiles, [])).toEqual([])
})
