import { type Endpoint, endpoints, type Method } from '@/lib/fortnox/endpoints.table'
import { type ScopeId, scopes } from '@/lib/fortnox/scopes.table'

/** One address with all its methods. */
export interface EndpointRow extends Pick<Endpoint, 'path' | 'resource' | 'level' | 'candidates'> {
  readonly methods: readonly Method[]
}

export interface EndpointGroup {
  /** Null: no source says which scope opens these. */
  readonly scope: ScopeId | null
  readonly rows: readonly EndpointRow[]
}

/** Every published address under the scope that opens it, in the order of the scopes. */
export function endpointGroups(): EndpointGroup[] {
  const scopeIds = [...(Object.keys(scopes) as ScopeId[]), null]
  return scopeIds.map((scope) => ({ scope, rows: rowsOf(scope) })).filter(({ rows }) => rows.length > 0)
}

/** What a scope opens: one row for each path. */
export function rowsOf(scope: ScopeId | null): EndpointRow[] {
  const rows = new Map<string, EndpointRow>()
  for (const { method, scope: opener, ...endpoint } of endpoints) {
    if (opener !== scope) continue
    rows.set(endpoint.path, { ...endpoint, methods: [...(rows.get(endpoint.path)?.methods ?? []), method] })
  }
  return [...rows.values()]
}

/** The number of calls that a scope opens: every method of every path. */
export function countOperations(scope: ScopeId): number {
  return rowsOf(scope).reduce((sum, { methods }) => sum + methods.length, 0)
}
