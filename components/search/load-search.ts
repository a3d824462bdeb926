import type { Locale } from '@/lib/i18n/locales'
import { createSearch, type Search } from '@/lib/search/query'
import type { SearchIndex, SearchTexts } from '@/lib/search/search-index'

/** The search of this page, fetched once. A failure is forgotten, so that the next try is a new one. */
export function loadSearch(version: string): Promise<Search> {
  search ??= fetched<SearchIndex>('index', version).then(createSearch)
  search.catch(() => {
    search = undefined
  })
  return search
}

/** The words of a language, for excerpts. Results do not wait for them, and without them only lack their excerpts. */
export function loadTexts(locale: Locale, version: string): Promise<SearchTexts | undefined> {
  texts ??= fetched<SearchTexts>(locale, version).catch(() => {
    texts = undefined
    return undefined
  })
  return texts
}

let search: Promise<Search> | undefined
let texts: Promise<SearchTexts | undefined> | undefined

async function fetched<Content>(name: string, version: string): Promise<Content> {
  const response = await fetch(`/search/${name}.json?v=${version}`)
  if (!response.ok) throw new Error(`/search/${name}.json answered ${response.status}`)
  return response.json()
}
