import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { entries } from '@/lib/content/source'
import { locales } from '@/lib/i18n/locales'
import { createSearch } from './query'
import { siteIndex, siteTexts, siteVersion } from './site-search'

const kilobytes = (value: unknown) => gzipSync(JSON.stringify(value)).length / 1_000

describe('the index of the portal', () => {
  it('has every entry, in every language that it is written in', () => {
    for (const locale of locales) {
      const titled = siteIndex().cards.filter(({ title }) => title[locale] !== undefined)
      expect(titled.map(({ id }) => id).sort()).toEqual(
        entries(locale)
          .map(({ id }) => id)
          .sort(),
      )
      expect(Object.keys(siteTexts(locale))).toHaveLength(titled.length)
    }
  })

  it('finds every entry by its own title, among the first three', () => {
    const search = createSearch(siteIndex())
    for (const { locale, id, title } of locales.flatMap((locale) => entries(locale))) {
      const first = search(title, { locale })
        .results.slice(0, 3)
        .map((result) => result.id)
      expect(first, `${locale}: ${title}`).toContain(id)
    }
  })

  it('is small enough to be fetched by a phone: 85 kB, and the words of ten results 16', () => {
    expect(kilobytes(siteIndex())).toBeLessThan(85)
    for (const locale of locales) {
      const pages = Object.values(siteTexts(locale)).map(kilobytes)
      expect((10 * pages.reduce((sum, each) => sum + each, 0)) / pages.length).toBeLessThan(16)
    }
  })

  it('has a version that can stand in an address', () => {
    expect(siteVersion()).toMatch(/^[\w-]{10}$/)
  })
})
