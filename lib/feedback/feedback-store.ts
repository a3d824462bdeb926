import type { Locale } from '@/lib/i18n/locales'
import type { Feedback, FeedbackKind, PageCount, StoredFeedback } from './feedback'

/** What is left out asks for everything. */
export interface FeedbackQuery {
  readonly kinds?: readonly FeedbackKind[]
  readonly locale?: Locale
  readonly page?: string
  readonly handled?: boolean
  /** Only what came before the one with this id. */
  readonly before?: number
  readonly most: number
}

/** The port between what readers tell us and the database. */
export interface FeedbackStore {
  add(feedback: Feedback): Promise<void>
  /** Newest first. */
  list(query: FeedbackQuery): Promise<StoredFeedback[]>
  /** Of every page that anything was said about, in no order. */
  counts(locale?: Locale): Promise<PageCount[]>
  mark(id: number, handled: boolean): Promise<void>
  remove(id: number): Promise<void>
  /** Removes what came before `day`, and the oldest of more than `most`. */
  prune(kept: { readonly day: string; readonly most: number }): Promise<void>
}
