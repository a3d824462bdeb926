import { expect, test } from 'vitest'
import { parseDuration } from '@/lib/fortnox/duration'
import { sources } from '@/lib/fortnox/sources.table'
import { defaultPolicy, policySwitches } from './policy.table'

test('every switch has its default among its values, and says on what it stands', () => {
  for (const [name, { default: standard, values, why, evidence }] of Object.entries(policySwitches)) {
    if (values === 'duration') expect(parseDuration(standard as string), name).toBe(standard)
    else if (values === 'rate-limit')
      expect(standard, name).toMatchObject({ requests: expect.any(Number), window: expect.any(String) })
    else expect([...(values as readonly unknown[])], name).toContain(standard)
    expect(
      [why.en, why.sv].every((text) => text.endsWith('.')),
      name,
    ).toBe(true)
    expect(evidence.sources.length, name).toBeGreaterThan(0)
    for (const source of evidence.sources) expect(Object.hasOwn(sources, source), name).toBe(true)
  }
})

test('the default policy holds the default of every switch', () => {
  expect(Object.keys(defaultPolicy)).toEqual(Object.keys(policySwitches))
  expect(defaultPolicy).toMatchObject({
    refreshTokenLifetime: '31d',
    onRefreshReplay: 'refuse',
    requireState: true,
    licenceLossStatus: 400,
  })
})
