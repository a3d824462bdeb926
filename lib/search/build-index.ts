import type { Entry } from '@/lib/content/entry'
import { kinds, type PageId } from '@/lib/content/kinds'
import { fortnoxError } from '@/lib/fortnox/errors'
import { type Locale, locales } from '@/lib/i18n/locales'
import { only, termsOf } from './analyse'
import { compose } from './normalise'
import { type Occurrence, occurrence, packTerms } from './pack-terms'
import type { Card, SearchIndex, SearchTexts, TextSection } from './search-index'
import { stopWords } from './stop-words.table'
import { plain } from './words'

/** What the search needs of an entry. */
export type Searchable = Pick<
  Entry,
  'id' | 'kind' | 'slug' | 'locale' | 'title' | 'aliases' | 'lead' | 'sections' | 'order'
> &
  Partial<Pick<Entry, 'credential' | 'english' | 'swedish' | 'error' | 'errors' | 'scope'>>

type InBoth = Partial<Record<Locale, Searchable>>

/** A term that stands so often in a text is what the text is about. */
const often = 3

/** The index of all `entries`, whatever their language; the two languages of an entry become one document. */
export function buildIndex(entries: readonly Searchable[]): SearchIndex {
  const pairs = pairsOf(entries)
  const placeOfError = new Map(pairs.map((pair, place) => [either(pair).error, place]))
  const terms = new Map<string, Occurrence[]>()
  pairs.forEach((pair, place) => {
    for (const [term, strong] of textTerms(pair))
      terms.set(term, [...(terms.get(term) ?? []), occurrence(place, strong)])
  })
  return { cards: pairs.map((pair) => cardOf(pair, placeOfError)), text: packTerms(terms) }
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

function cardOf(pair: InBoth, placeOfError: ReadonlyMap<string | undefined, number>): Card {
  const { id, credential, errors = [] } = either(pair)
  const title = Object.fromEntries(locales.flatMap((locale) => (pair[locale] ? [[locale, pair[locale].title]] : [])))
  const answers = errors.flatMap((error) => placeOfError.get(error) ?? [])
  const { names, own } = namesOf(pair)
  return {
    ...{ id, title, names },
    ...(own > 0 && { own }),
    ...(credential && { credential }),
    ...(answers.length > 0 && { answers }),
  }
}

/** Of names that differ only in how they are written (`refresh_token`, `Refresh-Token`) one is enough: the first. */
function namesOf(pair: InBoth): { names: string[]; own: number } {
  const written = locales.flatMap((locale) => pair[locale] ?? [])
  const { slug, error } = either(pair)
  const called = written.flatMap(({ english, swedish, scope }) => [english ?? '', swedish ?? '', scope ?? ''])
  const seen = new Set(['', ...written.map(({ title }) => plain(title))])
  const unseen = (names: readonly string[]) =>
    names.map(compose).filter((name) => !seen.has(plain(name)) && seen.add(plain(name)))
  const own = unseen([...called, ...(error ? errorNames(error) : [])])
  const others = unseen([...written.flatMap(({ aliases }) => aliases), slug.replaceAll('-', ' ')])
  return { names: [...own, ...others], own: own.length }
}

/** The code, the name in the protocol and the exact message, which people copy out of their logs. */
function errorNames(error: string): string[] {
  const { code, message } = fortnoxError(error)
  return [code ?? '', message ?? '']
}

/** The terms of both texts, each with whether it is strong. Stop words are left to names: in text they only make the index long. */
function textTerms(pair: InBoth): Map<string, boolean> {
  const counts = new Map<string, number>()
  const count = (text: string, locale: Locale, times: number) => {
    for (const term of termsOf(text, only[locale])) {
      if (!stopWords.has(term)) counts.set(term, (counts.get(term) ?? 0) + times)
    }
  }
  for (const entry of locales.flatMap((locale) => pair[locale] ?? [])) {
    for (const [, title, text] of sectionsOf(entry)) {
      count(title, entry.locale, often)
      count(text, entry.locale, 1)
    }
  }
  return new Map([...counts].map(([term, times]) => [term, times >= often]))
}

/** The lead stands before the first heading; a pipeline that keeps it apart must not lose it here. */
function sectionsOf({ lead, sections }: Searchable): TextSection[] {
  const all = sections.map(({ id, title, text }): TextSection => [id, title, compose(text)])
  const [first] = all
  return first && first[0] === '' ? all : [['', '', compose(lead)], ...all]
}
