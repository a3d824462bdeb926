import { type Entry, entries } from '@/lib/content/source'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

const names = ['starting', 'tokens', 'scopes', 'accounts'] as const

export interface FaqGroup {
  readonly name: (typeof names)[number]
  readonly title: string
  readonly questions: readonly Entry[]
}

export async function faqGroups(locale: Locale): Promise<FaqGroup[]> {
  const t = await portalWords(locale)
  const questions = entries(locale, 'faq')
  return names.map((name) => ({
    name,
    title: t(`faq.groups.${name}`),
    questions: questions.filter(({ group }) => group === name),
  }))
}
