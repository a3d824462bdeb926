import { expect, test } from 'vitest'
import { resolveLink } from './internal-link'

test.each([
  ['faq:invalid-client', '/sv/faq/invalid-client'],
  ['dictionary:refresh-token#where', '/sv/dictionary/refresh-token#where'],
  ['errors:2001304', '/sv/errors/2001304'],
  ['page:sandbox', '/sv/sandbox'],
  ['page:home', '/sv'],
  ['https://www.fortnox.se/', 'https://www.fortnox.se/'],
  ['#where', '#where'],
])('%s leads to the page in the language of the reader', (written, address) => {
  expect(resolveLink(written, 'sv')).toBe(address)
})
