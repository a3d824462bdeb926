import type { Locale } from '@/lib/i18n/locales'

/** `helpful`, `unhelpful`: an answer to "was this helpful". `missing`: what a reader misses on a page. `looked-for`: what search or an address did not lead to. */
export const feedbackKinds = ['helpful', 'unhelpful', 'missing', 'looked-for'] as const
export type FeedbackKind = (typeof feedbackKinds)[number]

/** In characters. Enough for a story with an error in it. */
export const longest = { text: 2_000, asked: 200 } as const

/** What a reader told us. Nothing in it says who: no address, no cookie, no hour. */
export interface Feedback {
  readonly kind: FeedbackKind
  readonly locale: Locale
  /** The page's address behind the language: `/faq/invalid-client`. */
  readonly page: string
  readonly text: string
  /** What was searched for, or the address that led nowhere. */
  readonly asked: string
  /** YYYY-MM-DD */
  readonly day: string
}

export interface StoredFeedback extends Feedback {
  readonly id: number
  readonly handled: boolean
}

/** How often a page got each kind, and how many of its notes wait. */
export interface PageCount extends Readonly<Record<FeedbackKind, number>> {
  readonly page: string
  readonly waiting: number
}

/** Why something was not stored, with the status that says so to a program; the words are in the messages. */
export const problemStatus = {
  'wrong-origin': 403,
  'too-large': 413,
  'too-many': 429,
  'trap-filled': 400,
  'unknown-kind': 400,
  'unknown-page': 400,
  'nothing-said': 400,
  'too-long': 400,
  'wrong-key': 403,
  'not-signed-in': 401,
  'unknown-action': 404,
} as const satisfies Record<string, number>
export type FeedbackProblem = keyof typeof problemStatus

export function isProblem(text: unknown): text is FeedbackProblem {
  return typeof text === 'string' && Object.hasOwn(problemStatus, text)
}

export function isKind(text: unknown): text is FeedbackKind {
  return feedbackKinds.some((kind) => kind === text)
}
