import { describe, expect, it } from 'vitest'
import { changesBetween } from './changes'
import { minute, sampleCredentials, sampleState } from './sample-state'

const before = {
  ...sampleState,
  world: { ...sampleState.world, now: 29 * minute },
  credentials: sampleCredentials
    .slice(0, 3)
    .map((one) => (one.type === 'refresh-token' ? { ...one, usedAt: null } : one)),
}

describe('what changed between two readings', () => {
  it('is the spent refresh token and the new pair after a refresh', () => {
    expect(changesBetween(before, sampleState).map(({ id, what }) => `${id} ${what}`)).toEqual([
      'refresh-token-1 used',
      'access-token-2 issued',
      'refresh-token-2 issued',
    ])
  })

  it('is what the clock has killed', () => {
    const later = { ...sampleState, world: { ...sampleState.world, now: 95 * minute } }
    expect(changesBetween(sampleState, later)).toEqual([
      { id: 'access-token-1', type: 'access-token', generation: 1, what: 'expired' },
      { id: 'access-token-2', type: 'access-token', generation: 2, what: 'expired' },
    ])
  })

  it('is nothing between a world and itself, or another world', () => {
    expect(changesBetween(sampleState, sampleState)).toEqual([])
    expect(
      changesBetween(sampleState, { ...sampleState, credentials: [], world: { ...sampleState.world, id: 'other' } }),
    ).toEqual([])
  })
})
