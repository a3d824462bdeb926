import { worldNow } from '../core/clock'
import { stateOf } from '../core/credential'
import { type CallCount, countCall } from '../core/rate-limit'
import type { World } from '../core/world'
import { apiAnswer } from './answers'
import type { Caller } from './caller'
import type { Answer, Context, Incoming } from './context'

/** Worlds whose calls are counted; of more, those that called longest ago begin anew. */
const mostWorlds = 2_000

/** Counts the calls of the API that an app makes for a company. */
export interface CallCounter {
  /** Whole seconds until this call would be let through; 0 where it is. */
  count(world: World, key: { clientId: string; tenantId: number }, now: number): number
  /** The world starts again. */
  forget(worldId: string): void
}

/**
 * In this process's memory: a write to the database for every call read would cost more than the call. So several processes on
 * one database let through a little more than the limit, each its own share.
 */
export function callCounter(): CallCounter {
  const worlds = new Map<string, Map<string, CallCount>>()
  return {
    count(world, { clientId, tenantId }, now) {
      const counts = worlds.get(world.id) ?? new Map<string, CallCount>()
      // Anew at the end, so that the first is the one that called longest ago.
      worlds.delete(world.id)
      worlds.set(world.id, counts)
      const [oldest] = worlds.keys()
      if (worlds.size > mostWorlds && oldest !== undefined) worlds.delete(oldest)
      const key = `${tenantId}/${clientId}`
      // A world that another process set back may have calls in its future.
      const before = (counts.get(key) ?? []).filter((at) => at <= now)
      const { state, retryAfterSeconds } = countCall(before, now, world.policy)
      counts.set(key, state)
      return retryAfterSeconds
    },
    forget: (worldId) => void worlds.delete(worldId),
  }
}

/** 429. Neither its body nor Retry-After is documented (facts §5.3): the body has the form of the API's 401. */
export function tooManyRequests(context: Context, { policy, clock }: World, seconds: number): Answer {
  const retry: [string, string][] = policy.retryAfter ? [['Retry-After', String(seconds)]] : []
  const stands: [string, string][] =
    'frozenAt' in clock
      ? [['X-Koppla-Note', 'The clock of this world stands still. Advance it, or switch rateLimit off.']]
      : []
  return apiAnswer(context, 429, { message: 'too many requests' }, [...retry, ...stands])
}

/** The refusal of a call that comes too soon, or undefined. `/3` alone is counted, and only calls with a living token (facts §5.3). */
export function rateLimited(
  context: Context,
  counter: CallCounter,
  caller: Caller | undefined,
  incoming: Incoming,
): Answer | undefined {
  if (!caller?.token || !/^\/3(\/|$)/.test(incoming.url.pathname)) return undefined
  const { world, token } = caller
  const now = worldNow(world.clock, context.wall())
  if (token.credential.type !== 'access-token' || stateOf(token.credential, now) !== 'active') return undefined
  const seconds = counter.count(world, token.connection, now)
  return seconds > 0 ? tooManyRequests(context, world, seconds) : undefined
}
