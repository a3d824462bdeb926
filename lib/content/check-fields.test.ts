import { expect, test } from 'vitest'
import { checkContent } from './check'
import { problemsAfter } from './fixtures/fixture-files'
import { problemText } from './problem'

const page = 'en/dictionary/refresh-token'

type Row = [what: string, from: string | RegExp, to: string, problem: string]

test.each<Row>([
  [
    'a missing field',
    /^english.*\n/m,
    '',
    'refresh-token.mdx:1 lacks the field "english". What the thing is called in English.',
  ],
  ['an empty field', /^english.*$/m, 'english:', ':5 lacks the field "english"'],
  ['a blank field', /^english.*$/m, 'english: " "', ':5 field "english" must be text.'],
  ['a number for a text', /^english.*$/m, 'english: 2001304', 'put it in quotes, "2001304"'],
  ['a text for a number', /^order.*$/m, 'order: first', 'field "order" must be a whole number.'],
  ['a day that no calendar has', '2026-11-23', '2026-02-31', 'field "checked" must be a day'],
  [
    'a value outside the choice',
    'group: connection',
    'group: conection',
    ':3 field "group" is "conection", but must be one of connection, around, account, api, accounting. Did you mean "connection"?',
  ],
  ['a text for a list', /^aliases.*$/m, 'aliases: 31 days', 'field "aliases" must be a list'],
  ['a number in a list', /^aliases.*$/m, 'aliases: [31]', 'field "aliases" holds 31, but only text'],
  ['a name given twice', /^aliases.*$/m, 'aliases: [a, a]', 'field "aliases" names "a" twice.'],
  ['a page without a source', /^sources.*$/m, 'sources: []', 'field "sources" must name at least one.'],
  [
    'a field that its kind has not',
    'english:',
    'type: Guide\nenglish:',
    ':5 has a field "type" that dictionary pages do not have.',
  ],
  [
    'an unknown source',
    '[docs-refresh-token]',
    '[docs-refresh-tokens]',
    ':8 field "sources" names the source "docs-refresh-tokens", which does not exist. Did you mean "docs-refresh-token"?',
  ],
  [
    'an unknown related page',
    '["faq/token-died"]',
    '["faq/token-dead"]',
    'field "related" names the page "faq/token-dead", which does not exist. Did you mean "faq/token-died"?',
  ],
  [
    'the page itself as related',
    '["faq/token-died"]',
    '["dictionary/refresh-token"]',
    'field "related" names the page itself.',
  ],
  [
    'the credential of another page',
    'credential: refresh-token',
    'credential: access-token',
    'field "credential" belongs to access-token.mdx, but the file is called refresh-token.mdx.',
  ],
  ['frontmatter that is no YAML', 'title: Refresh token', 'title: "Refresh', ' has broken frontmatter: '],
  ['a page without frontmatter', /^---\n/, '', ':1 has no frontmatter.'],
])('%s is refused', (_, from, to, problem) => {
  expect(problemsAfter(page, from, to)).toContainEqual(expect.stringContaining(problem))
})

test('an unknown error is refused', () => {
  expect(problemsAfter('en/faq/token-died', '[invalid-refresh-token]', '[invalid-refresh]')).toContainEqual(
    expect.stringContaining(':4 field "errors" names the error "invalid-refresh", which does not exist.'),
  )
})

test.each([
  ['errors', 'error', 'invalid-client'],
  ['scopes', 'scope', 'bookkeeping'],
])('a page of %s stands at the name of its %s', (kind, field, name) => {
  const text = `---\n${field}: ${name}\n---\n\nWords.\n`
  const problems = (slug: string) =>
    checkContent([{ path: `content/en/${kind}/${slug}.mdx`, text }], []).map(problemText)
  expect(problems('other')).toContain(
    `content/en/${kind}/other.mdx:2 field "${field}" belongs to ${name}.mdx, but the file is called other.mdx.`,
  )
  expect(problems(name)).not.toContainEqual(expect.stringContaining('belongs to'))
})
