import { fold } from './normalise'
import { wordsOf } from './words'

/** The places of the `most` lists of `texts` that look most like `query`, however little that is: no question ends at a wall. */
export function nearest(query: string, texts: readonly (readonly string[])[], most: number): number[] {
  const asked = trigrams(query)
  return texts
    .map((names, place) => ({ place, score: Math.max(0, ...names.map((name) => likeness(asked, trigrams(name)))) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ place }) => place)
}

function trigrams(text: string): Set<string> {
  const words = wordsOf(text).map((word) => ` ${fold(word.text)} `)
  return new Set(
    words.flatMap((word) => Array.from({ length: word.length - 2 }, (_, start) => word.slice(start, start + 3))),
  )
}

/** Dice's coefficient: 1 when both have the same trigrams. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const each of a) if (b.has(each)) shared += 1
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}
