import { describe, expect, it } from 'vitest'
import { errorName } from './error-name'

describe('the name of an error', () => {
  it('is what the answer spells', () => {
    expect(errorName({ refusal: 'invalid-refresh-token' })).toBe('invalid_grant')
    expect(errorName({ refusal: '2000663' })).toBe('2000663')
    expect(errorName({ refusal: 'warehouse-missing-rights' })).toBe('missing.rights')
    expect(errorName({ refusal: 'series-not-manual' })).toBe('')
    expect(errorName({ refusal: null })).toBe('')
  })
})
