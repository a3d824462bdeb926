import { errorIds, type FortnoxError, fortnoxError } from '@/lib/fortnox/errors'
import type { Clues } from './clues'

interface Candidate {
  readonly error: FortnoxError
  /** How much of it stands in the text: more is surer. */
  readonly weight: number
}

const all = errorIds.map(fortnoxError)
const weights = { code: 10, description: 8, message: 8, phrase: 5, name: 3, place: 2, status: 1 } as const
/** A message of one common word would be found in any text. */
const shortestPhrase = 12

/** The errors of the tables that a text shows, the surest first. */
export function recogniseErrors(clues: Clues): readonly FortnoxError[] {
  const found = all.flatMap((error): Candidate[] => {
    const weight = weigh(error, clues)
    return weight === 0 ? [] : [{ error, weight }]
  })
  const best = Math.max(0, ...found.map(({ weight }) => weight))
  // What is much less sure than the best is noise beside it.
  return found
    .filter(({ weight }) => weight >= best - weights.place)
    .sort((a, b) => b.weight - a.weight)
    .map(({ error }) => error)
    .slice(0, 6)
}

function weigh(error: FortnoxError, clues: Clues): number {
  const { code, message } = error
  const byCode = error.family === 'api' && code !== null && clues.code !== null && code.split(', ').includes(clues.code)
  // A code says it all; a message that belongs to another code does not count beside it.
  if (error.family === 'api' && clues.code !== null && !byCode) return 0
  let weight = byCode ? weights.code : 0
  if (message !== null) {
    const said = error.family === 'oauth' ? clues.description : clues.message
    if (said !== null && patternOf(message).test(said.trim())) weight += weights.message
    else if (message.length >= shortestPhrase && phraseOf(message).test(clues.text)) weight += weights.phrase
  }
  if (error.family === 'oauth' && code !== null) {
    const isNamed = clues.error === code.toLowerCase()
    if (isNamed) weight += weights.name
    // "unauthorized" in front of the API is a message, not a name.
    else if (clues.message?.toLowerCase() === code.toLowerCase()) weight += weights.message
    else if (clues.error !== null) return 0
  }
  if (weight === 0) return 0
  if (fitsPlace(error, clues)) weight += weights.place
  if (clues.status === error.status) weight += weights.status
  return weight
}

function fitsPlace({ place, family }: FortnoxError, { request, callback }: Clues): boolean {
  if (callback) return place === 'authorize-redirect'
  if (!request?.place) return false
  if (request.place === 'api') return family === 'api' || place === 'api'
  if (request.place === 'authorize') return place === 'authorize-page' || place === 'authorize-redirect'
  return place === request.place
}

const escaped = (text: string) => text.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')
/** `{Value}` stands for what was sent. */
const open = (message: string) =>
  message
    .split(/\{\w+\}/)
    .map(escaped)
    .join('.{0,80}?')
const patterns = new Map<string, RegExp>()

function patternOf(message: string): RegExp {
  return remembered(`^${open(message)}\\.?$`)
}

function phraseOf(message: string): RegExp {
  return remembered(open(message.replace(/[.\s]+$/, '')))
}

function remembered(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source, 'i')
  patterns.set(source, pattern)
  return pattern
}
