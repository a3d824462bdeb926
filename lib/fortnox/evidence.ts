import type { SourceId } from './sources.table'

/** A text in both of the portal's languages. */
export interface Localized {
  readonly en: string
  readonly sv: string
}

/** `documented`: an official page says so. `observed`: recorded traffic or a report. `assumed`: a library's default or our inference. */
export type EvidenceLevel = 'documented' | 'observed' | 'assumed'

export const evidenceLevels = ['documented', 'observed', 'assumed'] as const satisfies readonly EvidenceLevel[]

/** How we know something. `checked` is the date (YYYY-MM-DD) at which the sources were last read. */
export interface Evidence {
  readonly level: EvidenceLevel
  readonly sources: readonly SourceId[]
  readonly checked: string
  readonly note?: Localized
}
