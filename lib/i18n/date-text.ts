import type { Locale } from './locales'

const formats: Record<Locale, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  sv: new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
}

/** A day of the tables (`2026-11-23`) as it is read: "23 Nov 2026", "23 nov. 2026". */
export function dateText(day: string, locale: Locale): string {
  return formats[locale].format(new Date(`${day}T00:00:00Z`))
}
