import type MiniSearch from 'minisearch'
import type { Options } from 'minisearch'
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
  readonly credential?: CredentialKind
}

/** What a browser fetches when search is first touched. */
export interface SearchIndex {
  readonly cards: readonly Card[]
  /** A document's id is its card's place in `cards`. */
  readonly terms: PackedTerms
}

/** The words of one language, from which excerpts are cut. They come beside the index, since results need them last. */
export type SearchTexts = Readonly<Partial<Record<PageId, readonly TextSection[]>>>
/** As tuples, since their keys would be a tenth of the file: anchor, heading, text. */
export type TextSection = readonly [id: string, title: string, text: string]

/** `names` are titles and other names, `answers` the errors that a page is the answer to, `text` everything else. */
export const fields = ['names', 'answers', 'text'] as const
export type Field = (typeof fields)[number]

/** Each field holds terms that are ready, in both languages, with blanks between. */
export type IndexedDocument = { readonly id: number } & Readonly<Record<Field, string>>
export type Terms = MiniSearch<IndexedDocument>

export const indexOptions: Options<IndexedDocument> = {
  fields: [...fields],
  tokenize: (terms) => terms.split(' ').filter(Boolean),
  processTerm: (term) => term,
  autoVacuum: false,
}
