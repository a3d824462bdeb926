import type { ScopeId } from '@/lib/fortnox/scopes.table'
import type { Connection } from './connection'
import { bought, holderOf, unlicensed, withoutRight } from './holder'
import type { Policy } from './policy.table'
import type { App, Company } from './world'

/** Why a connection that was approved gives no tokens now. The last two may end again, when the customer buys what is missing. */
export type LostEntitlement = 'rights-lost' | 'app-licence-lost' | 'licence-lost'

/** What the customer has taken away since the approval: the user or a right of theirs, the bought app, a licence (facts §2.4, §3). */
export function lostEntitlement(
  connection: Connection,
  company: Company | null,
  asked: { readonly app: App; readonly scopes: readonly ScopeId[]; readonly policy: Policy },
): LostEntitlement | undefined {
  const holder = company && holderOf(company, connection.resource)
  if (!company || !holder || withoutRight(asked.scopes, holder).length > 0) return 'rights-lost'
  if (!bought(asked.app, company)) return 'app-licence-lost'
  return unlicensed(asked.scopes, holder, asked.policy).length > 0 ? 'licence-lost' : undefined
}
