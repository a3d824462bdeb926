import { describe, expect, it } from 'vitest'
import { expectedAnswer, scopeOfPath } from './expected-answer'
import { minute, sampleCredentials } from './sample-state'

const credential = sampleCredentials.find((one) => one.id === 'access-token-2')
const answer = (path: string, change: Partial<Parameters<typeof expectedAnswer>[0]> = {}) =>
  expectedAnswer({ path, credential, licences: ['integration', 'order'], now: 31 * minute, ...change })

describe('the scope of a path', () => {
  it('is found for a path with a number in it, and with a query', () => {
    expect(scopeOfPath('/3/accounts/3001')).toBe('bookkeeping')
    expect(scopeOfPath('/3/accounts?page=2')).toBe('bookkeeping')
  })

  it('is undefined for a path that nobody has published', () => {
    expect(scopeOfPath('/3/accounts/3001/rows')).toBeUndefined()
    expect(scopeOfPath('/3/acounts')).toBeUndefined()
  })
})

describe('the expected answer', () => {
  it('is a refusal by number where the token lacks the scope', () => {
    expect(answer('/3/accounts')).toEqual({ kind: 'refused', scope: 'bookkeeping', refusal: '2000663' })
  })

  it('is 401 where the token is dead or missing, before anything else is asked', () => {
    expect(answer('/3/accounts', { now: 91 * minute })).toMatchObject({ refusal: 'unauthorized' })
    expect(answer('/3/companyinformation', { credential: undefined })).toMatchObject({ refusal: 'unauthorized' })
  })

  it('tells a missing licence from a missing scope', () => {
    expect(answer('/3/invoices', { licences: ['integration'] })).toMatchObject({ refusal: '2001101' })
    expect(answer('/3/companyinformation', { licences: [] })).toMatchObject({ refusal: '2001103' })
  })

  it('tells what the simulator has data for from what it only guards', () => {
    expect(answer('/3/companyinformation')).toEqual({ kind: 'opens', scope: 'companyinformation' })
    expect(answer('/3/contracts')).toEqual({ kind: 'not-simulated', scope: 'invoice' })
    expect(answer('/3/nothing')).toEqual({ kind: 'unknown' })
  })
})
