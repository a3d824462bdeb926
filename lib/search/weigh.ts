import type { Expansion } from './expand'
import type { InvertedIndex } from './inverted-index'
import type { Meaning } from './names'
import { isStrong, placeOf } from './pack-terms'

/** How well a document of the index answers a query by its words alone. */
export interface Weighed {
  readonly place: number
  readonly score: number
  /** 0 to 1: how much of the query it has at all. */
  readonly coverage: number
}

/** The parts of a compound that stand apart say less than the compound. */
const inParts = 0.7
const boost = { names: 3, answers: 1.5, strong: 1.4, text: 1 }

/** The documents that have any word of the query, the best first. Stop words beside others find nothing; they only tell names apart. */
export function weigh(index: InvertedIndex, meanings: readonly Meaning[], most: number): Weighed[] {
  const sought = meanings.filter(({ unit }) => !unit.stop)
  const asked = sought.reduce((sum, { unit }) => sum + unit.weight, 0)
  const count = index.names.length
  const totals = new Float32Array(count)
  const answered = new Float32Array(count)
  for (const { unit, whole, parts } of sought) {
    const found = documentsWith(index, whole)
    const apart = parts.map((part) => documentsWith(index, part))
    for (let place = 0; place < count; place += 1) {
      const together = inParts / apart.length
      let score = 0
      let sure = 0
      for (const part of apart) {
        score += together * (part.scores[place] ?? 0)
        sure += together * (part.sure[place] ?? 0)
      }
      totals[place] = (totals[place] ?? 0) + unit.weight * Math.max(score, found.scores[place] ?? 0)
      answered[place] = (answered[place] ?? 0) + unit.weight * Math.max(sure, found.sure[place] ?? 0)
    }
  }
  const ranks = totals.map((score, place) => score * (answered[place] ?? 0))
  const least = ranks.toSorted().at(-most) ?? 0
  const weighed: Weighed[] = []
  ranks.forEach((rank, place) => {
    if (rank > 0 && rank >= least) {
      weighed.push({ place, score: totals[place] ?? 0, coverage: (answered[place] ?? 0) / asked })
    }
  })
  return weighed.sort((a, b) => b.score * b.coverage - a.score * a.coverage).slice(0, most)
}

interface Matches {
  readonly scores: Float32Array
  /** For each document the weight of the surest term that it has. */
  readonly sure: Float32Array
}

/**
 * Of several terms for the same word the best counts, and not their sum: a word is not said twice by being misspelt too.
 * And a likeness never beats the likeliest word by being rarer, which counts in its favour.
 */
function documentsWith(index: InvertedIndex, expansion: Expansion): Matches {
  const scores = new Float32Array(index.names.length)
  const sure = new Float32Array(index.names.length)
  const surest = Math.max(...expansion.values())
  const likeliest = [...expansion].filter(([, weight]) => weight === surest)
  const mostRare = Math.max(...likeliest.map(([term]) => index.rarity(term)))
  for (const [term, weight] of expansion) {
    const standing = index.standing(term)
    if (!standing) continue
    const worth = weight * Math.min(mostRare, index.rarity(term))
    const add = (place: number, score: number) => {
      scores[place] = Math.max(scores[place] ?? 0, score)
      sure[place] = Math.max(sure[place] ?? 0, weight)
    }
    for (const { place, share } of standing.names) add(place, worth * boost.names * (0.5 + 0.5 * share))
    for (const place of standing.answers) add(place, worth * boost.answers)
    for (const each of standing.text) {
      const place = placeOf(each)
      add(place, worth * index.brevity(place) * (isStrong(each) ? boost.strong : boost.text))
    }
  }
  return { scores, sure }
}
