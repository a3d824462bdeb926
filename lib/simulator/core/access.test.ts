import { describe, expect, test } from 'vitest'
import { sampleCompany, sampleConnection, sampleCredential } from '@/lib/testing/sample-world'
import { judgeCall } from './access'
import { defaultPolicy } from './policy.table'
import { type Company, defaultUser, type User } from './world'

const user: User = { ...defaultUser, id: 1, name: 'Åsa', email: 'asa@example.com', sysAdmin: true }
const company = sampleCompany({ licences: ['integration', 'bookkeeping', 'payroll'], users: [user] })
const credential = sampleCredential(sampleConnection('w'), {
  type: 'access-token',
  scopes: ['companyinformation', 'bookkeeping', 'salary', 'order'],
  expiresAt: 2_000,
})

const judge = (changes: Partial<Parameters<typeof judgeCall>[0]> = {}) =>
  judgeCall({ credential, now: 1_999, scope: 'bookkeeping', company, resource: 1, policy: defaultPolicy, ...changes })

const having = (changes: Partial<User>, more: Partial<Company> = {}): Company => ({
  ...company,
  users: [{ ...user, ...changes }],
  ...more,
})

describe('an access token', () => {
  test('opens what its scope, its company’s licences and its user’s rights allow', () => {
    expect(judge()).toBeUndefined()
    expect(judge({ scope: null })).toBeUndefined()
    expect(judge({ scope: 'companyinformation', company: having({ licences: [] }) })).toBeUndefined()
  })

  test('is dead from the instant it expires, and when it was revoked or is of another type', () => {
    expect(judge({ now: 2_000 })).toBe('unauthorized')
    expect(judge({ credential: { ...credential, revokedAt: 1 } })).toBe('unauthorized')
    expect(judge({ credential: { ...credential, type: 'refresh-token' } })).toBe('unauthorized')
    expect(judge({ credential: undefined })).toBe('unauthorized')
  })

  test('is refused for the integration licence first, then the scope, the licence and the right', () => {
    const bare = having({ rights: [] }, { licences: [] })
    expect(judge({ scope: 'invoice', company: bare })).toBe('2001103')
    expect(judge({ scope: null, company: bare })).toBe('2001103')
    expect(judge({ scope: 'invoice', company: having({ rights: [] }) })).toBe('2000663')
    expect(judge({ scope: 'order', company: having({ rights: [] }) })).toBe('2001101')
    expect(judge({ company: having({ rights: ['salary'] }) })).toBe('missing-rights')
    expect(judge({ company: having({ rights: ['bookkeeping'] }) })).toBeUndefined()
  })

  test('of a user account has the licences that the user was assigned, the integration licence being the company’s', () => {
    expect(judge({ company: having({ licences: ['payroll'] }) })).toBe('2001101')
    expect(judge({ scope: 'salary', company: having({ licences: ['payroll'] }) })).toBeUndefined()
    // Assigned, but the company itself no longer has it.
    expect(judge({ scope: 'order', company: having({ licences: ['order'] }) })).toBe('2001101')
  })

  test('of a service account has the company’s licences and every right', () => {
    expect(judge({ resource: 'service', company: having({ licences: [], rights: [] }) })).toBeUndefined()
    expect(judge({ resource: 'service', company: { ...company, users: [] } })).toBeUndefined()
  })

  test('outlives its user by its hour, unless the policy ends it', () => {
    const deserted = { ...company, users: [] }
    expect(judge({ company: deserted })).toBeUndefined()
    const strict = { ...defaultPolicy, removalEndsAccessTokens: true }
    expect(judge({ company: deserted, policy: strict })).toBe('unauthorized')
    expect(judge({ policy: strict })).toBeUndefined()
  })
})
