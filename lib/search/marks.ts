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

/** Every term that any word of the query may mean, with the word that it answers best. */
export function answersOf(meanings: readonly Meaning[]): Answers {
  const answers = new Map<string, Answer>()
  meanings.forEach(({ unit, whole, parts }, index) => {
    for (const [term, sure] of [whole, ...parts].flatMap((expansion) => [...expansion])) {
      const weight = sure * unit.weight
      if (weight > (answers.get(term)?.weight ?? 0)) answers.set(term, { unit: index, weight, stop: unit.stop })
    }
  })
  return answers
}

/** The words of `text` (composed) that the query asked for, in order. */
export function hitsIn(text: string, answers: Answers): Hit[] {
  return wordsOf(text).flatMap((word) => {
    const { whole, parts } = formsOf(word, bothLanguages)
    let best: Answer | undefined
    for (const term of [...whole, ...parts.flat()]) {
      const answer = answers.get(term)
      if (answer && answer.weight > (best?.weight ?? 0)) best = answer
    }
    return best ? [{ ...best, start: word.start, end: word.end }] : []
  })
}

const between = /^[\s\-–_"”“'’:,.]{1,2}$/

/** `text` with its hits marked, neighbours as one stretch; a small word ("inte") only inside a stretch. */
export function mark(text: string, answers: Answers): Marked {
  const composed = compose(text)
  const runs: Hit[][] = []
  for (const hit of hitsIn(composed, answers)) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && between.test(composed.slice(last.end, hit.start))) run.push(hit)
    else runs.push([hit])
  }
  return { text: composed, marks: runs.flatMap(stretchOf) }
}

function stretchOf(run: readonly Hit[]): Mark[] {
  const first = run.find((hit) => !hit.stop)
  const last = run.findLast((hit) => !hit.stop)
  return first && last ? [[first.start, last.end]] : []
}
