import { scenarios } from '@/lib/simulator/core/scenarios.table'
import type { Entry } from './entry'

export interface ShownScenario {
  readonly title: string
  /** What to do in it, and what then happens. */
  readonly next: string
  readonly href: string
}

/** The scenarios that make happen what a page is about, in its language, and where the sandbox offers them. */
export function shownScenarios({ scenarios: ids, locale }: Pick<Entry, 'scenarios' | 'locale'>): ShownScenario[] {
  return ids.map((id) => ({
    title: scenarios[id].title[locale],
    next: scenarios[id].next[locale],
    href: `/${locale}/sandbox#scenario-${id}`,
  }))
}
