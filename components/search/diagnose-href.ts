import { masked } from '@/lib/diagnose/mask'
import type { Locale } from '@/lib/i18n/locales'

/** What no name marks as a secret may be one: a long run of letters and digits together. */
const unnamed = /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{16,}/g
/** Of a whole log the beginning tells. */
const longest = 8_000
const hidden = /\S*•\S*/g

/**
 * The diagnosis of `text`, which is handed over behind the #, without its secrets: browsers send that part to nobody, but they
 * remember it. When nothing else was in the text, it has to be pasted again.
 */
export function diagnoseHref(locale: Locale, text = ''): string {
  const page = `/${locale}/diagnose`
  const shown = masked(text.slice(0, longest))
    .replace(unnamed, '••••••')
    .replace(/\p{Surrogate}/gu, '')
  return shown.replace(hidden, '').trim() === '' ? page : `${page}#${encodeURIComponent(shown)}`
}
