import type { PageId } from '@/lib/content/kinds'
import type { Locale } from '@/lib/i18n/locales'
import { createSearch, type Search } from '@/lib/search/query'
import type { SearchIndex, TextSection } from '@/lib/search/search-index'

/** The search of this page, fetched once. A failure is forgotten, so that the next try is a new one. */
export function loadSearch(version: string): Promise<Search> {
  search ??= fetched<SearchIndex>('index.json', version).then(createSearch)
  search.catch(() => {
    search = undefined
  })
  return search
}

/** The words of a page, for its excerpt; fetched once. Results do not wait for them, and a failure only leaves the excerpt out. */
export function loadText(locale: Locale, id: PageId, version: string): Promise<readonly TextSection[]> {
  const path = `texts/${locale}/${id}.json`
  const known = texts.get(path) ?? fetched<readonly TextSection[]>(path, version)
  texts.set(path, known)
  return known.catch(() => {
    texts.delete(path)
    return []
  })
}

let search: Promise<Search> | undefined
const texts = new Map<string, Promise<readonly TextSection[]>>()

async function fetched<Content>(path: string, version: string): Promise<Content> {
  const response = await fetch(`/search/${path}?v=${version}`)
  if (!response.ok) throw new Error(`/search/${path} answered ${response.status}`)
  return response.json()
}
