import { createHmac, randomBytes } from 'node:crypto'

interface LimitSettings {
  /** How much one sender may do in a window, and all of them together. */
  readonly each: number
  readonly all: number
  readonly windowMs: number
  readonly now: () => number
}

export interface SenderLimit {
  /** Counts one more from this address; false where that is too many. */
  allows(address: string): boolean
}

/**
 * In this process's memory alone. No address is kept: a sender is an HMAC under a key that is made anew with each window, so
 * nothing leads back, nor from one window to the next.
 */
export function senderLimit({ each, all, windowMs, now }: LimitSettings): SenderLimit {
  let key = randomBytes(32)
  let ends = Number.NEGATIVE_INFINITY
  let total = 0
  const counts = new Map<string, number>()
  return {
    allows(address) {
      if (now() >= ends) {
        key = randomBytes(32)
        ends = now() + windowMs
        total = 0
        counts.clear()
      }
      const sender = createHmac('sha256', key).update(address).digest('base64')
      const count = (counts.get(sender) ?? 0) + 1
      // Also what bounds the map: one who may not go on adds no entry.
      if (total >= all || count > each) return false
      total += 1
      counts.set(sender, count)
      return true
    },
  }
}
