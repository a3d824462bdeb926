import { describe, expect, test } from 'vitest'
import { checkContent } from './check'
import { fixtureFiles, problemsAfter } from './fixtures/fixture-files'
import { problemText } from './problem'

test('anchors that differ between the languages are refused, on both sides', () => {
  expect(problemsAfter('en/dictionary/refresh-token', '{#table}', '{#tables}')).toEqual([
    'content/en/dictionary/refresh-token.mdx has no heading {#table}, but content/sv/dictionary/refresh-token.mdx has one.',
    'content/sv/dictionary/refresh-token.mdx has no heading {#tables}, but content/en/dictionary/refresh-token.mdx has one.',
  ])
})

test('headings in another order than in the other language are refused', () => {
  const swapped = '## Svar {#table}\n\nOrd.\n\n## Vart {#where}\n\nOrd.\n'
  expect(problemsAfter('sv/dictionary/refresh-token', /## Vart[\s\S]*$/, swapped)).toEqual([
    'content/sv/dictionary/refresh-token.mdx has its headings in another order than content/en/dictionary/refresh-token.mdx.',
  ])
})

test('facts about the page that differ between the languages are refused', () => {
  expect(problemsAfter('sv/faq/token-died', 'order: 1', 'order: 2')).toEqual([
    'content/sv/faq/token-died.mdx:10 field "order" differs from content/en/faq/token-died.mdx:10.',
  ])
})

describe('a page in one language only', () => {
  const withoutSwedish = fixtureFiles.filter(({ path }) => path !== 'content/sv/faq/token-died.mdx')

  test.each([
    ['when nothing is pending', []],
    ['when only the other language is pending', [{ page: 'faq/token-died', missing: 'en' } as const]],
  ])('is refused %s', (_, pending) => {
    expect(checkContent(withoutSwedish, pending).map(problemText)).toContain(
      'content/en/faq/token-died.mdx has no Swedish page. Write content/sv/faq/token-died.mdx or list it in lib/content/pending.ts.',
    )
  })

  test('passes when it is listed as pending, but nothing in the other language may lead to it', () => {
    const found = checkContent(withoutSwedish, [{ page: 'faq/token-died', missing: 'sv' }])
    const page = 'content/sv/dictionary/refresh-token.mdx'
    expect(found.map(({ file, line }) => [file, line])).toEqual([
      [page, 11],
      [page, 19],
    ])
  })

  test('is taken off the list once it is translated', () => {
    expect(checkContent(fixtureFiles, [{ page: 'faq/token-died', missing: 'sv' }]).map(problemText)).toEqual([
      'lib/content/pending.ts lists faq/token-died as missing in sv, but it is there. Take it off.',
    ])
  })

  test('is taken off the list once it is gone', () => {
    expect(checkContent(fixtureFiles, [{ page: 'faq/gone', missing: 'sv' }]).map(problemText)).toEqual([
      'lib/content/pending.ts lists faq/gone, which stands in no language.',
    ])
  })
})
