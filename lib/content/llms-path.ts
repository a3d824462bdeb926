import { defaultLocale, type Locale } from '@/lib/i18n/locales'

/** The list of all pages in a language, and the file that holds them all. */
export function llmsPath(locale: Locale, name: 'llms' | 'llms-full' = 'llms'): string {
  return `${locale === defaultLocale ? '' : `/${locale}`}/${name}.txt`
}
