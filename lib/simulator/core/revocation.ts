import type { Change, ConnectionSlice, Decision } from './connection'
import type { Policy } from './policy.table'

/** The id of the credential that the caller presented, where it was theirs. */
export interface Revoked {
  readonly credentialId: string | null
}

/**
 * RFC 7009 as Fortnox does it (facts §3): any answer is `{"revoked":true}`; only a refresh token of the calling client dies,
 * and its access tokens live on.
 */
export function revoke(
  slice: ConnectionSlice | undefined,
  request: { readonly clientId: string; readonly now: number; readonly policy: Policy },
): Decision<Revoked> {
  const presented = slice?.presented
  if (!presented || slice.connection.clientId !== request.clientId)
    return { changes: [], outcome: { credentialId: null } }
  if (presented.type !== 'refresh-token') return { changes: [], outcome: { credentialId: presented.id } }
  const changes: Change[] = [{ kind: 'revoke', credentialId: presented.id, at: request.now }]
  if (request.policy.revokeEndsAccessTokens) {
    changes.push({ kind: 'revoke-lineage', lineageId: presented.lineageId, types: ['access-token'], at: request.now })
  }
  return { changes, outcome: { credentialId: presented.id } }
}
