import { type FaqGroupName, faqGroupNames } from '@/lib/content/groups'
import { type Entry, entries } from '@/lib/content/source'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

export interface FaqGroup {
  readonly name: FaqGroupName
  readonly title: string
  readonly questions: readonly Entry[]
}

export async function faqGroups(locale: Locale): Promise<FaqGroup[]> {
  const t = await portalWords(locale)
  const questions = entries(locale, 'faq')
  return faqGroupNames.map((name) => ({
    name,
    title: t(`faq.groups.${name}`),
    questions: questions.filter(({ group }) => group === name),
  }))
}
