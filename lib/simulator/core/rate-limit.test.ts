import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rateLimit } from '@/lib/fortnox/rate-limit.table'
import { defaultPolicy, type Policy } from './policy.table'
import { type CallCount, countCall } from './rate-limit'

const start = 1_800_000_000_000

function callsAt(instants: readonly number[], policy: Policy = defaultPolicy) {
  let state: CallCount = []
  return instants.map((at) => {
    const counted = countCall(state, start + at, policy)
    state = counted.state
    return counted
  })
}

test('the 26th call within five seconds is refused, and a call is let through when the first has left the window', () => {
  const burst = Array.from({ length: 26 }, (_, index) => index)
  const counted = callsAt([...burst, 4_999, 5_000, 5_000])
  expect(counted.filter(({ allowed }) => allowed)).toHaveLength(26)
  expect(counted.map(({ allowed }) => allowed).slice(24)).toEqual([true, false, false, true, false])
  expect(counted.map(({ retryAfterSeconds }) => retryAfterSeconds).slice(24)).toEqual([0, 5, 1, 0, 1])
})

test('whoever waits as long as the refusal says is let through, and no window ever holds more than the limit', () => {
  const rule = fc.record({
    requests: fc.integer({ min: 1, max: 6 }),
    window: fc.constantFrom('1s' as const, '5s' as const),
  })
  fc.assert(
    fc.property(fc.array(fc.nat(3_000), { maxLength: 80, size: 'max' }), rule, (waits, limit) => {
      const policy = { ...defaultPolicy, rateLimit: limit }
      const allowed: number[] = []
      let state: CallCount = []
      let now = start
      for (const wait of waits) {
        now += wait
        const counted = countCall(state, now, policy)
        state = counted.state
        if (counted.allowed) allowed.push(now)
        else expect(countCall(state, now + counted.retryAfterSeconds * 1_000, policy).allowed).toBe(true)
        const window = limit.window === '1s' ? 1_000 : 5_000
        expect(allowed.filter((at) => at > now - window).length).toBeLessThanOrEqual(limit.requests)
        expect(state.length).toBeLessThanOrEqual(limit.requests)
      }
    }),
  )
})

test('a limit that is lowered counts what was let through before', () => {
  const { state } = callsAt([0, 1_000, 2_000]).at(-1) as { state: CallCount }
  const strict = { ...defaultPolicy, rateLimit: { requests: 1, window: '5s' as const } }
  expect(countCall(state, start + 3_000, strict)).toMatchObject({ allowed: false, retryAfterSeconds: 4 })
})

test('the limit is the table’s, and can be switched off', () => {
  expect(defaultPolicy.rateLimit).toEqual({ requests: rateLimit.requests, window: rateLimit.window })
  const counted = callsAt(
    Array.from({ length: 100 }, () => 0),
    { ...defaultPolicy, rateLimit: 'off' },
  )
  expect(counted.every(({ allowed, state }) => allowed && state.length === 0)).toBe(true)
})
