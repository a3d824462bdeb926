import { type Duration, durationMs } from '@/lib/fortnox/duration'

/** The endpoints that can be made to fail; the consent page belongs to the simulator and cannot. */
export const faultEndpoints = ['authorize', 'token', 'revoke', 'migrate', 'api'] as const
export type FaultEndpoint = (typeof faultEndpoints)[number]

/** Effects that need no value. */
export const plainEffects = [
  'drop-connection-before',
  'drop-connection-after-commit',
  'rate-limit',
  'malformed-body',
] as const

export type FaultEffect =
  | (typeof plainEffects)[number]
  /** An id or code of the error tables: Fortnox's own words. */
  | { readonly error: string }
  | { readonly status: number }
  | { readonly delay: Duration }

/** Which requests a rule is about; what is left out does not matter. */
export interface FaultTarget {
  readonly endpoint: FaultEndpoint
  readonly grantType?: string
  readonly clientId?: string
  readonly tenantId?: number
  /** Counts the requests that fit: this one is the first that is struck. */
  readonly nth?: number
}

/** A rule that makes chosen requests fail. */
export interface Fault {
  readonly id: string
  readonly on: FaultTarget
  /** How many requests it strikes; null: one where `nth` says which, else all until it is removed. */
  readonly times: number | null
  readonly effect: FaultEffect
  /** Requests that fitted so far, and those that were struck. */
  readonly matched: number
  readonly struck: number
}

/** The rules of a world, oldest first. `made` numbers them, and never goes back while the world lives. */
export interface Faults {
  readonly made: number
  readonly rules: readonly Fault[]
}

export const noFaults: Faults = { made: 0, rules: [] }

/** What a request is, as far as rules ask. */
export interface Occasion {
  readonly endpoint: FaultEndpoint
  readonly grantType: string | null
  readonly clientId: string | null
  readonly tenantId: number | null
}

export interface Struck {
  /** The rules with their new counts; the same value where nothing fitted. */
  readonly faults: Faults
  /** All rules that strike this request: delays, and at most one other. */
  readonly by: readonly Fault[]
}

function fits({ on }: Fault, occasion: Occasion): boolean {
  return (
    on.endpoint === occasion.endpoint &&
    (on.grantType === undefined || on.grantType === occasion.grantType) &&
    (on.clientId === undefined || on.clientId === occasion.clientId) &&
    (on.tenantId === undefined || on.tenantId === occasion.tenantId)
  )
}

function limitOf({ times, on }: Fault): number {
  return times ?? (on.nth === undefined ? Number.POSITIVE_INFINITY : 1)
}

/** How many more requests a rule strikes; null: no end. */
export function strikesLeft(fault: Fault): number | null {
  const left = limitOf(fault) - fault.struck
  return Number.isFinite(left) ? left : null
}

const isDelay = ({ effect }: Fault) => typeof effect === 'object' && 'delay' in effect

/**
 * Which rules strike a request. All counts are of requests in the order in which they come, so the same requests meet the same
 * faults in every run. Delays add up; of the other effects the oldest rule's wins, and the rest keep their strikes.
 */
export function strike(faults: Faults, occasion: Occasion): Struck {
  const by: Fault[] = []
  const rules = faults.rules.map((rule) => {
    if (!fits(rule, occasion)) return rule
    const seen = { ...rule, matched: rule.matched + 1 }
    const due = seen.matched >= (rule.on.nth ?? 1) && rule.struck < limitOf(rule)
    if (!due || (!isDelay(rule) && by.some((other) => !isDelay(other)))) return seen
    const hit = { ...seen, struck: rule.struck + 1 }
    by.push(hit)
    return hit
  })
  const touched = rules.some((rule, index) => rule !== faults.rules[index])
  return { faults: touched ? { ...faults, rules } : faults, by }
}

/** How long the answer of a request that these rules struck is held back, in milliseconds. */
export function delayOf(by: readonly Fault[]): number {
  return by.reduce(
    (sum, { effect }) => sum + (typeof effect === 'object' && 'delay' in effect ? durationMs(effect.delay) : 0),
    0,
  )
}

/** The one effect that is no delay, and its rule. */
export function effectOf(by: readonly Fault[]): Fault | undefined {
  return by.find((fault) => !isDelay(fault))
}

/** With one more rule. Its name follows from how many there were. */
export function withFault(
  { made, rules }: Faults,
  { on, times, effect }: Pick<Fault, 'on' | 'times' | 'effect'>,
): { faults: Faults; fault: Fault } {
  const fault: Fault = { id: `f${made + 1}`, on, times, effect, matched: 0, struck: 0 }
  return { faults: { made: made + 1, rules: [...rules, fault] }, fault }
}

export function withoutFault(faults: Faults, id: string): Faults {
  return { ...faults, rules: faults.rules.filter((rule) => rule.id !== id) }
}
