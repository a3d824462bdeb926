import { describe, expect, it } from 'vitest'
import { entries } from '@/lib/content/source'
import { locales } from '@/lib/i18n/locales'
import { queries } from './queries.table'
import { siteSearch } from './site-search'

const found = locales.flatMap((locale) =>
  queries.map(([query, ...answers]) => {
    const ids = siteSearch(query, { locale }).results.map(({ id }) => id)
    return { locale, query, answers, ids, place: ids.findIndex((id) => answers.includes(id)) }
  }),
)

/** The queries whose answer is not among the first `most`, each as a line that says what came instead. */
function missed(most: number): string[] {
  return found
    .filter(({ place }) => place < 0 || place >= most)
    .map(
      ({ locale, query, answers, ids }) =>
        `${locale}: ${JSON.stringify(query)} found ${ids.slice(0, 3).join(', ')} and not ${answers.join(' or ')}`,
    )
}

/** The share of the queries that `missed` did not miss. */
const hit = (misses: readonly string[]) => 1 - misses.length / found.length

describe('what people ask', () => {
  it('is more than 150 queries, each once, with answers that exist', () => {
    expect(new Set(queries.map(([query]) => query)).size).toBe(queries.length)
    expect(queries.length).toBeGreaterThan(150)
    const known = new Set(entries('en').map(({ id }) => id))
    expect(queries.flatMap(([, ...answers]) => answers).filter((id) => !known.has(id))).toEqual([])
  })

  it('finds the right answer first in nine of ten, for a reader of either language', () => {
    const misses = missed(1)
    expect(hit(misses), misses.join('\n')).toBeGreaterThanOrEqual(0.9)
  })

  it('finds it among the first three in 98 of 100', () => {
    const misses = missed(3)
    expect(hit(misses), misses.join('\n')).toBeGreaterThanOrEqual(0.98)
  })

  it('finds what Fortnox says by the question it is the answer to and by the page of the error, side by side', () => {
    for (const locale of locales) {
      const ids = siteSearch('kunde inte hitta konto', { locale }).results.map(({ id }) => id)
      expect(ids.slice(0, 3)).toEqual(expect.arrayContaining(['faq/kunde-inte-hitta-konto', 'errors/2001304']))
    }
  })
})
