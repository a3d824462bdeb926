import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import type { Found, Search } from '@/lib/search/query'
import type { SearchTexts } from '@/lib/search/search-index'
import { loadSearch, loadTexts } from './load-search'

const shown = 10

type State = 'loading' | 'ready' | 'failed'

/** What `text` finds, while it is typed. */
export function useFound(text: string, locale: Locale, version: string): { state: State; found: Found | undefined } {
  const [search, setSearch] = useState<Search>()
  const [texts, setTexts] = useState<SearchTexts>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let mounted = true
    const unlessGone = (action: () => void) => mounted && action()
    loadSearch(version).then(
      (loaded) => unlessGone(() => setSearch(() => loaded)),
      () => unlessGone(() => setFailed(true)),
    )
    loadTexts(locale, version).then((loaded) => unlessGone(() => setTexts(loaded)))
    return () => {
      mounted = false
    }
  }, [locale, version])

  // Letters come first: a result may be a frame late, a letter may not.
  const asked = useDeferredValue(text)
  const found = useMemo(() => search?.(asked, { locale, texts, limit: shown }), [search, asked, locale, texts])
  return { state: found ? 'ready' : failed ? 'failed' : 'loading', found }
}
