import { describe, expect, test } from 'vitest'
import { checkContent, checkDropped } from './check'
import { changed, fixtureFiles } from './fixtures/fixture-files'
import { problemText } from './problem'

const term = 'en/dictionary/refresh-token'
const question = 'sv/faq/token-died'
const problems = (...change: Parameters<typeof changed>) => checkContent(changed(...change), []).map(problemText)

test('a site in which nothing is wrong passes', () => {
  expect(checkContent(fixtureFiles, [])).toEqual([])
})

describe('a broken page is named with its line, what is wrong and the remedy', () => {
  const file = `content/${term}.mdx`
  test.each<[string, [string, string | RegExp, string], string[]]>([
    // Fields.
    [
      'a missing field',
      [term, /^english.*\n/m, ''],
      [`${file}:1 lacks the field "english". What the thing is called in English.`],
    ],
    [
      'an empty field',
      [term, /^english.*$/m, 'english:'],
      [`${file}:5 lacks the field "english". What the thing is called in English.`],
    ],
    ['a blank field', [term, /^english.*$/m, 'english: " "'], [`${file}:5 field "english" must be text.`]],
    [
      'a number for a text',
      [term, /^english.*$/m, 'english: 2001304'],
      [`${file}:5 field "english" is a number, but text is wanted: put it in quotes, "2001304".`],
    ],
    ['a text for a number', [term, /^order: 1$/m, 'order: first'], ['field "order" must be a whole number.']],
    [
      'a day that no calendar has',
      [term, '2026-11-23', '2026-02-31'],
      [`${file}:10 field "checked" must be a day, YYYY-MM-DD.`],
    ],
    [
      'a value outside the choice',
      [term, 'group: connection', 'group: conection'],
      [
        `${file}:3 field "group" is "conection", but must be one of connection, around, account, accounting. Did you mean "connection"?`,
      ],
    ],
    [
      'a text for a list',
      [term, /^aliases.*$/m, 'aliases: 31 days'],
      [`${file}:7 field "aliases" must be a list: ["one", "two"].`],
    ],
    [
      'a number in a list',
      [term, /^aliases.*$/m, 'aliases: [31]'],
      [`${file}:7 field "aliases" holds 31, but only text is wanted: put it in quotes.`],
    ],
    ['a name twice', [term, /^aliases.*$/m, 'aliases: [a, a]'], [`${file}:7 field "aliases" names "a" twice.`]],
    ['no source', [term, /^sources.*$/m, 'sources: []'], [`${file}:8 field "sources" must name at least one.`]],
    [
      'an unknown field',
      [term, 'english:', 'type: Guide\nenglish:'],
      [`${file}:5 has a field "type" that dictionary pages do not have.`],
    ],
    [
      'an unknown source',
      [term, '[docs-refresh-token]', '[docs-refresh-tokens]'],
      [
        `${file}:8 field "sources" names the source "docs-refresh-tokens", which does not exist. Did you mean "docs-refresh-token"?`,
      ],
    ],
    [
      'an unknown related page',
      [term, '["faq/token-died"]', '["faq/token-dead"]'],
      [
        `${file}:11 field "related" names the page "faq/token-dead", which does not exist. Did you mean "faq/token-died"?`,
      ],
    ],
    [
      'itself as related',
      [term, '["faq/token-died"]', '["dictionary/refresh-token"]'],
      [`${file}:11 field "related" names the page itself.`],
    ],
    [
      'an unknown error',
      [question, '[invalid-refresh-token]', '[invalid-refresh]'],
      [
        'content/sv/faq/token-died.mdx:4 field "errors" names the error "invalid-refresh", which does not exist. Did you mean "invalid-client"?',
      ],
    ],
    [
      'a credential of another page',
      [term, 'credential: refresh-token', 'credential: access-token'],
      [`${file}:4 field "credential" belongs to access-token.mdx, but the file is called refresh-token.mdx.`],
    ],
    ['broken frontmatter', [term, 'title: Refresh token', 'title: "Refresh'], ['has broken frontmatter']],
    ['no frontmatter', [term, /^---\n/, ''], [`${file}:1 has no frontmatter.`]],
    // Links.
    [
      'a link to a missing page',
      [term, 'faq:token-died', 'faq:token-dyed'],
      [`${file}:20 links to faq:token-dyed#way-back, which does not exist. Did you mean "token-died"?`],
    ],
    [
      'a link to a missing anchor',
      [term, '#way-back', '#wayback'],
      [
        `${file}:20 links to faq:token-died#wayback, but content/en/faq/token-died.mdx has no heading {#wayback}. Did you mean "way-back"?`,
      ],
    ],
    [
      'an anchor that its page lacks',
      [term, 'faq:token-died#way-back', '#nowhere'],
      [`${file}:20 links to #nowhere, but ${file} has no heading {#nowhere}.`],
    ],
    [
      'a misspelt kind',
      [term, 'faq:token-died', 'fak:token-died'],
      [`${file}:20 links to fak:token-died#way-back, which is no address we know.`, 'Did you mean "faq"?'],
    ],
    [
      'a path of the site',
      [term, 'faq:token-died#way-back', '/en/faq/token-died'],
      [`${file}:20 links to /en/faq/token-died, which is no address we know. Write https://…, dictionary:slug,`],
    ],
    [
      'an unknown page of the site',
      [question, 'page:sandbox', 'page:sandbx'],
      ['links to page:sandbx, which does not exist. Did you mean "sandbox"?'],
    ],
    [
      'an address without encryption',
      [question, 'page:sandbox', 'http://example.org'],
      ['links to http://example.org, which is no address we know.'],
    ],
    [
      'a picture',
      [question, '[sandlådan](page:sandbox)', '![](x.png)'],
      ['content/sv/faq/token-died.mdx:17 shows a picture.'],
    ],
    // Components.
    [
      'an unknown component',
      [term, '<RateLimit/>', '<RateLimits/>'],
      [`${file}:20 uses <RateLimits>, which is no component of ours. Did you mean "RateLimit"?`],
    ],
    ['a plain HTML tag', [term, '**once**', '<b>once</b>'], ['uses <b>, which is no component of ours.']],
    [
      'an unknown term',
      [question, '<Term id="refresh-token">', '<Term id="refresh-tokn">'],
      [
        'content/sv/faq/token-died.mdx:13 <Term id="refresh-tokn"> names no dictionary entry. Did you mean "refresh-token"?',
      ],
    ],
    [
      'an unknown lifetime',
      [term, '<Lifetime of="refresh-token"/>', '<Lifetime of="refresh"/>'],
      [`${file}:15 <Lifetime of="refresh"> names no lifetime.`],
    ],
    [
      'a second value where there is one',
      [term, '<OtherLifetime of="refresh-token"/>', '<OtherLifetime of="access-token"/>'],
      ['<OtherLifetime of="access-token"> names no lifetime with a second value.'],
    ],
    [
      'an unknown scope',
      [term, '<Scope id="bookkeeping"/>', '<Scope id="bookeeping"/>'],
      [`${file}:35 <Scope id="bookeeping"> names no scope. Did you mean "bookkeeping"?`],
    ],
    [
      'an unknown error id',
      [term, '<ErrorCode id="invalid-refresh-token"/>', '<ErrorCode id="2001305"/>'],
      [`${file}:32 <ErrorCode id="2001305"> names no error.`],
    ],
    [
      'an unknown endpoint',
      [term, '<Endpoint id="token"/>', '<Endpoint id="tokens"/>'],
      ['<Endpoint id="tokens"> names no endpoint. Did you mean "token"?'],
    ],
    [
      'an unknown figure',
      [term, 'name="rotation"', 'name="rotations"'],
      ['<Figure name="rotations"> names no figure. Did you mean "rotation"?'],
    ],
    ['an unknown step', [term, 'step="refresh"', 'step="refreshing"'], ['<TryIt step="refreshing"> names no step.']],
    ['a prop that is not there', [term, '<RateLimit/>', '<RateLimit of="x"/>'], ['<RateLimit> has no "of".']],
    ['a missing prop', [term, '<Endpoint id="token"/>', '<Endpoint/>'], ['<Endpoint> lacks id="…".']],
    [
      'a prop that is code',
      [term, '<Endpoint id="token"/>', '<Endpoint id={name}/>'],
      ['<Endpoint> needs id="…" with plain text in quotes.'],
    ],
    [
      'code in braces',
      [term, '**once**', '{once}'],
      [`${file}:16 has the expression {once}. A brace in prose is written \\{.`],
    ],
    [
      'an import',
      [term, 'To <Endpoint', 'import x from "x"\n\nTo <Endpoint'],
      [`${file}:20 imports or exports something.`],
    ],
    [
      'words where the table speaks',
      [term, '<RateLimit/>', '<RateLimit>often</RateLimit>'],
      ['<RateLimit> says its own words; close it at once'],
    ],
    ['an empty box', [term, 'Refresh twice.', ''], ['<TryIt> has no words in it.']],
    [
      'a link in a link',
      [term, '[the way back]', '[the <Scope id="bookkeeping"/>]'],
      ['<Scope> is a link and stands inside another one.'],
    ],
    [
      'an inline component alone',
      [term, '<Disagreement of="refresh-token"/>', '<RateLimit/>'],
      ['<RateLimit> stands alone. Put it in a sentence.'],
    ],
    [
      'a block within a sentence',
      [term, '<RateLimit/>', '<Figure name="rotation"/>'],
      ['<Figure> stands within a sentence.'],
    ],
    ['a tag that is never closed', [term, '</Note>', ''], [`${file}:34 has broken MDX`]],
    // Headings.
    [
      'a heading without an anchor',
      [term, ' {#where}', ''],
      [`${file}:18 has a heading without an anchor. End it with {#english-words}.`],
    ],
    [
      'an anchor in capitals',
      [term, '{#where}', '{#Where}'],
      [`${file}:18 has the anchor {#Where}. Use a–z, 0–9 and single hyphens.`],
    ],
    ['an anchor twice', [term, '{#table}', '{#where}'], [`${file}:28 has the anchor {#where} twice.`]],
    [
      'an anchor outside a heading',
      [term, '**once**', '**once** {#once}'],
      [`${file}:16 has {#once} outside the end of a heading.`],
    ],
    ['a second title', [term, '## Where', '# Where'], [`${file}:18 has a heading with one #.`]],
    ['a skipped level', [term, '## Where', '### Where'], [`${file}:18 jumps from # to ###.`]],
    [
      'no opening paragraph',
      [term, 'It lives for', '## Life {#life}\n\nIt lives for'],
      [`${file}:15 must open with a paragraph`],
    ],
    // Translations.
    [
      'anchors that differ',
      [question, '{#way-back}', '{#tillbaka}'],
      [
        'content/sv/faq/token-died.mdx has no heading {#way-back}, but content/en/faq/token-died.mdx has one.',
        'content/en/faq/token-died.mdx has no heading {#tillbaka}, but content/sv/faq/token-died.mdx has one.',
      ],
    ],
    [
      'facts that differ',
      [question, 'order: 1', 'order: 2'],
      ['content/sv/faq/token-died.mdx:10 field "order" differs from content/en/faq/token-died.mdx:10.'],
    ],
  ])('%s', (_, change, expected) => {
    const found = problems(...change)
    for (const message of expected) expect(found).toContainEqual(expect.stringContaining(message))
  })
})

