import type { Locale } from '@/lib/i18n/locales'
import { siteVersion } from '@/lib/search/site-search'
import { SearchField } from './search-field'
import { paletteWords, searchWords } from './search-words'

interface SearchTriggerProps {
  readonly locale: Locale
  /** `large` on the start page, where searching is one of the three things to do. One `small` one stands on every page, in the header. */
  readonly size?: 'small' | 'large'
}

/** The way into search: a form that leads to the search page, and with a script a field that opens the palette. */
export async function SearchTrigger({ locale, size = 'small' }: SearchTriggerProps) {
  const t = await searchWords(locale)
  return (
    <SearchField
      locale={locale}
      size={size}
      version={siteVersion()}
      submit={t('field.submit')}
      words={paletteWords(t)}
    />
  )
}
