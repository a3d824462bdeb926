import { bothLanguages, formsOf } from './analyse'
import type { Meaning } from './names'
import { compose } from './normalise'
import { wordsOf } from './words'

/** A text with the stretches of it that answer the query. */
export interface Marked {
  readonly text: string
  readonly marks: readonly Mark[]
}
export type Mark = readonly [start: number, end: number]

/** What a term answers: the place in the query of a unit, and how surely. */
export interface Answer {
  readonly unit: number
  readonly weight: number
  readonly stop: boolean
}
export type Answers = ReadonlyMap<string, Answer>

export interface Hit extends Answer {
  readonly start: number
  readonly end: number
}

/** A part of a compound that is shorter ("id") is in too many other words to be shown. */
const shortestPart = 4

/** Every term that any word of the query may mean, with the word that it answers best. */
export function answersOf(meanings: readonly Meaning[]): Answers {
  const answers = new Map<string, Answer>()
  meanings.forEach(({ unit, whole, parts }, index) => {
    const inParts = parts.flatMap((part) => [...part]).filter(([term]) => term.length >= shortestPart)
    for (const [term, sure] of [...whole, ...inParts]) {
      const weight = sure * unit.weight
      if (weight > (answers.get(term)?.weight ?? 0)) answers.set(term, { unit: index, weight, stop: unit.stop })
    }
  })
  return answers
}

/** A word of a text with the terms that it may be found by. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly terms: readonly string[]
}

export function placesIn(text: string): Place[] {
  return wordsOf(text).map((word) => {
    const { whole, parts } = formsOf(word, bothLanguages)
    return { start: word.start, end: word.end, terms: parts.length === 0 ? whole : [...whole, ...parts.flat()] }
  })
}

/** The words that the query asked for, in order. */
export function hitsAmong(places: readonly Place[], answers: Answers): Hit[] {
  const hits: Hit[] = []
  for (const { start, end, terms } of places) {
    let best: Answer | undefined
    for (const term of terms) {
      const answer = answers.get(term)
      if (answer && answer.weight > (best?.weight ?? 0)) best = answer
    }
    if (best) hits.push({ ...best, start, end })
  }
  return hits
}

const between = /^[\s\-–_]{1,2}$/

/** `text` with its hits marked, neighbours as one stretch; a small word ("inte") only where the query's order goes on. */
export function mark(text: string, answers: Answers): Marked {
  const composed = compose(text)
  const runs: Hit[][] = []
  for (const hit of hitsAmong(placesIn(composed), answers)) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && between.test(composed.slice(last.end, hit.start))) run.push(hit)
    else runs.push([hit])
  }
  return { text: composed, marks: runs.flatMap(stretchOf) }
}

function stretchOf(run: readonly Hit[]): Mark[] {
  let from = run.findIndex((hit) => !hit.stop)
  let to = run.findLastIndex((hit) => !hit.stop)
  if (from < 0) return []
  const follows = (a: Hit | undefined, b: Hit | undefined) =>
    a !== undefined && b !== undefined && b.unit === a.unit + 1
  while (follows(run[from - 1], run[from])) from -= 1
  while (follows(run[to], run[to + 1])) to += 1
  const [first, last] = [run[from], run[to]]
  return first && last ? [[first.start, last.end]] : []
}
