import { type Name, namesOf } from './names'
import { isStrong, type Occurrence, placeOf, unpackTerms } from './pack-terms'
import type { SearchIndex } from './search-index'

/** That a document has a term in a name. */
export interface Named {
  readonly place: number
  /** How much of the name it is, 0 to 1; of several names the most. */
  readonly share: number
}

/** Where a term stands, from what says most of a document to what says least. */
export interface Standing {
  /** In its title or another of its names. */
  readonly names: readonly Named[]
  /** In the names of an error that it is the answer to. */
  readonly answers: readonly number[]
  readonly text: readonly Occurrence[]
}

export interface InvertedIndex {
  /** The analysed names of the document at each place. */
  readonly names: readonly (readonly Name[])[]
  readonly terms: Iterable<string>
  standing(term: string): Standing | undefined
  /** How rare a term is: Robertson and Spärck Jones's weight, as in BM25. */
  rarity(term: string): number
  /** 1 for a text of mean length, more for a shorter one. */
  brevity(place: number): number
}

/** How much a text's length tells against it, 0 to 1. */
const lengthCounts = 0.4

/** Unpacks the texts' terms, and makes those of names and answers out of the cards. */
export function createInvertedIndex({ cards, text }: SearchIndex): InvertedIndex {
  const names = cards.map(namesOf)
  const standings = new Map<string, { names: Named[]; answers: number[]; text: readonly Occurrence[] }>()
  const at = (term: string) => {
    let standing = standings.get(term)
    if (!standing) {
      standing = { names: [], answers: [], text: [] }
      standings.set(term, standing)
    }
    return standing
  }
  const lengths = cards.map(() => 0)
  for (const [term, occurrences] of unpackTerms(text)) {
    at(term).text = occurrences
    for (const each of occurrences) lengths[placeOf(each)] = (lengths[placeOf(each)] ?? 0) + (isStrong(each) ? 2 : 1)
  }
  const shares = names.map(sharesIn)
  shares.forEach((shareOf, place) => {
    for (const [term, share] of shareOf) at(term).names.push({ place, share })
  })
  cards.forEach(({ answers = [] }, place) => {
    const terms = new Set(answers.flatMap((error) => [...(shares[error]?.keys() ?? [])]))
    for (const term of terms) at(term).answers.push(place)
  })

  const mean = lengths.reduce((sum, each) => sum + each, 0) / cards.length
  const brevities = lengths.map((length) => 1 / (1 - lengthCounts + (lengthCounts * length) / mean))
  return {
    names,
    terms: standings.keys(),
    standing: (term) => standings.get(term),
    rarity(term) {
      const standing = standings.get(term)
      if (!standing) return 0
      const having = Math.max(standing.names.length, standing.text.length, standing.answers.length)
      return Math.log(1 + (cards.length - having + 0.5) / (having + 0.5))
    },
    brevity: (place) => brevities[place] ?? 1,
  }
}

function sharesIn(names: readonly Name[]): Map<string, number> {
  const shares = new Map<string, number>()
  const add = (term: string, share: number) => shares.set(term, Math.max(share, shares.get(term) ?? 0))
  for (const { words, size } of names) {
    for (const { whole, parts, weight } of words) {
      for (const term of whole) add(term, weight / size)
      for (const part of parts) for (const term of part) add(term, weight / size / parts.length)
    }
  }
  return shares
}
