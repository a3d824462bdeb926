import type { Locale } from '@/lib/i18n/locales'
import type { Scenario } from '@/lib/simulator/core/scenario'
import { type ScenarioId, scenarios } from '@/lib/simulator/core/scenarios.table'

/** Where in the life of a connection a situation is met. */
export const situationGroups = ['start', 'approval', 'tokens', 'api'] as const
export type SituationGroup = (typeof situationGroups)[number]

export interface Situation {
  readonly id: ScenarioId
  readonly group: SituationGroup
  readonly title: string
  readonly next: string
  /** The errors that it shows, each once. */
  readonly errors: readonly string[]
}

/** Where nothing is wrong. */
const starts: readonly ScenarioId[] = ['approved', 'connected', 'connected-service-account']

function groupOf(id: ScenarioId, { requests: [first] }: Scenario): SituationGroup {
  if (starts.includes(id)) return 'start'
  if (first?.to === 'authorize' || first?.to === 'consents') return 'approval'
  return first?.to === 'api' ? 'api' : 'tokens'
}

/** All situations in the order of the table, in the reader's language. */
export function situations(locale: Locale): Situation[] {
  return Object.entries<Scenario>(scenarios).map(([id, scenario]) => ({
    id: id as ScenarioId,
    group: groupOf(id as ScenarioId, scenario),
    title: scenario.title[locale],
    next: scenario.next[locale],
    errors: [...new Set(scenario.requests.flatMap(({ expect }) => (expect.error === null ? [] : [expect.error])))],
  }))
}

/** Those that hold every word that was typed, in their title, their text or an error. */
export function withWords(all: readonly Situation[], typed: string): Situation[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return all.filter(({ id, title, next, errors }) => {
    const text = [id, title, next, ...errors].join(' ').toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  })
}
