import { useEffect, useState } from 'react'
import type { PageId } from '@/lib/content/kinds'
import type { Locale } from '@/lib/i18n/locales'
import type { Result } from '@/lib/search/query'
import type { SearchTexts } from '@/lib/search/search-index'
import { loadText } from './load-search'

/** Who is still typing does not read yet. */
const pauseMs = 120

/** The words of the pages that were found, as soon as the typing pauses; nothing until the first of them are here. */
export function useTexts(
  results: readonly Result[] | undefined,
  locale: Locale,
  version: string,
): SearchTexts | undefined {
  const [texts, setTexts] = useState<SearchTexts>()
  const found = results?.filter((result) => result.locale === locale).map(({ id }) => id) ?? []
  const missing = found.filter((id) => !texts?.[id]).join(' ')
  useEffect(() => {
    if (missing === '') return
    let mounted = true
    const load = async () => {
      const ids = missing.split(' ') as PageId[]
      const loaded = await Promise.all(ids.map(async (id) => [id, await loadText(locale, id, version)] as const))
      if (mounted) setTexts((known) => ({ ...known, ...Object.fromEntries(loaded) }))
    }
    const timer = setTimeout(load, pauseMs)
    return () => {
      mounted = false
      clearTimeout(timer)
    }
  }, [missing, locale, version])
  return texts
}
