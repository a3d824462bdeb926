import { expect, test } from 'vitest'
import { checkContent } from './check'
import { fixtureFiles, problemsAfter } from './fixtures/fixture-files'

const page = 'en/dictionary/refresh-token'

type Row = [what: string, from: string | RegExp, to: string, problem: string]

test.each<Row>([
  [
    'an unknown component',
    '<RateLimit/>',
    '<RateLimits/>',
    'refresh-token.mdx:20 uses <RateLimits>, which is no component of ours. Did you mean "RateLimit"?',
  ],
  [
    'an answer that was typed',
    '<RateLimit/>',
    '<RateLimit/>\n\n```json\n{"error":"invalid_grant"}\n```\n\n',
    'has a fence of json. Code is in ts, php, python, csharp, sh, sql; an exchange is recorded, <Sample of="…"/>',
  ],
  [
    'an answer without a language',
    '<RateLimit/>',
    '<RateLimit/>\n\n```\nHTTP/1.1 400\n```\n\n',
    'has a fence of no language.',
  ],
  ['a tag of HTML', '**once**', '<b>once</b>', 'uses <b>, which is no component of ours.'],
  [
    'an unknown term',
    '<Term id="refresh-token"/>',
    '<Term id="refresh-tokn"/>',
    ':39 <Term id="refresh-tokn"> names no dictionary entry. Did you mean "refresh-token"?',
  ],
  [
    'an unknown lifetime',
    '<Lifetime of="refresh-token"/>',
    '<Lifetime of="refresh"/>',
    '<Lifetime of="refresh"> names no lifetime.',
  ],
  [
    'a second value where sources agree',
    '<OtherLifetime of="refresh-token"/>',
    '<OtherLifetime of="access-token"/>',
    '<OtherLifetime of="access-token"> names no lifetime with a second value.',
  ],
  [
    'an unknown scope',
    '<Scope id="bookkeeping"/>',
    '<Scope id="bookeeping"/>',
    '<Scope id="bookeeping"> names no scope. Did you mean "bookkeeping"?',
  ],
  [
    'an unknown error',
    '<ErrorCode id="invalid-refresh-token"/>',
    '<ErrorCode id="1234567"/>',
    '<ErrorCode id="1234567"> names no error.',
  ],
  [
    'an unknown endpoint',
    '<Endpoint id="token"/>',
    '<Endpoint id="tokens"/>',
    '<Endpoint id="tokens"> names no endpoint. Did you mean "token"?',
  ],
  [
    'an unknown figure',
    'name="rotation"',
    'name="rotations"',
    '<Figure name="rotations"> names no figure. Did you mean "rotation"?',
  ],
  ['an unknown step', 'step="refresh"', 'step="refreshing"', '<TryIt step="refreshing"> names no step.'],
  ['a prop too many', '<RateLimit/>', '<RateLimit of="x"/>', '<RateLimit> has no "of".'],
  ['a prop too few', '<Endpoint id="token"/>', '<Endpoint/>', '<Endpoint> lacks id="…".'],
  [
    'a prop that is code',
    '<Endpoint id="token"/>',
    '<Endpoint id={name}/>',
    '<Endpoint> needs id="…" with plain text in quotes.',
  ],
  ['code in braces', '**once**', '{once}', ':16 has the expression {once}. A brace in prose is written \\{.'],
  ['an import', 'To <Endpoint', 'import x from "x"\n\nTo <Endpoint', ':20 imports or exports something.'],
  ['words where a table speaks', '<RateLimit/>', '<RateLimit>often</RateLimit>', '<RateLimit> says its own words'],
  ['an empty box', 'Refresh twice.', '', '<TryIt> has no words in it.'],
  ['a link within a link', '[the way back]', '[the <Scope id="bookkeeping"/>]', 'has <Scope> inside another link.'],
  ['a link within a term', 'the token</Term>', '[the token](#where)</Term>', 'has a link inside another link.'],
  [
    'an inline component alone',
    '<Disagreement of="refresh-token"/>',
    '<RateLimit/>',
    '<RateLimit> stands alone. Put it in a sentence.',
  ],
  ['a box within a sentence', '<RateLimit/>', '<Figure name="rotation"/>', '<Figure> stands within a sentence.'],
  [
    'a program in one language that can be chosen from',
    '<RateLimit/>',
    '.\n\n<Languages>\n\n```ts\na()\n```\n\n</Languages>\n\nSee',
    '<Languages> holds the same program in several languages',
  ],
  ['a tag that is never closed', '</Note>', '', 'refresh-token.mdx:36 has broken MDX: '],
])('%s is refused', (_, from, to, problem) => {
  expect(problemsAfter(page, from, to)).toContainEqual(expect.stringContaining(problem))
})

test('a term that is no credential needs words of its own', () => {
  const files = ['en', 'sv'].map((locale) => ({
    path: `content/${locale}/dictionary/tenant.mdx`,
    text: '---\ntitle: Tenant\n---\n\nSee <Term id="tenant"/> and <Term id="tenant">tenants</Term>.\n',
  }))
  const found = checkContent([...fixtureFiles, ...files], []).filter(({ message }) => message.includes('<Term'))
  expect(found.map(({ line, message }) => [line, message])).toEqual(
    files.map(() => [
      5,
      '<Term id="tenant"/> needs words: <Term id="tenant">…</Term>. Only the five credentials stand without.',
    ]),
  )
})

test('a remark to other writers is no code', () => {
  expect(problemsAfter(page, '**once**', '**once**{/* a remark */}')).toEqual([])
})
