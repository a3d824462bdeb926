import { describe, expect, it } from 'vitest'
import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { refusalOf, refusalOfRedirect } from './refusal-of'

describe('what an answer refuses', () => {
  it('is found again for every error of the token endpoint that has words of its own', () => {
    const token = Object.entries(oauthErrors).filter(
      ([, one]) => one.where === 'token' && !one.description?.includes('{'),
    )
    expect(token.length).toBeGreaterThan(5)
    for (const [, { error, description, status }] of token) {
      const id = refusalOf({ status, body: JSON.stringify({ error, error_description: description }) })
      expect(oauthErrors[id as keyof typeof oauthErrors]).toMatchObject({ where: 'token', error, description })
    }
  })

  it('is found by number for the API, in both casings', () => {
    expect(refusalOf({ status: 400, body: '{"ErrorInformation":{"error":1,"message":"","code":2000663}}' })).toBe(
      '2000663',
    )
    expect(refusalOf({ status: 404, body: '{"ErrorInformation":{"Error":1,"Message":"","Code":2000433}}' })).toBe(
      '2000433',
    )
    expect(refusalOf({ status: 401, body: '{"message":"unauthorized"}' })).toBe('unauthorized')
  })

  it('is nothing for an answer that does not refuse, or in a way that nobody has recorded', () => {
    expect(refusalOf({ status: 200, body: '{"access_token":"a"}' })).toBeNull()
    expect(refusalOf({ status: 400, body: '{"ErrorInformation":{"code":9999999}}' })).toBeNull()
    expect(refusalOf({ status: 500, body: '' })).toBeNull()
  })

  it('is found for a callback by its error alone when the words are new', () => {
    expect(refusalOfRedirect('access_denied', 'Nej tack')).toBe('access-denied')
    expect(refusalOfRedirect('teapot', null)).toBeNull()
  })
})
