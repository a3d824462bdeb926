import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  delayOf,
  effectOf,
  type Fault,
  type Faults,
  noFaults,
  type Occasion,
  strike,
  strikesLeft,
  withFault,
  withoutFault,
} from './faults'

const refresh: Occasion = { endpoint: 'token', grantType: 'refresh_token', clientId: 'app1', tenantId: 1234567 }

const rules = (...given: Partial<Pick<Fault, 'on' | 'times' | 'effect'>>[]): Faults =>
  given.reduce<Faults>(
    (faults, rule) =>
      withFault(faults, { on: { endpoint: 'token' }, times: null, effect: { status: 503 }, ...rule }).faults,
    noFaults,
  )

/** Which of so many requests are struck, by number. */
function struckOf(faults: Faults, count: number, occasion: Occasion = refresh): number[] {
  const hits: number[] = []
  let current = faults
  for (let number = 1; number <= count; number += 1) {
    const struck = strike(current, occasion)
    if (struck.by.length > 0) hits.push(number)
    current = struck.faults
  }
  return hits
}

describe('a fault', () => {
  test('strikes every request that fits until it is removed, or as often as it says', () => {
    expect(struckOf(rules({}), 4)).toEqual([1, 2, 3, 4])
    expect(struckOf(rules({ times: 2 }), 4)).toEqual([1, 2])
  })

  test('begins with the nth request, and strikes that one alone unless it says more', () => {
    expect(struckOf(rules({ on: { endpoint: 'token', nth: 3 } }), 6)).toEqual([3])
    expect(struckOf(rules({ on: { endpoint: 'token', nth: 3 }, times: 2 }), 6)).toEqual([3, 4])
  })

  test.each([
    ['another endpoint', { endpoint: 'api' }],
    ['another grant', { endpoint: 'token', grantType: 'authorization_code' }],
    ['another app', { endpoint: 'token', clientId: 'app2' }],
    ['another company', { endpoint: 'token', tenantId: 7654321 }],
  ] as const)('leaves %s alone and does not count it', (_name, on) => {
    const faults = rules({ on })
    expect(strike(faults, refresh)).toEqual({ faults, by: [] })
    // The very same: a world whose rules were not touched is not stored again.
    expect(strike(faults, refresh).faults).toBe(faults)
  })

  test('strikes only where everything that it names fits', () => {
    const { endpoint, grantType, clientId, tenantId } = refresh
    const on = { endpoint, grantType: grantType ?? '', clientId: clientId ?? '', tenantId: tenantId ?? 0 }
    expect(struckOf(rules({ on }), 1)).toEqual([1])
    expect(struckOf(rules({ on }), 1, { ...refresh, tenantId: null })).toEqual([])
  })

  test('says how many strikes are left', () => {
    const { faults } = strike(rules({ times: 2 }, {}), refresh)
    expect(faults.rules.map(strikesLeft)).toEqual([1, null])
  })
})

describe('several faults', () => {
  test('one effect a request: the oldest rule wins, the other keeps its strike for the next', () => {
    const first = strike(rules({ times: 1, effect: { status: 503 } }, { times: 1, effect: 'malformed-body' }), refresh)
    expect(effectOf(first.by)?.effect).toEqual({ status: 503 })
    const second = strike(first.faults, refresh)
    expect(effectOf(second.by)?.effect).toBe('malformed-body')
    expect(strike(second.faults, refresh).by).toEqual([])
  })

  test('delays add up, beside another effect', () => {
    const { by } = strike(
      rules({ effect: { delay: '2s' } }, { effect: 'rate-limit' }, { effect: { delay: '1m' } }),
      refresh,
    )
    expect(delayOf(by)).toBe(62_000)
    expect(effectOf(by)?.effect).toBe('rate-limit')
  })

  test('stay when one of them is removed, and strike on', () => {
    const two = rules({ effect: 'rate-limit' }, { effect: 'malformed-body' })
    expect(withoutFault(two, 'f1').rules.map(({ id }) => id)).toEqual(['f2'])
    expect(effectOf(strike(withoutFault(two, 'f1'), refresh).by)?.effect).toBe('malformed-body')
    expect(withoutFault(two, 'f9')).toEqual(two)
  })

  test('are never given a name twice', () => {
    const two = rules({}, {})
    const { fault } = withFault(withoutFault(two, 'f2'), { on: { endpoint: 'api' }, times: null, effect: 'rate-limit' })
    expect(fault.id).toBe('f3')
  })

  test('strike as often as they say, whatever comes in between', () => {
    const endpoint = fc.constantFrom('token', 'api', 'revoke' as const)
    const rule = fc.record({
      on: fc.record({ endpoint, nth: fc.integer({ min: 1, max: 5 }) }),
      times: fc.integer({ min: 1, max: 4 }),
      effect: fc.constantFrom<Fault['effect'][]>('rate-limit', { status: 503 }, { delay: '1s' }),
    })
    fc.assert(
      fc.property(
        fc.array(rule, { maxLength: 6 }),
        fc.array(endpoint, { maxLength: 40, size: 'max' }),
        (given, requests) => {
          let faults = rules(...(given as Partial<Fault>[]))
          for (const at of requests) {
            const struck = strike(faults, { ...refresh, endpoint: at as 'token' })
            expect(struck.by.filter((one) => effectOf([one])).length).toBeLessThanOrEqual(1)
            faults = struck.faults
          }
          for (const { struck, times, matched, on } of faults.rules) {
            expect(struck).toBeLessThanOrEqual(times ?? 1)
            expect(struck).toBeLessThanOrEqual(Math.max(0, matched - (on.nth ?? 1) + 1))
            expect(matched).toBe(requests.filter((at) => at === on.endpoint).length)
          }
        },
      ),
    )
  })
})
