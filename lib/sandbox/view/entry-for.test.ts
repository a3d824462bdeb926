import { describe, expect, it } from 'vitest'
import { entryFor } from './entry-for'

describe('the entry about a refusal', () => {
  it('is its own page, else the one that answers it, else none', () => {
    const entries = ['errors/2000663', 'errors/invalid-client']
    expect(entryFor('2000663', entries)).toBe('errors/2000663')
    expect(entryFor('credentials-missing', entries)).toBe('errors/invalid-client')
    expect(entryFor('authorization-code-expired', entries)).toBeNull()
    expect(entryFor('toString', entries)).toBeNull()
  })
})
