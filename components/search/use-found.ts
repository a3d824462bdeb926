import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import type { Found, Search } from '@/lib/search/query'
import { loadSearch } from './load-search'
import { useTexts } from './use-texts'

const shown = 10

type State = 'loading' | 'ready' | 'failed'

/** What `text` finds, while it is typed. */
export function useFound(text: string, locale: Locale, version: string): { state: State; found: Found | undefined } {
  const [search, setSearch] = useState<Search>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let mounted = true
    const unlessGone = (action: () => void) => mounted && action()
    loadSearch(version).then(
      (loaded) => unlessGone(() => setSearch(() => loaded)),
      () => unlessGone(() => setFailed(true)),
    )
    return () => {
      mounted = false
    }
  }, [version])

  // Letters come first: a result may be a frame late, a letter may not.
  const asked = useDeferredValue(text)
  const bare = useMemo(() => search?.(asked, { locale, limit: shown }), [search, asked, locale])
  const texts = useTexts(bare?.results, locale, version)
  const found = useMemo(() => texts && search?.(asked, { locale, texts, limit: shown }), [search, asked, locale, texts])
  return { state: bare ? 'ready' : failed ? 'failed' : 'loading', found: found ?? bare }
}
