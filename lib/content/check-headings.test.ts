import { expect, test } from 'vitest'
import { problemsAfter } from './fixtures/fixture-files'

const page = 'en/dictionary/refresh-token'

type Row = [what: string, from: string | RegExp, to: string, problem: string]

test.each<Row>([
  [
    'a heading without an anchor',
    ' {#where}',
    '',
    'refresh-token.mdx:18 has a heading without an anchor. End it with {#english-words}.',
  ],
  ['an anchor with capitals', '{#where}', '{#Where}', ':18 has the anchor {#Where}. Use a–z, 0–9 and single hyphens.'],
  ['an anchor that stands twice', '{#table}', '{#where}', ' has the anchor {#where} twice.'],
  ['an anchor outside a heading', '**once**', '**once** {#once}', ':16 has {#once} outside the end of a heading.'],
  ['a second title', '## Where', '# Where', ':18 has a heading with one #.'],
  ['a skipped level', '## Where', '### Where', ':18 jumps from # to ###.'],
  [
    'a page that opens with a heading',
    'It lives for',
    '## Life {#life}\n\nIt lives for',
    ':15 must open with a paragraph',
  ],
  [
    'a page that opens with a box',
    'It lives for',
    '<Note>\nBeware.\n</Note>\n\nIt lives for',
    ':15 must open with a paragraph',
  ],
  [
    'a page that opens with a box on one line',
    'It lives for',
    '<Note>Beware.</Note>\n\nIt lives for',
    ':15 must open with a paragraph',
  ],
])('%s is refused', (_, from, to, problem) => {
  expect(problemsAfter(page, from, to)).toContainEqual(expect.stringContaining(problem))
})
