import { editDistance } from './edit-distance'
import { fold } from './normalise'

/** Every term of the index, to look up by what a reader may have typed of it. All keys are folded. */
export interface TermList {
  /** The terms that are `key` when folded: `far` and `får`. */
  same(key: string): readonly string[]
  /** Terms that begin with `key` and are longer, the shortest first. */
  beginningWith(key: string, most: number): readonly string[]
  /** Terms at most `distance` letters away, the nearest first. */
  near(key: string, distance: number, most: number): readonly { readonly term: string; readonly distance: number }[]
}

export function createTermList(terms: Iterable<string>): TermList {
  const byKey = new Map<string, string[]>()
  for (const term of terms) {
    const key = fold(term)
    const others = byKey.get(key)
    if (others) others.push(term)
    else byKey.set(key, [term])
  }
  const keys = [...byKey.keys()].sort()
  const same = (key: string): readonly string[] => byKey.get(key) ?? []

  return {
    same,
    beginningWith(key, most) {
      const found: string[] = []
      for (let index = firstNotBefore(keys, key); index < keys.length; index += 1) {
        const candidate = keys[index] ?? ''
        if (!candidate.startsWith(key)) break
        if (candidate !== key) found.push(candidate)
      }
      return found
        .sort((a, b) => a.length - b.length)
        .slice(0, most)
        .flatMap(same)
    },
    near(key, distance, most) {
      const found: { term: string; distance: number }[] = []
      // The first letter is rarely the wrong one, and holding it makes this some twenty times shorter.
      const initial = key.slice(0, 1)
      for (let index = firstNotBefore(keys, initial); index < keys.length; index += 1) {
        const candidate = keys[index] ?? ''
        if (!candidate.startsWith(initial)) break
        const away = editDistance(key, candidate, distance)
        if (away > 0 && away <= distance) found.push(...same(candidate).map((term) => ({ term, distance: away })))
      }
      return found.sort((a, b) => a.distance - b.distance).slice(0, most)
    },
  }
}

function firstNotBefore(sorted: readonly string[], key: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
}
