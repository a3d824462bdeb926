import { endpoints, type Method } from '@/lib/fortnox/endpoints.table'
import type { EvidenceLevel } from '@/lib/fortnox/evidence'
import type { ScopeId } from '@/lib/fortnox/scopes.table'

export interface Operation {
  readonly path: string
  readonly methods: readonly Method[]
  readonly level: EvidenceLevel
}

/** What a scope opens: one row for each path, with all the methods that it takes. */
export function operationsOf(scope: ScopeId): Operation[] {
  const rows = new Map<string, Operation>()
  for (const { path, method, level, scope: opener } of endpoints) {
    if (opener !== scope) continue
    const row = rows.get(path) ?? { path, methods: [], level }
    rows.set(path, { ...row, methods: [...row.methods, method] })
  }
  return [...rows.values()]
}

/** The number of calls that a scope opens: every method of every path. */
export function countOperations(scope: ScopeId): number {
  return operationsOf(scope).reduce((sum, { methods }) => sum + methods.length, 0)
}
