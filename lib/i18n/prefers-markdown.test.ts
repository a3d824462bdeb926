import { expect, test } from 'vitest'
import { prefersMarkdown } from './prefers-markdown'

test.each([
  'text/markdown',
  'text/markdown, text/html;q=0.9',
  'text/markdown, */*',
  'Text/Markdown;q=0.8, text/html;q=0.5, */*;q=0.1',
  'text/markdown, text/html',
])('%s asks for Markdown', (accept) => {
  expect(prefersMarkdown(accept)).toBe(true)
})

test.each([
  null,
  '',
  '*/*',
  'text/*',
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8',
  'text/html, text/markdown;q=0.5',
  'text/markdown;q=0, text/html',
  'text/markdown;q=nonsense',
])('%s asks for the page', (accept) => {
  expect(prefersMarkdown(accept)).toBe(false)
})
