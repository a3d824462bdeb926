import type { ScopeId } from '@/lib/fortnox/scopes.table'
import type { Connection } from '@/lib/simulator/core/connection'
import type { SandboxState, ShownCredential } from '../state'
import { shownState } from './credential-state'

/** `waiting`: approved, nothing exchanged. `fading`: only an access token is left. `lost`: nothing works any more. */
export type ConnectionStatus = 'waiting' | 'connected' | 'fading' | 'lost' | 'removed'

/** The credentials of one redeemed code, newest lineage first in a connection. */
export interface LineageView {
  readonly id: string
  readonly startedAt: number
}

export function credentialsOf(state: SandboxState, connectionId: string): readonly ShownCredential[] {
  return state.credentials.filter((credential) => credential.connectionId === connectionId)
}

export function lineagesOf(credentials: readonly ShownCredential[]): LineageView[] {
  const started = new Map<string, number>()
  for (const { lineageId, issuedAt } of credentials) {
    started.set(lineageId, Math.min(issuedAt, started.get(lineageId) ?? issuedAt))
  }
  return [...started].map(([id, startedAt]) => ({ id, startedAt })).sort((a, b) => b.startedAt - a.startedAt)
}

function active(
  credentials: readonly ShownCredential[],
  type: ShownCredential['type'],
  now: number,
): ShownCredential[] {
  return credentials.filter((credential) => credential.type === type && shownState(credential, now) === 'active')
}

export function connectionStatus(
  connection: Connection,
  credentials: readonly ShownCredential[],
  now: number,
): ConnectionStatus {
  if (connection.removedAt !== null) return 'removed'
  if (active(credentials, 'refresh-token', now).length > 0) return 'connected'
  if (active(credentials, 'authorization-code', now).length > 0) return 'waiting'
  return active(credentials, 'access-token', now).length > 0 ? 'fading' : 'lost'
}

/** When the connection ends if nobody does anything: the last of what still works. */
export function endsAt(credentials: readonly ShownCredential[], now: number): number | null {
  const ends = credentials
    .filter((credential) => shownState(credential, now) === 'active')
    .map((credential) => credential.expiresAt)
  return ends.length === 0 ? null : Math.max(...ends)
}

/** The connection that the walk's tokens or code belong to. */
function walkConnection(state: SandboxState): Connection | null {
  const id = state.walk.tokens?.refreshId ?? state.walk.code?.credentialId ?? null
  const own = state.credentials.find((credential) => credential.id === id)?.connectionId
  return state.connections.find((connection) => connection.id === own) ?? null
}

/** The connection to show first: the walk's own, else the newest. */
export function mainConnection(state: SandboxState): Connection | null {
  const newest = [...state.connections].sort((a, b) => b.approvedAt - a.approvedAt)[0]
  return walkConnection(state) ?? newest ?? null
}

/**
 * The scopes that were asked for: by the walk where its question is open or made this connection; else, since Fortnox grants
 * all or nothing (facts §4.1), what the connection was granted. Null where nobody has asked.
 */
export function askedScopes(state: SandboxState, connection: Connection | null): readonly ScopeId[] | null {
  const { authorization, code } = state.walk
  const walks = code === null || walkConnection(state)?.id === connection?.id
  return (authorization && walks ? authorization.scopes : connection?.scopes) ?? null
}
