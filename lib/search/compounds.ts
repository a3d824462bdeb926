import { fold } from './normalise'
import { swedishBases } from './swedish-bases.table'
import { endings, links } from './swedish-endings.table'

interface Base {
  /** The shape that stands for all of them: `artikl` is `artikel`. */
  readonly stem: string
  readonly written: string
}

const bases = new Map<string, Base>()
/** The same without å, ä and ö, for words that were typed without them. */
const foldedBases = new Map<string, Base>()
for (const line of swedishBases) {
  const [stem = line, ...others] = line.split('/')
  for (const written of [stem, ...others]) {
    bases.set(written, { stem, written })
    if (!foldedBases.has(fold(written))) foldedBases.set(fold(written), { stem, written })
  }
}

function baseOf(head: string, folded: boolean): Base | undefined {
  return bases.get(head) ?? (folded ? foldedBases.get(head) : undefined)
}

const longestEnding = 8

/** The known word that `word` is a form of: `fakturorna` → `faktur`, `artiklar` → `artikel`, `bokfora` → `bokför`. */
export function knownStem(word: string): string | undefined {
  const folded = fold(word) === word
  for (let cut = 0; cut <= longestEnding && word.length - cut >= 2; cut += 1) {
    const head = word.slice(0, word.length - cut)
    const base = baseOf(head, folded)
    if (base && endings.has(word.slice(head.length))) return base.stem
  }
  return undefined
}

export interface Compound {
  /** The whole, with its last part as a stem: `leverantörsfakturorna` → `leverantörsfaktur`. */
  readonly stem: string
  /** The stems of its parts: `leverantör`, `faktur`. */
  readonly parts: readonly string[]
}

/** The parts of `word`, when it is made of known words and nothing else; the fewest parts win. */
export function compoundOf(word: string): Compound | undefined {
  if (word.length < 5 || knownStem(word)) return undefined
  const folded = fold(word) === word
  const memo = new Map<string, Compound | undefined>()
  const rest = (tail: string): Compound | undefined => {
    if (!memo.has(tail)) memo.set(tail, longestHeadFirst(tail))
    return memo.get(tail)
  }
  const longestHeadFirst = (tail: string): Compound | undefined => {
    let best: Compound | undefined
    for (let end = tail.length - 2; end >= 2; end -= 1) {
      const base = baseOf(tail.slice(0, end), folded)
      if (!base) continue
      for (const link of links) {
        if (!tail.startsWith(link, end)) continue
        const after = tail.slice(end + link.length)
        const last = after.length >= 2 ? knownStem(after) : undefined
        const more = last ? { stem: last, parts: [last] } : rest(after)
        if (!more || (best && best.parts.length <= more.parts.length + 1)) continue
        best = { stem: base.written + link + more.stem, parts: [base.stem, ...more.parts] }
      }
    }
    return best
  }
  return rest(word)
}