test('headings in another order than in the other language are refused', () => {
  const swapped = changed(
    'sv/dictionary/refresh-token',
    /## Vart[\s\S]*$/,
    '## Svar {#table}\n\nOrd.\n\n## Vart {#where}\n\nOrd.\n',
  )
  expect(checkContent(swapped, []).map(problemText)).toEqual([
    'content/sv/dictionary/refresh-token.mdx has its headings in another order than content/en/dictionary/refresh-token.mdx.',
  ])
})

describe('a page in one language only', () => {
  const withoutSwedish = fixtureFiles.filter(({ path }) => path !== 'content/sv/faq/token-died.mdx')

  test('is refused', () => {
    expect(checkContent(withoutSwedish, []).map(problemText)).toContain(
      'content/en/faq/token-died.mdx has no Swedish page. Write content/sv/faq/token-died.mdx or list it in lib/content/pending.ts.',
    )
  })

  test('passes when it is listed as pending, but nothing in the other language may link to it', () => {
    const found = checkContent(withoutSwedish, [{ page: 'faq/token-died', missing: 'sv' }])
    expect(found.map(({ file }) => file)).toEqual([
      'content/sv/dictionary/refresh-token.mdx',
      'content/sv/dictionary/refresh-token.mdx',
    ])
  })

  test('is taken off the list once it is translated', () => {
    const found = checkContent(fixtureFiles, [{ page: 'faq/token-died', missing: 'sv' }])
    expect(found.map(problemText)).toEqual([
      'lib/content/pending.ts lists faq/token-died as missing in sv, but it is there. Take it off.',
    ])
  })
})

test.each(['content/en/faqs/x.mdx', 'content/no/faq/x.mdx', 'content/en/faq/x.md', 'content/en/faq/deep/x.mdx'])(
  'a file that no page is made of is refused: %s',
  (path) => {
    expect(checkContent([...fixtureFiles, { path, text: '' }], []).map(problemText)).toEqual([
      `${path} is not read by the portal. Pages are content/{en,sv}/{dictionary,faq,errors,scopes,guides}/<slug>.mdx.`,
    ])
  },
)

test('an address is refused unless it is lower case with hyphens', () => {
  const found = checkContent([{ path: 'content/en/faq/My_page.mdx', text: fixtureFiles[0]?.text ?? '' }], [])
  expect(found.map(problemText)).toContain(
    'content/en/faq/My_page.mdx has "My_page" in its address. Use a–z, 0–9 and single hyphens.',
  )
})

test('a document that contentlayer dropped is named', () => {
  const arrived = fixtureFiles.slice(1).map(({ path }) => ({ _raw: { sourceFilePath: path.replace('content/', '') } }))
  expect(checkDropped(fixtureFiles, arrived).map(({ file }) => file)).toEqual([
    'content/en/dictionary/refresh-token.mdx',
  ])
})
