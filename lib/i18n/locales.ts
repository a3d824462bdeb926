export const locales = ['en', 'sv'] as const
export type Locale = (typeof locales)[number]
/** For a reader whose browser asks for neither language. */
export const defaultLocale: Locale = 'en'

/** What each language calls itself. */
export const localeNames: Record<Locale, string> = { en: 'English', sv: 'Svenska' }

export function isLocale(text: unknown): text is Locale {
  return locales.some((locale) => locale === text)
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'sv' : 'en'
}
