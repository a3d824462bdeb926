import type { LicenceId } from '@/lib/fortnox/licences.table'
import { type ScopeId, scopes as scopeTable } from '@/lib/fortnox/scopes.table'
import { licensed } from '@/lib/simulator/core/holder'

export const scopeIds = Object.keys(scopeTable) as ScopeId[]

export interface ScopeRow {
  readonly scope: ScopeId
  readonly onApp: boolean
  /** Null before anything was asked. */
  readonly asked: boolean | null
  /** Null while there is no connection. */
  readonly granted: boolean | null
  /** Null while there is no access token. */
  readonly inToken: boolean | null
  /** `any`: no licence is needed. Null while no company was chosen. */
  readonly licence: 'any' | 'held' | 'missing' | null
  /** The chosen API call needs this one. */
  readonly needed: boolean
}

export interface ScopeSources {
  readonly onApp: readonly ScopeId[]
  readonly asked: readonly ScopeId[] | null
  readonly granted: readonly ScopeId[] | null
  readonly inToken: readonly string[] | null
  readonly licences: readonly LicenceId[] | null
  readonly needed: ScopeId | null
}

function licenceOf(scope: ScopeId, held: readonly LicenceId[] | null): ScopeRow['licence'] {
  if (scopeTable[scope].licences === 'any') return 'any'
  if (held === null) return null
  return licensed(scope, held) ? 'held' : 'missing'
}

/** One row for each scope, in the table's order. */
export function scopeRows(sources: ScopeSources): ScopeRow[] {
  return scopeIds.map((scope) => ({
    scope,
    onApp: sources.onApp.includes(scope),
    asked: sources.asked?.includes(scope) ?? null,
    granted: sources.granted?.includes(scope) ?? null,
    inToken: sources.inToken?.includes(scope) ?? null,
    licence: licenceOf(scope, sources.licences),
    needed: sources.needed === scope,
  }))
}

/** The rows that say something about this connection: needed, asked for, granted, or in the token. */
export function rowsInPlay(rows: readonly ScopeRow[]): ScopeRow[] {
  return rows.filter((row) => row.needed || row.asked || row.granted || row.inToken)
}
