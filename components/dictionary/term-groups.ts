import { type TermGroupName, termGroupNames } from '@/lib/content/groups'
import { type Entry, entries } from '@/lib/content/source'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

export interface TermGroup {
  readonly name: TermGroupName
  readonly title: string
  readonly about: string
  readonly terms: readonly Entry[]
}

export async function termGroups(locale: Locale): Promise<TermGroup[]> {
  const t = await portalWords(locale)
  const terms = entries(locale, 'dictionary')
  return termGroupNames.map((name) => ({
    name,
    title: t(`dictionary.groups.${name}`),
    about: t(`dictionary.about.${name}`),
    terms: terms.filter(({ group }) => group === name),
  }))
}
