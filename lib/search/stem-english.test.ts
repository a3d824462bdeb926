import { describe, expect, it } from 'vitest'
import { stemEnglish } from './stem-english'

const families = `
  invoice invoices invoiced invoicing
  account accounts
  company companies
  licence licences license licenses licensed
  authorize authorise authorizes authorized authorised authorization authorisation authorizing
  refresh refreshes refreshed refreshing
  expire expires expired expiring expiry
  use used uses using
  code codes
  scope scopes
  address addresses
  access
  process processes
  revoke revokes revoked revoking revocation
  setting settings
  map maps mapped mapping
  cancel cancels cancelled canceled cancelling
  customer customers
  entry entries
  live lives lived living
  find finds found finding
  organize organise organised organization
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '))

describe('English stems', () => {
  it.each(families.map((family) => [family[0] ?? '', family] as const))('of %s and its forms are one', (_, family) => {
    expect([...new Set(family.map(stemEnglish))]).toHaveLength(1)
  })

  it('keep apart what only looks related', () => {
    const pairs = [
      ['setting', 'set'],
      ['access', 'acces'],
      ['status', 'statu'],
      ['user', 'use'],
      ['order', 'ordinal'],
      ['bearer', 'bear'],
      ['string', 'str'],
    ]
    for (const [a = '', b = ''] of pairs) expect(stemEnglish(a), `${a} and ${b}`).not.toBe(stemEnglish(b))
  })

  it('leave Swedish and codes alone', () => {
    expect(['försäljning', '2000423', 'oauth2'].map(stemEnglish)).toEqual(['försäljning', '2000423', 'oauth2'])
  })

  it('are words for what every object has a property of', () => {
    for (const word of ['constructor', 'tostring', 'valueof', '__proto__']) expect(stemEnglish(word)).toMatch(/^\w+$/)
  })
})
