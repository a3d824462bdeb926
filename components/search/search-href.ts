import type { Locale } from '@/lib/i18n/locales'

/** The search page, with the results for `query`. URLSearchParams takes what encodeURIComponent throws at: half a surrogate pair. */
export function searchHref(locale: Locale, query: string): string {
  return `/${locale}/search${query && `?${new URLSearchParams({ q: query })}`}`
}
