import type { Localized } from '@/lib/fortnox/evidence'
import type { ScenarioId } from '@/lib/simulator/core/scenarios.table'
import type { Step } from './clues'

/** One way in which it may have come to what was pasted. */
export interface Cause {
  /** In a few words. Left out where a scenario shows it: then it is the scenario's title. */
  readonly title?: Localized
  /** How to tell it from the other causes, or what in the text gave it away. */
  readonly tell: Localized
  readonly step: Step
  /** Where to read what to do: `faq/invalid-client`. */
  readonly page: string
  /** How to make it happen in the sandbox. */
  readonly scenario?: ScenarioId
}
