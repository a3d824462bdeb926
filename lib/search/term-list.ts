import { editDistance } from './edit-distance'
import { fold } from './normalise'

/** Every term of the index, to look up by what a reader may have typed of it. All keys are folded. */
export interface TermList {
  /** The terms that are `key` when folded: `far` and `får`. */
  same(key: string): readonly string[]
  /** Whether any term begins with `key` and is longer. */
  goesOn(key: string): boolean
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
  const letters = Int32Array.from(keys, lettersOf)
  const same = (key: string): readonly string[] => byKey.get(key) ?? []

  return {
    same,
    goesOn(key) {
      const place = firstNotBefore(keys, key)
      return (keys[keys[place] === key ? place + 1 : place] ?? '').startsWith(key)
    },
    beginningWith(key, most) {
      const byLength: string[][] = []
      for (let index = firstNotBefore(keys, key); index < keys.length; index += 1) {
        const candidate = keys[index] ?? ''
        if (!candidate.startsWith(key)) break
        if (candidate === key) continue
        byLength[candidate.length] ??= []
        byLength[candidate.length]?.push(candidate)
      }
      return byLength.flat().slice(0, most).flatMap(same)
    },
    near(key, distance, most) {
      const found: { term: string; distance: number }[] = []
      const own = lettersOf(key)
      // The first letter is rarely the wrong one, and holding it makes this some twenty times shorter.
      const initial = key.slice(0, 1)
      for (let index = firstNotBefore(keys, initial); index < keys.length; index += 1) {
        const candidate = keys[index] ?? ''
        if (!candidate.startsWith(initial)) break
        // A changed letter is one that only the one word has and one that only the other has.
        if (bitsIn(own ^ (letters[index] ?? 0)) > 2 * distance) continue
        const away = editDistance(key, candidate, distance)
        if (away > 0 && away <= distance) found.push(...same(candidate).map((term) => ({ term, distance: away })))
      }
      return found.sort((a, b) => a.distance - b.distance).slice(0, most)
    },
  }
}

/** Which letters a word has, a bit each; those beyond z share bits with others. */
function lettersOf(word: string): number {
  let bits = 0
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) & 31)
  return bits
}

function bitsIn(number: number): number {
  let count = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1
  return count
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
