import { describe, expect, it } from 'vitest'
import { foldLanes, lanesOf, nextDeath } from './lanes'
import { minute, sampleCredentials } from './sample-state'

const lineage = 'authorization-code-0'
const day = 1_440 * minute

describe('lanes', () => {
  it('end where the credential was used, and say for which generation', () => {
    const used = lanesOf(sampleCredentials, lineage, 31 * minute).find((lane) => lane.id === 'refresh-token-1')
    expect(used).toMatchObject({ state: 'used', from: minute, to: 30 * minute, successor: 2 })
  })

  it('reach to the expiry while the credential lives, and no further once it is dead', () => {
    const at = (now: number) => lanesOf(sampleCredentials, lineage, now).find((lane) => lane.id === 'access-token-2')
    expect(at(31 * minute)).toMatchObject({ state: 'active', to: 90 * minute, diedAt: null })
    expect(at(90 * minute)).toMatchObject({ state: 'expired', to: 90 * minute, diedAt: 90 * minute })
  })

  it('come as code, access tokens, refresh tokens, each by generation', () => {
    expect(lanesOf([...sampleCredentials].reverse(), lineage, 0).map((lane) => lane.id)).toEqual([
      'authorization-code-0',
      'access-token-1',
      'access-token-2',
      'refresh-token-1',
      'refresh-token-2',
    ])
  })

  it('leave other lineages out', () => {
    expect(lanesOf(sampleCredentials, 'another', 0)).toEqual([])
  })

  it('never fold away what still works', () => {
    const lanes = lanesOf(sampleCredentials, lineage, 31 * minute)
    const { shown, hidden } = foldLanes(lanes, 0)
    expect(shown.map((lane) => lane.id)).toEqual(['access-token-1', 'access-token-2', 'refresh-token-2'])
    expect(hidden).toBe(2)
  })
})

describe('the next death', () => {
  it('is the earliest of what lives, whatever has died before', () => {
    expect(nextDeath(sampleCredentials, 31 * minute)?.id).toBe('access-token-1')
    expect(nextDeath(sampleCredentials, 61 * minute)?.id).toBe('access-token-2')
    expect(nextDeath(sampleCredentials, 2 * day)?.id).toBe('refresh-token-2')
    expect(nextDeath(sampleCredentials, 60 * day)).toBeNull()
  })
})
