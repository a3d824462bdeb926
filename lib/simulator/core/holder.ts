import type { LicenceId } from '@/lib/fortnox/licences.table'
import { type ScopeId, scopes as scopeTable } from '@/lib/fortnox/scopes.table'
import type { Resource } from './connection'
import type { Policy } from './policy.table'
import type { App, Company, User } from './world'

/** Whose licences and rights count: a service account's are the company's, a user account's are the user's own (facts §4.1, §7). */
export interface Holder {
  readonly licences: readonly LicenceId[]
  /** null: every right. */
  readonly rights: readonly ScopeId[] | null
}

/** The integration licence is the company's alone: nobody is assigned it. */
function ofUser(company: Company, { licences, rights }: User): Holder {
  const assigned = (licence: LicenceId) => licences === null || licence === 'integration' || licences.includes(licence)
  return { licences: company.licences.filter(assigned), rights }
}

/** Who stands behind a connection; undefined where that user is gone. */
export function holderOf(company: Company, resource: Resource): Holder | undefined {
  if (resource === 'service') return { licences: company.licences, rights: null }
  const user = company.users.find(({ id }) => id === resource)
  return user && ofUser(company, user)
}

/** Whether one of the licences that `scope` needs is held. */
export function licensed(scope: ScopeId, held: readonly LicenceId[]): boolean {
  const needed = scopeTable[scope].licences
  return needed === 'any' || needed.some((licence) => held.includes(licence))
}

/** Whether OAuth's check of licences asks for this one: the warehouse's was once seen to pass (facts §4.1). */
function checkedAtConsent(scope: ScopeId, policy: Policy): boolean {
  return policy.warehouseLicence === 'checked' || ![scopeTable[scope].licences].flat().includes('warehouse')
}

/** The scopes for which `holder` has no licence, as the OAuth server judges it. */
export function unlicensed(scopes: readonly ScopeId[], holder: Holder, policy: Policy): ScopeId[] {
  return scopes.filter((scope) => checkedAtConsent(scope, policy) && !licensed(scope, holder.licences))
}

/** The scopes that `holder` has no right to. */
export function withoutRight(scopes: readonly ScopeId[], { rights }: Pick<Holder, 'rights'>): ScopeId[] {
  return rights === null ? [] : scopes.filter((scope) => !rights.includes(scope))
}

/** Whether the company may use the integration: it is free, or was bought (facts §1.5). */
export function bought(app: App, company: Company): boolean {
  return !app.mustBeBought || company.boughtApps.includes(app.clientId)
}
