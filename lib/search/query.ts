import { type Kind, kinds, type PageId, pageHref } from '@/lib/content/kinds'
import type { CredentialKind } from '@/lib/fortnox/credentials.table'
import { type Locale, otherLocale } from '@/lib/i18n/locales'
import { unitsOf } from './analyse'
import { type Excerpt, excerptOf } from './excerpt'
import { expand, expandPart } from './expand'
import { createInvertedIndex } from './inverted-index'
import { type Answers, answersOf, type Marked, mark } from './marks'
import { type Asked, askedOf, bestName, type Meaning, type NameMatch } from './names'
import { createNearest, type Nearest } from './nearest'
import { readPasted } from './pasted'
import type { Card, SearchIndex, SearchTexts } from './search-index'
import { createTermList } from './term-list'
import { weigh } from './weigh'
import { plain } from './words'

export interface Result extends Partial<Excerpt> {
  readonly id: PageId
  readonly kind: Kind
  /** With the anchor of the section. */
  readonly href: string
  readonly title: Marked
  /** The language of the title; the reader's own whenever there is one. */
  readonly locale: Locale
  /** The other name by which the entry was found, where its title does not say it. */
  readonly alias?: Marked
  readonly credential?: CredentialKind
  readonly score: number
}

export interface Found {
  /** What was asked of the index: the query, or what a pasted error held. */
  readonly asked: string
  readonly pasted: boolean
  /** `nearest`: nothing matches, and these are the entries that come nearest. */
  readonly quality: 'match' | 'nearest'
  readonly results: readonly Result[]
}

export interface SearchOptions {
  readonly locale: Locale
  readonly limit?: number
  /** Without them results come without excerpts. */
  readonly texts?: SearchTexts | undefined
}

export type Search = (text: string, options: SearchOptions) => Found

const defaultLimit = 12
/** Of a whole log the beginning is read. */
const longest = 20_000
const nearestShown = 5
/** What answers a much smaller part of the query than another entry does is noise. */
const leastCoverage = 0.6
const nameWeight = 1.6
/** Names are compared for the entries that the index ranks highest. */
const mostNamed = 50
/** What decides between equals: who names a thing wants the thing, who describes something wants an answer. */
const kindFactor: Record<'named' | 'described', Record<Kind, number>> = {
  named: { dictionary: 1.05, errors: 1.02, faq: 1, guides: 1, scopes: 1 },
  described: { faq: 1.1, errors: 1.02, dictionary: 1, guides: 1, scopes: 0.98 },
}
/** With stop words: a name rarely has so many. */
const leastDescribing = 4
const otherLanguage = 0.9
/** A name that says less of the query than this explains nothing. */
const leastAlias = 0.3
const nameIsEnough = 0.5

/** A search over `index`. It is pure: the same text and options give the same answer. */
export function createSearch(searchIndex: SearchIndex): Search {
  const { cards } = searchIndex
  const index = createInvertedIndex(searchIndex)
  const terms = createTermList(index.terms)
  let nearest: Nearest | undefined

  const ranked = (asked: Asked, locale: Locale): Ranked[] => {
    const weighed = weigh(index, asked.meanings, mostNamed)
    const highest = weighed[0]?.score ?? 1
    const factor = kindFactor[asked.meanings.length < leastDescribing ? 'named' : 'described']
    return weighed
      .flatMap(({ place, score, coverage }): Ranked[] => {
        const card = cards[place]
        if (!card) return []
        const name = bestName(index.names[place] ?? [], card.title[locale], asked)
        const known = card.title[locale] ? 1 : otherLanguage
        const total = (score / highest) * coverage + nameWeight * (name?.score ?? 0)
        return [{ card, name, coverage, score: total * known * factor[kindOf(card.id)] }]
      })
      .sort((a, b) => b.score - a.score)
  }

  return (written, { locale, limit = defaultLimit, texts }) => {
    const text = written.slice(0, longest)
    const pasted = readPasted(text)
    const asked = (pasted?.query ?? text).trim()
    const meanings = unitsOf(asked).map((unit): Meaning => {
      return { unit, whole: expand(unit, terms), parts: unit.parts.map((part) => expandPart(part, terms)) }
    })
    const all = ranked(askedOf(asked, meanings), locale)
    const most = Math.max(0, ...all.map(({ coverage }) => coverage))
    const kept = all.filter(({ coverage }) => coverage >= most * leastCoverage).slice(0, limit)
    const answers = answersOf(meanings)
    const about = { asked, pasted: pasted !== undefined }
    const show = (each: Ranked) => resultOf(each, locale, answers, texts)
    if (kept.length > 0) return { ...about, quality: 'match', results: kept.map(show) }
    if (asked === '') return { ...about, quality: 'match', results: [] }
    // Few queries come here, and the names of every entry have to be taken apart for the first of them.
    nearest ??= createNearest(cards.map((card) => [...Object.values(card.title), ...card.names]))
    const shown = nearest(asked, nearestShown)
      .flatMap((place) => cards[place] ?? [])
      .map((card) => show({ card, name: undefined, coverage: 0, score: 0 }))
    return { ...about, quality: 'nearest', results: shown }
  }
}

interface Ranked {
  readonly card: Card
  readonly name: NameMatch | undefined
  readonly coverage: number
  readonly score: number
}

function resultOf(
  { card, name, score }: Ranked,
  readers: Locale,
  answers: Answers,
  texts: SearchTexts | undefined,
): Result {
  const locale = card.title[readers] ? readers : otherLocale(readers)
  const title = card.title[locale] ?? card.id
  const sections = locale === readers ? (texts?.[card.id] ?? []) : []
  // Who asks for a page by its name wants the page, and not a place in it.
  const byName = (name?.score ?? 0) >= nameIsEnough
  const excerpt = excerptOf(byName ? sections.slice(0, 1) : sections, answers)
  const anchor = excerpt?.section ? `#${excerpt.section.id}` : ''
  const called =
    name && name.score > leastAlias && !plain(title).includes(plain(name.name.text)) ? name.name.text : undefined
  return {
    ...{ id: card.id, kind: kindOf(card.id), href: pageHref(locale, card.id) + anchor },
    ...{ title: mark(title, answers), locale, score },
    ...excerpt,
    ...(called && { alias: mark(called, answers) }),
    ...(card.credential && { credential: card.credential }),
  }
}

function kindOf(id: PageId): Kind {
  const kind = kinds.find((each) => id.startsWith(`${each}/`))
  if (!kind) throw new Error(`Not the id of an entry: ${id}`)
  return kind
}

export interface Group {
  readonly kind: Kind
  readonly results: readonly Result[]
}

/** The results by kind; the kind that has the best result comes first. */
export function grouped(results: readonly Result[]): Group[] {
  const groups = new Map<Kind, Result[]>()
  for (const result of results) groups.set(result.kind, [...(groups.get(result.kind) ?? []), result])
  return [...groups].map(([kind, each]) => ({ kind, results: each }))
}
