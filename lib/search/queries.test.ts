import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { queries } from './queries.table'
import { siteSearch } from './site-search'

describe.each(locales)('for a reader of %s', (locale) => {
  it.each(queries)('$query finds its entry first', ({ query, first, topThree = [] }) => {
    const ids = siteSearch(query, { locale }).results.map(({ id }) => id)
    expect(first, `found ${ids.slice(0, 5).join(', ')}`).toContain(ids[0])
    expect(ids.slice(0, 3)).toEqual(expect.arrayContaining([...topThree]))
  })
})
