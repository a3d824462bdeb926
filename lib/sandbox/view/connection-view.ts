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

/** The connection to show first: the one that the walk's tokens or code belong to, else the newest. */
export function mainConnection(state: SandboxState): Connection | null {
  const id = state.walk.tokens?.refreshId ?? state.walk.code?.credentialId ?? null
  const own = state.credentials.find((credential) => credential.id === id)?.connectionId
  const newest = [...state.connections].sort((a, b) => b.approvedAt - a.approvedAt)[0]
  return state.connections.find((connection) => connection.id === own) ?? newest ?? null
}
