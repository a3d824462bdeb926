import type { Locale } from '@/lib/i18n/locales'
import { entries } from './source'

export interface Lesson {
  readonly href: string
  readonly title: string
}

/** The pages that each scenario belongs to, answers before errors and terms, by the scenario's id. */
export function lessons(locale: Locale): Record<string, Lesson[]> {
  const found: Record<string, Lesson[]> = {}
  const kinds = ['faq', 'errors', 'guides', 'dictionary'] as const
  for (const { scenarios, href, title } of kinds.flatMap((kind) => entries(locale, kind)))
    for (const id of scenarios) found[id] = [...(found[id] ?? []), { href, title }]
  return found
}
