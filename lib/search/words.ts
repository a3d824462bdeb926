import { compose } from './normalise'

/** One word of a text. */
export interface Word {
  /** In small letters, without what joined its parts: `invalidgrant`. */
  readonly text: string
  /** The parts of an identifier (`invalid_grant`, `redirect-uri`, `DocumentNumber`), else empty. */
  readonly parts: readonly string[]
  /** Where it stands in the composed text. */
  readonly start: number
  readonly end: number
}

const pattern = /[\p{L}\p{N}\p{M}]+(?:['’_\-\u2011.][\p{L}\p{N}\p{M}]+)*/gu
const joiner = /[_\-\u2011.]/
const hump = /(?<=[\p{Ll}\p{N}])(?=\p{Lu}\p{Ll})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u
/** A capital that is not the first letter: only then can a single piece have humps. */
const inner = /.\p{Lu}/u
const none: readonly string[] = []
/** Longer than any word: a token, a hash, a key. Nobody searches by it, and it has no business in an index. */
const longest = 40

/** The words of `text`, which is composed first: `start` and `end` count in `compose(text)`. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of compose(text).matchAll(pattern)) {
    const [written] = match
    const start = match.index
    const pieces = written.split(joiner).map(withoutApostrophe)
    const joined = pieces.join('').toLowerCase()
    if (joined.length === 0 || joined.length > longest) continue
    words.push({ text: joined, parts: partsOf(pieces), start, end: start + written.length })
  }
  return words
}

/** `text` as letters and digits alone: "refresh_token", "Refresh-Token" and "refresh token" are the same name. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** `customer's` is the customer; `can't` is cant. */
function withoutApostrophe(piece: string): string {
  if (!/['’]/.test(piece)) return piece
  return piece.replace(/['’]s$/i, '').replace(/['’]/g, '')
}

function partsOf(pieces: readonly string[]): readonly string[] {
  if (pieces.length === 1 && !inner.test(pieces[0] ?? '')) return none
  const parts = pieces.flatMap(humpsOf).map((part) => part.toLowerCase())
  return parts.length < 2 ? none : parts
}

/** `DocumentNumber` has two; a hump of one letter (`OAuth2`, `iPhone`) is part of a name. */
function humpsOf(piece: string): string[] {
  const humps = piece.split(hump)
  return humps.every((each) => each.length > 1) ? humps : [piece]
}
