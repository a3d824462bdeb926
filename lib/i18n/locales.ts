export const locales = ['en', 'sv'] as const
export type Locale = (typeof locales)[number]
/** For a reader whose browser asks for neither language. */
export const defaultLocale: Locale = 'en'
