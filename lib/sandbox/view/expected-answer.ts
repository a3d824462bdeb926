import { endpointFor } from '@/lib/fortnox/endpoint-for'
import type { LicenceId } from '@/lib/fortnox/licences.table'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
import { resources } from '@/lib/simulator/api/resources'
import { type AccessRefusal, judgeAccess } from '@/lib/simulator/core/access'
import type { ShownCredential } from '../state'

export type Expectation =
  | { readonly kind: 'opens'; readonly scope: ScopeId | null }
  | { readonly kind: 'refused'; readonly scope: ScopeId | null; readonly refusal: AccessRefusal }
  /** The token opens it, but the simulator has no such resource. */
  | { readonly kind: 'not-simulated'; readonly scope: ScopeId | null }
  /** No such path is in the table. */
  | { readonly kind: 'unknown' }

const endpointOf = (path: string) => endpointFor('GET', path)

/** The scope that a GET of `path` needs; undefined where the table does not know the path. */
export function scopeOfPath(path: string): ScopeId | null | undefined {
  return endpointOf(path)?.scope
}

/** What the API will answer to a GET of `path` with this access token: the simulator's own judgement, made beforehand. */
export function expectedAnswer(call: {
  readonly path: string
  readonly credential: ShownCredential | undefined
  readonly licences: readonly LicenceId[]
  readonly now: number
}): Expectation {
  const endpoint = endpointOf(call.path)
  if (!endpoint) return { kind: 'unknown' }
  const { scope } = endpoint
  const credential = call.credential && { ...call.credential, hash: '' }
  const refusal = judgeAccess({ credential, now: call.now, scope, licences: call.licences })
  if (refusal) return { kind: 'refused', scope, refusal }
  return { kind: `GET ${endpoint.path}` in resources ? 'opens' : 'not-simulated', scope }
}
