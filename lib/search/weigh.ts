import type { Expansion } from './expand'
import type { Meaning } from './names'
import type { Field, Terms } from './search-index'

/** How well a document of the index answers a query by its words alone. */
export interface Weighed {
  readonly place: number
  readonly score: number
  /** 0 to 1: how much of the query it has at all. */
  readonly coverage: number
}

/** The parts of a compound that stand apart say less than the compound. */
const inParts = 0.7
const boost: Record<Field, number> = { names: 3, answers: 1.5, text: 1 }

/** The documents that have any word of the query, the best first. Stop words beside others find nothing; they only tell names apart. */
export function weigh(index: Terms, meanings: readonly Meaning[]): Weighed[] {
  const sought = meanings.filter(({ unit }) => !unit.stop)
  const totals = new Map<number, { score: number; answered: number }>()
  for (const { whole, parts } of sought) {
    const found = better(documentsWith(index, whole), partsTogether(parts.map((part) => documentsWith(index, part))))
    for (const [place, { score, sure }] of found) {
      const total = totals.get(place) ?? { score: 0, answered: 0 }
      total.score += score
      total.answered += sure
      totals.set(place, total)
    }
  }
  return [...totals]
    .map(([place, { score, answered }]) => ({ place, score, coverage: answered / sought.length }))
    .sort((a, b) => b.score * b.coverage - a.score * a.coverage)
}

interface Match {
  readonly score: number
  /** The weight of the surest term that was found. */
  readonly sure: number
}
type Matches = ReadonlyMap<number, Match>

/**
 * Of several terms for the same word the best counts, and not their sum: a word is not said twice by being misspelt too.
 * And a likeness never beats the word itself by being rare, which the index counts in its favour.
 */
function documentsWith(index: Terms, expansion: Expansion): Matches {
  const best = new Map<number, Match>()
  let mostForTheWord = Number.POSITIVE_INFINITY
  for (const [term, weight] of [...expansion].sort(([, a], [, b]) => b - a)) {
    const found = index.search(term, { boost, prefix: false, fuzzy: false })
    const most = found[0]?.score ?? 0
    if (weight === 1) mostForTheWord = Math.max(most, Number.isFinite(mostForTheWord) ? mostForTheWord : 0)
    const scale = weight * Math.min(1, mostForTheWord / most)
    for (const { id, score } of found) {
      const place = Number(id)
      const known = best.get(place)
      best.set(place, { score: Math.max(known?.score ?? 0, scale * score), sure: Math.max(known?.sure ?? 0, weight) })
    }
  }
  return best
}

function partsTogether(parts: readonly Matches[]): Matches {
  const together = new Map<number, { score: number; sure: number }>()
  for (const [place, { score, sure }] of parts.flatMap((part) => [...part])) {
    const total = together.get(place) ?? { score: 0, sure: 0 }
    total.score += (score * inParts) / parts.length
    total.sure += (sure * inParts) / parts.length
    together.set(place, total)
  }
  return together
}

function better(a: Matches, b: Matches): Matches {
  const best = new Map(a)
  for (const [place, match] of b) {
    const known = best.get(place)
    best.set(place, { score: Math.max(known?.score ?? 0, match.score), sure: Math.max(known?.sure ?? 0, match.sure) })
  }
  return best
}
