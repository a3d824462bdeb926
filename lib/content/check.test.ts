import { expect, test } from 'vitest'
import { checkContent, checkDropped } from './check'
import { fixtureFiles } from './fixtures/fixture-files'
import { problemText } from './problem'

test('a site in which nothing is wrong passes', () => {
  expect(checkContent(fixtureFiles, [])).toEqual([])
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
  const text = fixtureFiles[0]?.text ?? ''
  expect(checkContent([{ path: 'content/en/faq/My_page.mdx', text }], []).map(problemText)).toContain(
    'content/en/faq/My_page.mdx has "My_page" in its address. Use a–z, 0–9 and single hyphens.',
  )
})

test('lines are those of the file also where it was written on Windows', () => {
  const files = fixtureFiles.map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r\n') }))
  expect(checkContent(files, [])).toEqual([])
  const broken = files.map(({ path, text }) => ({ path, text: text.replace('**once**', '{once}') }))
  expect(checkContent(broken, []).map(({ line }) => line)).toEqual([16])
})

test('problems are listed by file and line', () => {
  const files = fixtureFiles.map(({ path, text }) => ({
    path,
    text: text.replace(/ \{#[a-z-]+\}/g, '').replace('order: 1', 'order: x'),
  }))
  const found = checkContent(files, []).map(({ file, line = 0 }) => `${file}:${String(line).padStart(3, '0')}`)
  expect(found.length).toBeGreaterThan(8)
  expect(found).toEqual([...found].sort())
})

test('a document that contentlayer dropped is named', () => {
  const arrived = fixtureFiles.slice(1).map(({ path }) => ({ _raw: { sourceFilePath: path.replace('content/', '') } }))
  expect(checkDropped(fixtureFiles, arrived).map(({ file }) => file)).toEqual([
    'content/en/dictionary/refresh-token.mdx',
  ])
  expect(checkDropped(fixtureFiles.slice(1), arrived)).toEqual([])
})
