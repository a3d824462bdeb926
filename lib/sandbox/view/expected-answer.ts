import { endpoints } from '@/lib/fortnox/endpoints.table'
import type { LicenceId } from '@/lib/fortnox/licences.table'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
import { type AccessRefusal, judgeAccess } from '@/lib/simulator/core/access'
import type { ShownCredential } from '../state'

export type Expectation =
  | { readonly kind: 'opens'; readonly scope: ScopeId | null }
  | { readonly kind: 'refused'; readonly scope: ScopeId | null; readonly refusal: AccessRefusal }
  /** No such path is in the table: nothing can be said. */
  | { readonly kind: 'unknown' }

function matches(template: string, path: string): boolean {
  const expected = template.split('/')
  const given = path.split('/')
  return (
    expected.length === given.length &&
    expected.every((part, index) => part === given[index] || (part.startsWith('{') && (given[index] ?? '') !== ''))
  )
}

/** The scope that a GET of `path` needs; undefined where the table does not know the path. */
export function scopeOfPath(path: string): ScopeId | null | undefined {
  const bare = path.split('?')[0] ?? path
  return endpoints.find((endpoint) => endpoint.method === 'GET' && matches(endpoint.path, bare))?.scope
}

/** What the API will answer to a GET of `path` with this access token: the simulator's own judgement, made beforehand. */
export function expectedAnswer(call: {
  readonly path: string
  readonly credential: ShownCredential | undefined
  readonly licences: readonly LicenceId[]
  readonly now: number
}): Expectation {
  const scope = scopeOfPath(call.path)
  if (scope === undefined) return { kind: 'unknown' }
  const credential = call.credential && { ...call.credential, hash: '' }
  const refusal = judgeAccess({ credential, now: call.now, scope, licences: call.licences })
  return refusal ? { kind: 'refused', scope, refusal } : { kind: 'opens', scope }
}
