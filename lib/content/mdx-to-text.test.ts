import { expect, test } from 'vitest'
import { fixtureBody } from './fixtures/fixture-files'
import { mdxToText } from './mdx-to-text'

const page = mdxToText(fixtureBody('en/dictionary/refresh-token'), 'en')

test('the lead is the first paragraph on one line, with the tables filled in', () => {
  expect(page.lead).toBe('It lives for 31 days, or 45 days by another page, and is used once.')
})

test('each heading begins a section with its anchor, and none is lost', () => {
  expect(page.sections.map(({ id, title }) => [id, title])).toEqual([
    ['', ''],
    ['where', 'Where it is sent'],
    ['table', 'In a table'],
  ])
})

test('sections say what components, code and links say', () => {
  expect(page.sections[1]?.text.split('\n')).toEqual([
    'To POST /oauth-v1/token, never more than 25 requests per 5 seconds. See the way back.',
    'curl -d grant_type=refresh_token # expires in 31 days',
    expect.stringMatching(/^31 days: /),
    expect.stringMatching(/^45 days: /),
    'Refresh twice.',
  ])
})

test('tables, boxes, lists and figures are read too', () => {
  expect(page.sections[2]?.text.split('\n')).toEqual([
    'answer means',
    '400 invalid_grant Invalid refresh token',
    'Needs bookkeeping, set under Settings → Accounting.',
    'refresh',
    'the token',
    expect.stringMatching(/^Each refresh token is used once/),
  ])
})

test('numbers and messages are in the language of the page', () => {
  const swedish = mdxToText(fixtureBody('sv/dictionary/refresh-token'), 'sv')
  expect(swedish.lead).toBe('Den lever i 31 dagar och används en gång.')
  expect(swedish.sections[2]?.text).toContain('2001304 Kunde inte hitta konto')
})

test('remarks to other writers are not read', () => {
  expect(mdxToText('Words{/* a remark */}.\n\n{/* another */}', 'en').sections).toEqual([
    { id: '', title: '', text: 'Words.' },
  ])
})
