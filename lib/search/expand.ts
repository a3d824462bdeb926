import type { Unit } from './analyse'
import { knownStem } from './compounds'
import { fold } from './normalise'
import { stopWords } from './stop-words.table'
import { endings } from './swedish-endings.table'
import type { TermList } from './term-list'

/** The terms of the index that a word may mean, with how surely: 1 is the word itself. */
export type Expansion = ReadonlyMap<string, number>

const otherLetters = 0.85
const growing = 0.7
const longer = 0.8
const cutShort = 0.5
const misspelt = [0, 0.75, 0.5]
const mostLonger = 24
const mostNear = 6
/** Shorter words have too many others one letter away. */
const shortestMisspelt = 4
const twoLettersFrom = 8

const growingEndings = new Set([...endings].flatMap((ending) => [...ending].map((_, end) => ending.slice(0, end + 1))))

export function expand(unit: Unit, terms: TermList): Expansion {
  const found = new Map<string, number>()
  const add = (term: string, weight: number) => found.set(term, Math.max(weight, found.get(term) ?? 0))
  const key = fold(unit.text)
  const unfinished = unit.last && !knownStem(unit.text) && terms.goesOn(key)
  for (const stem of unit.whole) {
    // The rules alone may make a shorter word of what is only the beginning of a longer one: "tenan" is no form of "ten".
    const sure = unfinished && stem !== unit.text ? cutShort : 1
    addSame(stem, terms, (term, weight) => add(term, sure * weight))
  }
  if (unit.stop) return found

  const exact = [...found.values()].some((weight) => weight > cutShort)
  if (unit.last || !exact) addLonger(key, terms, exact ? 0.5 : 1, add)
  if (unit.last && !exact) addGrowing(key, terms, add)
  if (found.size === 0 && !/\d/.test(key) && !isCompoundOf(unit, terms)) addMisspelt(unit, terms, add)
  return found
}

function isCompoundOf({ parts }: Unit, terms: TermList): boolean {
  return parts.length > 0 && parts.every((stems) => stems.some((stem) => terms.same(fold(stem)).length > 0))
}

/** The terms that one part of a compound means: itself, and itself with other marks over its letters. */
export function expandPart(stems: readonly string[], terms: TermList): Expansion {
  const found = new Map<string, number>()
  for (const stem of stems) addSame(stem, terms, (term, weight) => found.set(term, weight))
  return found
}

type Add = (term: string, weight: number) => void

/** å, ä and ö are letters: "får" is not "far", so the form that was typed comes first and the others after it. */
function addSame(stem: string, terms: TermList, add: Add): void {
  for (const term of terms.same(fold(stem))) add(term, term === stem ? 1 : otherLetters)
}

function addLonger(key: string, terms: TermList, factor: number, add: Add): void {
  if (/^\d+$/.test(key) && key.length < 3) return
  for (const term of terms.beginningWith(key, mostLonger)) {
    if (!stopWords.has(term)) add(term, factor * longer * Math.sqrt(key.length / term.length))
  }
}

/** "bokförin" is on its way to "bokföring", which stands under its stem: take the beginning of an ending away. */
function addGrowing(key: string, terms: TermList, add: Add): void {
  for (let cut = 1; cut <= 4 && key.length - cut >= 4; cut += 1) {
    if (!growingEndings.has(key.slice(-cut))) continue
    for (const term of terms.same(key.slice(0, -cut))) add(term, growing)
  }
}

function addMisspelt(unit: Unit, terms: TermList, add: Add): void {
  for (const stem of new Set([unit.text, ...unit.whole])) {
    const key = fold(stem)
    if (key.length < shortestMisspelt) continue
    const most = key.length >= twoLettersFrom ? 2 : 1
    for (const { term, distance } of terms.near(key, most, mostNear)) add(term, misspelt[distance] ?? 0)
  }
}
