import MiniSearch from 'minisearch'
import type { Entry } from '@/lib/content/entry'
import { kinds, type PageId } from '@/lib/content/kinds'
import { apiErrors } from '@/lib/fortnox/api-errors.table'
import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { type Locale, locales } from '@/lib/i18n/locales'
import { bothLanguages, only, termsOf } from './analyse'
import { compose } from './normalise'
import { packTerms } from './pack-terms'
import {
  type Card,
  type IndexedDocument,
  indexOptions,
  type SearchIndex,
  type SearchTexts,
  type TextSection,
} from './search-index'
import { stopWords } from './stop-words.table'

/** What the search needs of an entry. */
export type Searchable = Pick<
  Entry,
  'id' | 'kind' | 'slug' | 'locale' | 'title' | 'aliases' | 'lead' | 'sections' | 'order'
> &
  Partial<Pick<Entry, 'credential' | 'english' | 'swedish' | 'error' | 'errors' | 'scope'>>

type InBoth = Partial<Record<Locale, Searchable>>

/** The index of all `entries`, whatever their language; the two languages of an entry become one document. */
export function buildIndex(entries: readonly Searchable[]): SearchIndex {
  const pairs = pairsOf(entries)
  const terms = new MiniSearch<IndexedDocument>(indexOptions)
  terms.addAll(pairs.map((pair, id) => ({ id, ...fieldsOf(pair) })))
  return { cards: pairs.map(cardOf), terms: packTerms(terms.toJSON()) }
}

/** The words of `entries` in one language, heading by heading. */
export function buildTexts(entries: readonly Searchable[], locale: Locale): SearchTexts {
  const own = entries.filter((entry) => entry.locale === locale)
  return Object.fromEntries(own.map((entry) => [entry.id, sectionsOf(entry)]))
}

function pairsOf(entries: readonly Searchable[]): InBoth[] {
  const pairs = new Map<PageId, InBoth>()
  for (const entry of entries) pairs.set(entry.id, { ...pairs.get(entry.id), [entry.locale]: entry })
  const rank = ({ kind, order }: Searchable) => kinds.indexOf(kind) * 1_000 + order
  return [...pairs.values()].sort((a, b) => rank(either(a)) - rank(either(b)))
}

function either(pair: InBoth): Searchable {
  const one = pair.en ?? pair.sv
  if (!one) throw new Error('An entry without any language')
  return one
}

function cardOf(pair: InBoth): Card {
  const { id, credential } = either(pair)
  const title = Object.fromEntries(locales.flatMap((locale) => (pair[locale] ? [[locale, pair[locale].title]] : [])))
  return { id, title, names: namesOf(pair), ...(credential && { credential }) }
}

function namesOf(pair: InBoth): string[] {
  const titles = locales.flatMap((locale) => pair[locale]?.title ?? [])
  const named = locales.flatMap((locale) => {
    const entry = pair[locale]
    return entry ? [...entry.aliases, entry.english ?? '', entry.swedish ?? '', entry.scope ?? ''] : []
  })
  const { slug, error } = either(pair)
  const all = [...named, slug.replaceAll('-', ' '), ...(error ? errorNames(error) : [])].map(compose)
  return [...new Map(all.map((name) => [name.toLowerCase(), name])).values()].filter(
    (name) => name !== '' && !titles.includes(name),
  )
}

/** The code, the name in the protocol and the exact message, which people copy out of their logs. */
function errorNames(error: string): string[] {
  const oauth = lookUp(oauthErrors, error)
  if (oauth) return [oauth.error, oauth.description ?? '']
  return [error, lookUp(apiErrors, error)?.message ?? '']
}

function lookUp<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** Both languages stand in the same fields: an entry is found by either, and found once. */
function fieldsOf(pair: InBoth): Omit<IndexedDocument, 'id'> {
  const own = locales.flatMap((locale) => pair[locale] ?? [])
  const titles = own.map(({ title }) => title)
  const answers = either(pair).errors?.flatMap(errorNames) ?? []
  return {
    names: [...titles, ...namesOf(pair)].flatMap((name) => termsOf(name, bothLanguages)).join(' '),
    answers: answers.flatMap((answer) => termsOf(answer, bothLanguages)).join(' '),
    text: own.flatMap((entry) => sectionsOf(entry).flatMap((section) => textTerms(section, entry.locale))).join(' '),
  }
}

/** A heading counts twice. Stop words are left to names: in text they only make the index long. */
function textTerms([, title, text]: TextSection, locale: Locale): string[] {
  const terms = [title, title, text].flatMap((each) => termsOf(each, only[locale]))
  return terms.filter((term) => !stopWords.has(term))
}

/** The lead stands before the first heading; a pipeline that keeps it apart must not lose it here. */
function sectionsOf({ lead, sections }: Searchable): TextSection[] {
  const all = sections.map(({ id, title, text }): TextSection => [id, title, compose(text)])
  const [first] = all
  return first && first[0] === '' ? all : [['', '', compose(lead)], ...all]
}
