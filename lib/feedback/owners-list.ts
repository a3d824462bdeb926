import type { PageCount, StoredFeedback } from './feedback'
import type { FeedbackFilter } from './filter'

/** What the owner's page shows. */
export interface OwnersList {
  readonly access: 'open' | 'signed-in'
  readonly filter: FeedbackFilter
  readonly rows: readonly StoredFeedback[]
  /** Where older ones begin, if there are any. */
  readonly older: number | undefined
  /** The pages that most wait about first, then those that helped least. */
  readonly counts: readonly PageCount[]
  /** The titles of the pages that are named, in the owner's language. */
  readonly titles: ReadonlyMap<string, string>
}
