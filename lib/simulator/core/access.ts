import type { LicenceId } from '@/lib/fortnox/licences.table'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
import { licensed } from './authorization'
import { type Credential, stateOf } from './credential'

export type AccessRefusal = 'unauthorized' | '2001103' | '2000663' | '2001101'

/** Whether an access token opens a path of the API: alive, integration licence, scope, licence of the company (facts §6.2 A). */
export function judgeAccess(request: {
  readonly credential: Credential | undefined
  readonly now: number
  readonly scope: ScopeId | null
  readonly licences: readonly LicenceId[]
}): AccessRefusal | undefined {
  const { credential, now, scope, licences } = request
  if (credential?.type !== 'access-token' || stateOf(credential, now) !== 'active') return 'unauthorized'
  if (!licences.includes('integration')) return '2001103'
  if (scope === null) return undefined
  if (!credential.scopes.includes(scope)) return '2000663'
  return licensed(scope, licences) ? undefined : '2001101'
}
