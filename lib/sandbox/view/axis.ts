import { durationMs } from '@/lib/fortnox/duration'
import { lifetimes } from '@/lib/fortnox/lifetimes.table'

const minute = durationMs('1m')
const day = durationMs('1d')

/** A stretch of the world's time that a strip shows. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Where `instant` lies in `span`: 0 at its start, 100 at its end, beyond that outside. */
export function percent(span: Span, instant: number): number {
  return ((instant - span.from) / (span.to - span.from)) * 100
}

/** The part of `piece` that lies in `span`, in percent, or null where none does. */
export function clipped(
  span: Span,
  piece: Span,
): { left: number; width: number; cutLeft: boolean; cutRight: boolean } | null {
  if (piece.to < span.from || piece.from > span.to) return null
  const left = Math.max(0, percent(span, piece.from))
  const right = Math.min(100, percent(span, piece.to))
  return { left, width: right - left, cutLeft: piece.from < span.from, cutRight: piece.to > span.to }
}

/** All there is, at least as long as a refresh token lives, so that a new connection shows what lies before it. */
export function overviewSpan(pieces: readonly Span[], now: number): Span {
  const from = Math.min(now, ...pieces.map((piece) => piece.from))
  const to = Math.max(now, from + durationMs(lifetimes['refresh-token'].value), ...pieces.map((piece) => piece.to))
  const air = (to - from) * 0.02
  return { from: from - air, to: to + air }
}

const before = 20 * minute
const grid = 10 * minute
const focusLength = 100 * minute

/**
 * The minutes around now. It moves in steps, so that between two steps only the now-marker moves, and it is long enough
 * for an access token that is issued now.
 */
export function focusSpan(now: number): Span {
  const from = Math.floor((now - before) / grid) * grid
  return { from, to: from + focusLength }
}

export interface Tick {
  readonly at: number
  readonly left: number
}

function ticksEvery(span: Span, step: number): Tick[] {
  const first = Math.ceil(span.from / step) * step
  const count = Math.max(0, Math.floor((span.to - first) / step) + 1)
  return Array.from({ length: count }, (_, index) => {
    const at = first + index * step
    return { at, left: percent(span, at) }
  })
}

const dayStepsFrom: readonly number[] = [1, 2, 5, 7, 10, 14, 31, 92, 183, 365]

/** At most `most` marks, a whole number of days apart. */
export function dayTicks(span: Span, most: number): Tick[] {
  const days = (span.to - span.from) / day
  const step = dayStepsFrom.find((candidate) => days / candidate <= most) ?? Math.ceil(days / most)
  return ticksEvery(span, step * day)
}

/** A mark each `every` minutes. */
export function minuteTicks(span: Span, every: number): Tick[] {
  return ticksEvery(span, every * minute)
}
