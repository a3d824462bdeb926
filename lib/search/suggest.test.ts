import { describe, expect, it } from 'vitest'
import { entries } from '@/lib/content/source'
import { locales } from '@/lib/i18n/locales'
import { suggest } from './suggest'

describe.each(locales)('an address that leads nowhere, in %s', (locale) => {
  it.each([
    [`/${locale}/faq/invalid-refresh-tokn`, 'faq/invalid-refresh-token'],
    [`/${locale}/dictionary/refresh_token`, 'dictionary/refresh-token'],
    ['/dictionary/refresh_token', 'dictionary/refresh-token'],
    [`/${locale}/errors/2001304x`, 'errors/2001304'],
    [`/${locale}/refresh-token`, 'dictionary/refresh-token'],
    ['/faq/kunde%20inte%20hitta%20konto', 'faq/kunde-inte-hitta-konto'],
    [`/${locale}/FAQ/Invalid-Client`, 'faq/invalid-client'],
  ])('leads to what it means: %s', (path, id) => {
    const [first] = suggest(path, locale).entries
    expect(first?.id).toBe(id)
    expect(first?.locale).toBe(locale)
  })

  // Of a code that lost a digit nobody can say which it was.
  it('finds every page again when one letter of its address is lost', () => {
    const named = entries(locale).filter(({ slug }) => !/^\d+$/.test(slug))
    const lost = named.filter(({ href, id }) => {
      const at = href.length - 3
      const found = suggest(href.slice(0, at) + href.slice(at + 1), locale)
      return !found.entries.some((entry) => entry.id === id)
    })
    expect(lost.map(({ id }) => id)).toEqual([])
  })

  it('is known for Fortnox’s own, and answered from what we say about it', () => {
    const found = suggest('/developer/authorization/get-access-token', locale)
    expect(found.source).toBe('docs-access-token')
    expect(found.entries.length).toBeGreaterThan(0)
    expect(found.entries[0]?.sources).toContain('docs-access-token')
    expect(suggest('/general/errors/', locale).source).toBe('archive-errors')
    expect(suggest(`/${locale}/developer/faq`, locale).source).toBe('docs-faq')
  })
})

it('nothing that a stranger types breaks it', () => {
  for (const path of [
    '',
    '/',
    '//',
    '/sv',
    '/%',
    '/%E0%A4%A',
    '/..%2f..%2f',
    '/\u0000',
    `/${'a/'.repeat(5_000)}`,
    '/<script>',
    '/-_-',
  ])
    expect(suggest(path, 'sv').entries.length).toBeLessThanOrEqual(5)
})
