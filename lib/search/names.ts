import { bothLanguages, type Forms, formsOf, type Unit } from './analyse'
import type { Expansion } from './expand'
import type { Card } from './search-index'
import { stopWords } from './stop-words.table'
import { plain, wordsOf } from './words'

/** A unit of the query with the terms that it may mean. */
export interface Meaning {
  readonly unit: Unit
  readonly whole: Expansion
  readonly parts: readonly Expansion[]
}

/** A query, analysed. */
export interface Asked {
  readonly plain: string
  readonly meanings: readonly Meaning[]
  /** Everything that any of its words may mean. */
  readonly terms: ReadonlySet<string>
}

export function askedOf(text: string, meanings: readonly Meaning[]): Asked {
  const terms = meanings.flatMap(({ whole, parts }) => [...whole.keys(), ...parts.flatMap((part) => [...part.keys()])])
  return { plain: plain(text), meanings, terms: new Set(terms) }
}

interface NameWord extends Forms {
  readonly weight: number
  /** The terms of the whole and of its parts. */
  readonly terms: readonly string[]
}

/** A title or another name of an entry, analysed. */
export interface Name {
  readonly text: string
  readonly plain: string
  /** Its title, or what the tables call it. */
  readonly own: boolean
  readonly words: readonly NameWord[]
  /** The weight of all its words. */
  readonly size: number
}

export interface NameMatch {
  readonly name: Name
  /** 0 to 1, and more for the very words. */
  readonly score: number
}

const stopInName = 0.25
const veryWords = 1.5
/** Word for word the name, but inflected, misspelt, or in one word instead of two. */
const wordForWord = 1.25
const inOrder = 1
/** What people call an entry may be what another one is. */
const notOwn = 0.94
const anyOrder = 0.9

export function namesOf({ title, names, own = 0 }: Card): Name[] {
  const titles = new Set(Object.values(title))
  return [...titles, ...names].map((text, index) => {
    const words = wordsOf(text).map((word): NameWord => {
      const forms = formsOf(word, bothLanguages)
      const weight = stopWords.has(word.text) ? stopInName : 1
      return { ...forms, weight, terms: [...forms.whole, ...forms.parts.flat()] }
    })
    const size = words.reduce((sum, { weight }) => sum + weight, 0)
    return { text, own: index < titles.size + own, plain: plain(text), words, size }
  })
}

/** The name of an entry that comes nearest to the query; of equals the title. */
export function bestName(names: readonly Name[], title: string | undefined, asked: Asked): NameMatch | undefined {
  let best: NameMatch | undefined
  for (const name of names) {
    const score = scoreOf(name, asked) * (name.own ? 1 : notOwn)
    const more = score - (best?.score ?? 0)
    if (more > 0 || (more === 0 && score > 0 && name.text === title)) best = { name, score }
  }
  return best
}

/** How much of the query is in the name, squared, times how much of the name is in the query. */
function scoreOf(name: Name, { plain, meanings, terms }: Asked): number {
  if (name.plain === plain) return veryWords
  const heard = [...name.words.keys()].filter((index) => name.words[index]?.terms.some((term) => terms.has(term)))
  if (heard.length === 0) return 0
  const covered = name.words.map(() => 0)
  const places: number[] = []
  let asked = 0
  let answered = 0
  for (const meaning of meanings) {
    const matched = matchOf(meaning, name.words, heard, covered)
    asked += meaning.unit.weight
    answered += meaning.unit.weight * matched.score
    if (matched.place >= 0) places.push(matched.place)
  }
  if (answered === 0) return 0
  const used = name.words.reduce((sum, word, index) => sum + word.weight * (covered[index] ?? 0), 0)
  const ordered = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0))
  const recall = answered / asked
  const closeness = recall * recall * (0.2 + (0.8 * used) / name.size) * (ordered ? inOrder : anyOrder)
  const all = places.length === meanings.length && countParts(name.words) === countParts(meanings)
  return all ? wordForWord * closeness : closeness
}

function countParts(words: readonly { readonly parts: readonly unknown[] }[]): number {
  return words.reduce((sum, { parts }) => sum + Math.max(1, parts.length), 0)
}

/** Marks in `covered` how much of each word of the name the query accounts for; only those `heard` have any of its terms. */
function matchOf(
  { whole, parts }: Meaning,
  words: readonly NameWord[],
  heard: readonly number[],
  covered: number[],
): { score: number; place: number } {
  let score = 0
  let place = -1
  const cover = (index: number, share: number) => {
    covered[index] = Math.min(1, Math.max(covered[index] ?? 0, share))
  }
  const take = (index: number, found: number) => {
    if (found > score) place = index
    score = Math.max(score, found)
  }
  const partScores = parts.map(() => 0)
  for (const index of heard) {
    const word = words[index]
    if (!word) continue
    const asWhole = best(whole, word.whole)
    if (asWhole > 0) cover(index, asWhole)
    take(index, asWhole)
    // "token" in "förnyelsetoken" is a half of it, and both halves of the query's own compound may stand apart in the name.
    const shares = word.parts.map((part) => best(whole, part))
    const inParts = Math.max(0, ...shares)
    if (inParts > 0) {
      covered[index] = Math.min(1, (covered[index] ?? 0) + inParts / word.parts.length)
      take(index, inParts)
    }
    parts.forEach((part, which) => {
      const found = best(part, word.whole)
      if (found === 0) return
      cover(index, found)
      partScores[which] = Math.max(partScores[which] ?? 0, found)
      if (place < 0) place = index
    })
  }
  if (parts.length > 0) score = Math.max(score, partScores.reduce((sum, each) => sum + each, 0) / parts.length)
  return { score, place }
}

function best(expansion: Expansion, terms: readonly string[]): number {
  let most = 0
  for (const term of terms) most = Math.max(most, expansion.get(term) ?? 0)
  return most
}
