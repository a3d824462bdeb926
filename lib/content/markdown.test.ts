import { expect, test } from 'vitest'
import { fixtureBody } from './fixtures/fixture-files'
import { mdxToMarkdown, writeMarkdown } from './markdown'
import { mdxToText } from './mdx-to-text'

const address = 'https://koppla.example/en/dictionary/refresh-token'
const markdown = (body: string) => writeMarkdown(mdxToMarkdown(body, 'en'), address)
const page = markdown(fixtureBody('en/dictionary/refresh-token'))

test('tables are filled in, and what components name is linked by whole addresses', () => {
  expect(page).toContain('It lives for 31 days')
  expect(page).toContain('[`400 invalid_grant`](https://koppla.example/en/errors/')
  expect(page).toContain('[`bookkeeping`](https://koppla.example/en/scopes/bookkeeping)')
  expect(page).not.toMatch(/\]\([/#]/)
  expect(page).not.toMatch(/<[A-Z]/)
})

test('code keeps its fence and its language, a heading loses the mark of its anchor', () => {
  expect(page).toMatch(/^```sh\ncurl -d grant_type=refresh_token/m)
  expect(page).toMatch(/^## Where it is sent$/m)
})

test('boxes say what they are: a disagreement, a step of the sandbox, a recorded exchange', () => {
  expect(page).toMatch(/^Sources disagree\. Koppla counts 31 days/m)
  expect(page).toMatch(/^- 45 days: \[.+\]\(https:\/\//m)
  expect(page).toContain('](https://koppla.example/en/sandbox#refresh)')
  const sample = markdown('Words.\n\n<Sample of="refresh" />\n')
  expect(sample).toMatch(/```http\nPOST https?:\/\/[\s\S]+```http\nHTTP 200/)
  expect(markdown('<Inference>\nWe think so.\n</Inference>\n')).toBe(
    '> Our own conclusion; no source says it.\n>\n> We think so.\n',
  )
})

test('search is fed by the same words, without what stands around them', () => {
  const { sections } = mdxToText(fixtureBody('en/dictionary/refresh-token'), 'en')
  const text = sections.map((section) => section.text).join('\n')
  expect(text).toContain('31 days')
  expect(text).not.toContain('Show me in the sandbox')
  expect(page).toContain('Show me in the sandbox')
})
