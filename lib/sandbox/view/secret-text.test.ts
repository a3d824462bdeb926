import { describe, expect, it } from 'vitest'
import { decodedJwt, shortened } from './secret-text'

describe('tokens for the eye', () => {
  it('are cut in the middle', () => {
    expect(shortened('0123456789abcdef0123456789abcdef01234567')).toBe('01234567…4567')
    expect(shortened('short')).toBe('short')
  })

  it('are read where they are JWTs, and only there', () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const token = `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ tenantId: 1, name: 'Åsa' })}.signature`
    expect(decodedJwt(token)).toEqual({ header: { typ: 'JWT', alg: 'HS256' }, claims: { tenantId: 1, name: 'Åsa' } })
    expect(decodedJwt('0123456789abcdef')).toBeNull()
    expect(decodedJwt('a.b.c')).toBeNull()
  })
})
