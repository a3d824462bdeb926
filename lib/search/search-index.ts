import type MiniSearch from 'minisearch'
import type { AsPlainObject, Options } from 'minisearch'
import type { PageId } from '@/lib/content/kinds'
import type { CredentialKind } from '@/lib/fortnox/credentials.table'
import type { Locale } from '@/lib/i18n/locales'

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
  /** MiniSearch's own form; a document's id is its card's place in `cards`. */
  readonly terms: AsPlainObject
}

/** The words of one language, from which excerpts are cut. They come beside the index, since results need them last. */
export type SearchTexts = Readonly<Partial<Record<PageId, readonly TextSection[]>>>
/** As tuples, since their keys would be a tenth of the file: anchor, heading, text. */
export type TextSection = readonly [id: string, title: string, text: string]

/** The fields of a document; those of a language are analysed in it, the others in both. */
export const fields = ['title.en', 'title.sv', 'names', 'answers', 'headings.en', 'headings.sv', 'text.en', 'text.sv'] as const
export type Field = (typeof fields)[number]

export type IndexedDocument = { readonly id: number } & Readonly<Record<Field, string>>
export type Terms = MiniSearch<IndexedDocument>

/** Both sides hand MiniSearch terms that are ready; `tokenize` is for the side that builds. */
export function indexOptions(tokenize: (text: string, field?: string) => string[]): Options<IndexedDocument> {
  return {
    fields: [...fields],
    idField: 'id',
    storeFields: [],
    tokenize,
    processTerm: (term) => term,
    autoVacuum: false,
  }
}
