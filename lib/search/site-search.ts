import { createHash } from 'node:crypto'
import { entries } from '@/lib/content/source'
import { type Locale, locales } from '@/lib/i18n/locales'
import { buildIndex, buildTexts } from './build-index'
import { createSearch, type Search } from './query'
import type { SearchIndex, SearchTexts } from './search-index'

/** The index of the portal's own content, made once per process. */
export function siteIndex(): SearchIndex {
  index ??= buildIndex(locales.flatMap((locale) => entries(locale)))
  return index
}

export function siteTexts(locale: Locale): SearchTexts {
  const known = texts.get(locale) ?? buildTexts(entries(locale), locale)
  texts.set(locale, known)
  return known
}

/** Search on the server, over the same index that browsers fetch. */
export const siteSearch: Search = (text, options) => {
  search ??= createSearch(siteIndex())
  return search(text, { texts: siteTexts(options.locale), ...options })
}

/** Changes with the index and the texts: addresses that carry it may be kept for ever. */
export function siteVersion(): string {
  version ??= createHash('sha256')
    .update(JSON.stringify([siteIndex(), ...locales.map(siteTexts)]))
    .digest('base64url')
    .slice(0, 10)
  return version
}

const texts = new Map<Locale, SearchTexts>()
let index: SearchIndex | undefined
let search: Search | undefined
let version: string | undefined
