import type { Fact } from '@/components/reading/facts-row'
import type { Entry } from '@/lib/content/entry'
import { namedEndpoints } from '@/lib/content/named-endpoints.table'
import { words } from '@/lib/content/words'
import { otherLocale } from '@/lib/i18n/locales'
import type { PortalWords } from '@/lib/i18n/words'
import { credentialUse } from './credential-use.table'

/** The facts of a term: of a credential how it is used, and of every term what it is called in the other language. */
export function termFacts(entry: Entry, t: PortalWords): Fact[] {
  const { locale, credential, english, swedish } = entry
  const otherName = locale === 'en' ? swedish : english
  const named: Fact = {
    name: t(`dictionary.nameIn.${otherLocale(locale)}`),
    value: <span lang={otherLocale(locale)}>{otherName}</span>,
  }
  if (!credential) return otherName === entry.title ? [] : [named]
  const { lives, uses, sentTo } = credentialUse[credential]
  const livesFor: Fact = lives
    ? { name: t('dictionary.lives'), value: words.Lifetime({ of: lives }, locale), as: 'figure' }
    : { name: t('dictionary.lives'), value: t('dictionary.noEnd') }
  return [
    livesFor,
    { name: t('dictionary.uses'), value: t(`dictionary.${uses}`), as: uses === 'once' ? 'figure' : 'text' },
    { name: t('dictionary.sentTo'), value: <SentTo places={sentTo} />, as: 'code' },
    named,
  ]
}

/** Paths, one under the other. */
export function SentTo({ places }: { readonly places: (typeof credentialUse)['client-id']['sentTo'] }) {
  return places.map((place) => (
    <span key={place} className="block" translate="no">
      {place === 'api' ? '/3/…' : namedEndpoints[place].path}
    </span>
  ))
}
