import { expect, it } from 'vitest'
import { filterQuery, queryOf, readFilter } from './filter'

const read = (query: string) => readFilter(new URLSearchParams(query))

it('what was chosen stands in the address, and nothing where nothing was', () => {
  for (const query of ['', '?kind=helpful&state=all&locale=sv&page=%2Ffaq&before=12', '?page=%2Fscopes%2Fme'])
    expect(filterQuery(read(query))).toBe(query)
})

it('what waits in words is shown first, and nonsense chooses nothing', () => {
  for (const query of ['', 'kind=x&state=y&locale=de&page=faq&before=-1&page=2', 'before=1e9&before=2'])
    expect(queryOf(read(query), 50)).toEqual({ kinds: ['missing', 'looked-for'], handled: false, most: 50 })
})
