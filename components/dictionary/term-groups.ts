import { type Entry, entries } from '@/lib/content/source'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

/** The parts of the dictionary, in the order in which one meets them. */
const names = ['connection', 'around', 'account', 'accounting'] as const

export interface TermGroup {
  readonly name: (typeof names)[number]
  readonly title: string
  readonly about: string
  readonly terms: readonly Entry[]
}

export async function termGroups(locale: Locale): Promise<TermGroup[]> {
  const t = await portalWords(locale)
  const terms = entries(locale, 'dictionary')
  return names.map((name) => ({
    name,
    title: t(`dictionary.groups.${name}`),
    about: t(`dictionary.about.${name}`),
    terms: terms.filter(({ group }) => group === name),
  }))
}
