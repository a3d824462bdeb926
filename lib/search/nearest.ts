import { fold } from './normalise'
import { wordsOf } from './words'

/** The places of the `most` lists that look most like a query, however little that is: no question ends at a wall. */
export type Nearest = (query: string, most: number) => number[]

/** Compares by the trigrams of names. */
export function createNearest(lists: readonly (readonly string[])[]): Nearest {
  const names = lists.flatMap((list, place) => list.map((name) => ({ place, grams: trigrams(name) })))
  const having = new Map<string, number[]>()
  names.forEach(({ grams }, name) => {
    for (const gram of grams) {
      const others = having.get(gram)
      if (others) others.push(name)
      else having.set(gram, [name])
    }
  })
  return (query, most) => {
    const asked = trigrams(query)
    const shared = new Map<number, number>()
    for (const gram of asked) for (const name of having.get(gram) ?? []) shared.set(name, (shared.get(name) ?? 0) + 1)
    const best = new Float64Array(lists.length)
    for (const [name, count] of shared) {
      const { place = 0, grams = asked } = names[name] ?? {}
      best[place] = Math.max(best[place] ?? 0, likeness(count, asked.size, grams.size))
    }
    return [...lists.keys()].sort((a, b) => (best[b] ?? 0) - (best[a] ?? 0)).slice(0, most)
  }
}

function trigrams(text: string): ReadonlySet<string> {
  const words = wordsOf(text).map((word) => ` ${fold(word.text)} `)
  return new Set(
    words.flatMap((word) => Array.from({ length: word.length - 2 }, (_, start) => word.slice(start, start + 3))),
  )
}

/** Dice's coefficient: 1 when both have the same trigrams. */
function likeness(shared: number, a: number, b: number): number {
  return (2 * shared) / (a + b)
}
