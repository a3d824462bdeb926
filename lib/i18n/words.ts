import { getTranslations } from 'next-intl/server'
import type { Locale } from './locales'

/** The portal's own words in `locale`. The language is said each time, so that a page drawn per request has it too. */
export function portalWords(locale: Locale) {
  return getTranslations({ locale, namespace: 'portal' })
}

export type PortalWords = Awaited<ReturnType<typeof portalWords>>
