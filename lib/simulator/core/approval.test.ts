import { describe, expect, test } from 'vitest'
import { sampleApp, sampleCompany } from '@/lib/testing/sample-world'
import { type Approver, judgeApproval } from './authorization'
import { lostEntitlement } from './entitlement'
import { defaultPolicy } from './policy.table'
import { type Company, defaultUser, type User } from './world'

const app = sampleApp({ clientId: 'app' })
const user: User = { ...defaultUser, id: 4, name: 'Åsa', email: 'asa@example.com', sysAdmin: true }
const colleague: User = { ...user, id: 5, licences: [], rights: [] }
const company = sampleCompany({ licences: ['integration', 'bookkeeping'], users: [colleague, user] })

const having = (changes: Partial<User>, more: Partial<Company> = {}) => {
  const changed = { ...user, ...changes }
  return { user: changed, company: { ...company, users: [colleague, changed], ...more } }
}
const judge = (changes: Partial<Approver> = {}) =>
  judgeApproval({
    app,
    company,
    user,
    scopes: ['bookkeeping'],
    serviceAccount: false,
    policy: defaultPolicy,
    ...changes,
  })
const refused = (refusal: string) => ({ kind: 'error-redirect', refusal })

describe('an approval', () => {
  test('is the user’s own, or the service account’s', () => {
    expect(judge()).toEqual({ kind: 'approved', resource: 4 })
    expect(judge({ serviceAccount: true })).toEqual({ kind: 'approved', resource: 'service' })
  })

  test('of a consultant counts only through the agency, before all else', () => {
    const consultant = having({ consultant: true }, { locked: true })
    expect(judge(consultant)).toEqual({ kind: 'not-through-agency' })
    expect(judge(having({ consultant: true }, { agency: true }))).toMatchObject({ kind: 'approved' })
    expect(judge(having({}, { agency: true }))).toMatchObject({ kind: 'approved' })
  })

  test('of a locked company comes back bare, also where more is missing', () => {
    expect(judge(having({ licences: [] }, { locked: true }))).toEqual({ kind: 'bare-callback' })
  })

  test('needs an app that is paid for to be bought by this company', () => {
    const paid = { ...app, mustBeBought: true }
    expect(judge({ app: paid, ...having({ licences: [] }) })).toEqual(refused('error-missing-app-license'))
    expect(judge({ app: paid, company: { ...company, boughtApps: ['another'] } })).toEqual(
      refused('error-missing-app-license'),
    )
    expect(judge({ app: paid, company: { ...company, boughtApps: ['app'] } })).toMatchObject({ kind: 'approved' })
  })

  test('needs the licences and rights of the user, or the licences of the company for a service account', () => {
    const poor = having({ licences: [] })
    const powerless = having({ rights: ['companyinformation'] })
    expect(judge(poor)).toEqual(refused('error-missing-license'))
    expect(judge(powerless)).toEqual(refused('error-missing-license'))
    expect(judge({ scopes: ['bookkeeping', 'order'] })).toEqual(refused('error-missing-license'))
    expect(judge({ user: { ...user, id: 99 } })).toEqual(refused('error-missing-license'))
    for (const weak of [poor, powerless])
      expect(judge({ ...weak, serviceAccount: true })).toEqual({ kind: 'approved', resource: 'service' })
    expect(judge(having({ rights: ['bookkeeping', 'order'] }))).toMatchObject({ kind: 'approved' })
  })

  test('needs one of the licences that a scope names, and none for a scope that names none', () => {
    const sales = { ...company, licences: ['integration', 'customer-invoice'] as const }
    expect(judge({ company: sales, scopes: ['invoice'] })).toMatchObject({ kind: 'approved' })
    expect(judge({ company: { ...company, licences: [] }, scopes: ['companyinformation'] })).toMatchObject({
      kind: 'approved',
    })
  })

  test('of a service account needs an administrator, and says so last', () => {
    const clerk = having({ sysAdmin: false })
    expect(judge(clerk)).toMatchObject({ kind: 'approved' })
    expect(judge({ ...clerk, serviceAccount: true })).toEqual(refused('error-missing-system-admin-right'))
    expect(judge({ ...clerk, serviceAccount: true, scopes: ['order'] })).toEqual(refused('error-missing-license'))
  })

  test('is not asked for the warehouse’s licence where the policy lets that through, but for all others', () => {
    const lenient = { ...defaultPolicy, warehouseLicence: 'let-through' as const }
    expect(judge({ scopes: ['warehouse'] })).toEqual(refused('error-missing-license'))
    expect(judge({ scopes: ['warehouse', 'companyinformation'], policy: lenient })).toMatchObject({ kind: 'approved' })
    expect(judge({ scopes: ['order'], policy: lenient })).toEqual(refused('error-missing-license'))
  })
})

describe('what the customer takes away after the approval', () => {
  const connection = { resource: 4 } as Parameters<typeof lostEntitlement>[0]
  const lost = (now: Company | null, mustBeBought = false) =>
    lostEntitlement(connection, now, { app: { ...app, mustBeBought }, scopes: ['bookkeeping'], policy: defaultPolicy })

  test('is told as what it is: the user or a right, the app, a licence', () => {
    expect(lost(company)).toBeUndefined()
    expect(lost(null)).toBe('rights-lost')
    expect(lost({ ...company, users: [colleague] })).toBe('rights-lost')
    expect(lost(having({ rights: ['order'] }).company)).toBe('rights-lost')
    expect(lost(company, true)).toBe('app-licence-lost')
    expect(lost({ ...company, boughtApps: ['app'] }, true)).toBeUndefined()
    expect(lost(having({ licences: [] }).company)).toBe('licence-lost')
  })

  test('is told by the right first, then the app, then the licence', () => {
    const bare = having({ rights: [], licences: [] }).company
    expect(lost(bare, true)).toBe('rights-lost')
    expect(lost({ ...bare, users: [{ ...user, licences: [] }] }, true)).toBe('app-licence-lost')
  })
})
