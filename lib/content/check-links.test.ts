import { expect, test } from 'vitest'
import { problemsAfter } from './fixtures/fixture-files'

const page = 'en/dictionary/refresh-token'

type Row = [what: string, from: string | RegExp, to: string, problem: string]

test.each<Row>([
  [
    'a link to a missing page',
    'faq:token-died',
    'faq:token-dyed',
    'refresh-token.mdx:20 links to faq:token-dyed#way-back, which does not exist. Did you mean "token-died"?',
  ],
  [
    'a link to a missing anchor',
    '#way-back',
    '#wayback',
    'links to faq:token-died#wayback, but content/en/faq/token-died.mdx has no heading {#wayback}. Did you mean "way-back"?',
  ],
  [
    'a link to an anchor that the page itself lacks',
    'faq:token-died#way-back',
    '#nowhere',
    'but content/en/dictionary/refresh-token.mdx has no heading {#nowhere}.',
  ],
  ['a link to a misspelt kind', 'faq:token-died', 'fak:token-died', 'page:name. Did you mean "faq"?'],
  [
    'a link with a path of the site',
    'faq:token-died#way-back',
    '/en/faq/token-died',
    'links to /en/faq/token-died, which is no address we know.',
  ],
  [
    'a link to an unknown page of the site',
    'faq:token-died#way-back',
    'page:sandbx',
    'links to page:sandbx, which does not exist. Did you mean "sandbox"?',
  ],
  [
    'an anchor on a page of the site',
    'faq:token-died#way-back',
    'page:sandbox#log',
    'page: links have no anchors, except',
  ],
  [
    'a row that the fidelity ledger does not have',
    'faq:token-died#way-back',
    'page:fidelity#switch-retryafter',
    'which is no row of that page. Did you mean "switch-retryAfter"?',
  ],
  [
    'an address without encryption',
    'faq:token-died#way-back',
    'http://example.org',
    'links to http://example.org, which is no address we know.',
  ],
  ['a script as a link', 'faq:token-died#way-back', 'javascript:alert(1)', 'which is no address we know.'],
  ['a picture', '[the way back](faq:token-died#way-back)', '![](x.png)', ':20 shows a picture.'],
])('%s is refused', (_, from, to, problem) => {
  expect(problemsAfter(page, from, to)).toContainEqual(expect.stringContaining(problem))
})

test('a link definition is a link', () => {
  expect(problemsAfter(page, /$/, '\n[way]: faq:token-dyed\n')).toContainEqual(
    expect.stringContaining('links to faq:token-dyed'),
  )
})

test('a page links to itself, to the web and to mail', () => {
  for (const url of ['#where', 'https://www.fortnox.se/developer', 'mailto:someone@example.org']) {
    expect(problemsAfter(page, 'faq:token-died#way-back', url)).toEqual([])
  }
})
