import { durationMs } from '@/lib/fortnox/duration'
import type { Policy } from './policy.table'

/** World instants of the calls that were let through within the last window, oldest first: what a counter of one app and company keeps. */
export type CallCount = readonly number[]

export interface Counted {
  readonly state: CallCount
  readonly allowed: boolean
  /** Whole seconds until a call would be let through again; 0 where this one was. */
  readonly retryAfterSeconds: number
}

/**
 * Counts one call at world time `now`: a window that slides, per app and company (facts §5.3). A call that was refused does not
 * count (assumed), so that a client that waits as long as it is told gets through. A world's clock never goes back.
 */
export function countCall(state: CallCount, now: number, { rateLimit }: Policy): Counted {
  if (rateLimit === 'off') return { state: [], allowed: true, retryAfterSeconds: 0 }
  const window = durationMs(rateLimit.window)
  const within = state.filter((at) => at > now - window)
  if (within.length < rateLimit.requests) return { state: [...within, now], allowed: true, retryAfterSeconds: 0 }
  // With a limit that was lowered meanwhile, more than one of them must leave the window first.
  const leaves = (within[within.length - rateLimit.requests] as number) + window
  return { state: within, allowed: false, retryAfterSeconds: Math.ceil((leaves - now) / 1_000) }
}
