import type { PageId } from '@/lib/content/kinds'
import type { CredentialKind } from '@/lib/fortnox/credentials.table'
import type { Locale } from '@/lib/i18n/locales'
import type { PackedTerms } from './pack-terms'

/** One entry in both its languages: it is one document of the index, so that it is found once. */
export interface Card {
  readonly id: PageId
  /** In the languages that it exists in. */
  readonly title: Readonly<Partial<Record<Locale, string>>>
  /** What else it is called, in either language, and what it stands for: codes, messages, values. */
  readonly names: readonly string[]
  /** How many of them are its own, from the tables and the field for it; the rest are what people say. */
  readonly own?: number
  readonly credential?: CredentialKind
  /** The places among the cards of the errors that it is the answer to: it is found by their names too. */
  readonly answers?: readonly number[]
}

/** What a browser fetches when search is first touched. */
export interface SearchIndex {
  readonly cards: readonly Card[]
  /** The terms of the texts. Those of names and answers follow from the cards, and are not fetched. */
  readonly text: PackedTerms
}

/** The words of pages in one language, from which excerpts are cut. They come with the results that show them. */
export type SearchTexts = Readonly<Partial<Record<PageId, readonly TextSection[]>>>
/** As tuples, since their keys would be a tenth of the file: anchor, heading, text. */
export type TextSection = readonly [id: string, title: string, text: string]
