import { licences } from '@/lib/fortnox/licences.table'
import type { Scope } from '@/lib/fortnox/scopes.table'
import type { Locale } from '@/lib/i18n/locales'
import type { PortalWords } from '@/lib/i18n/words'

/** The licences of which a company needs one: "Bokföring or Kundfaktura". They keep their Swedish names, which is what a customer sees. */
export function licenceText(needed: Scope['licences'], locale: Locale, t: PortalWords): string {
  if (needed === 'any') return t('scopes.anyLicence')
  return new Intl.ListFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { type: 'disjunction' }).format(
    needed.map((id) => licences[id].name),
  )
}
