import type { LicenceId } from '@/lib/fortnox/licences.table'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
import type { Resource } from './connection'
import { type Credential, stateOf } from './credential'
import { holderOf, licensed, withoutRight } from './holder'
import type { Policy } from './policy.table'
import type { Company } from './world'

/** `missing-rights` has no number: 403 "Behörighet saknas" (facts §6.2). */
export type AccessRefusal = 'unauthorized' | '2001103' | '2000663' | '2001101' | 'missing-rights'

interface Call {
  readonly credential: Credential | undefined
  readonly now: number
  readonly scope: ScopeId | null
}

/** Whether an access token opens a path of the API: alive, integration licence, scope, licence, right (facts §6.2 A). */
export function judgeAccess({
  credential,
  now,
  scope,
  licences,
  rights = null,
}: Call & { readonly licences: readonly LicenceId[]; readonly rights?: readonly ScopeId[] | null }):
  | AccessRefusal
  | undefined {
  if (credential?.type !== 'access-token' || stateOf(credential, now) !== 'active') return 'unauthorized'
  if (!licences.includes('integration')) return '2001103'
  if (scope === null) return undefined
  if (!credential.scopes.includes(scope)) return '2000663'
  if (!licensed(scope, licences)) return '2001101'
  return withoutRight([scope], { rights }).length > 0 ? 'missing-rights' : undefined
}

/** The same for a call of `company`: the licences and rights are those of whoever stands behind the connection (facts §7). */
export function judgeCall(
  call: Call & { readonly company: Company; readonly resource: Resource; readonly policy: Policy },
): AccessRefusal | undefined {
  const holder = holderOf(call.company, call.resource)
  // Their user is gone: the token carries its own rights and lives its hour, unless the policy ends it (facts §3).
  if (!holder && call.policy.removalEndsAccessTokens) return 'unauthorized'
  return judgeAccess({ ...call, ...(holder ?? { licences: call.company.licences }) })
}
