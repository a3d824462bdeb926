import { durationMs } from '@/lib/fortnox/duration'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
import type { Connection, ConnectionSlice, Decision, Resource } from './connection'
import type { CredentialType } from './credential'
import type { Mint } from './mint'
import type { Policy } from './policy.table'

export interface Approval {
  readonly worldId: string
  readonly clientId: string
  readonly tenantId: number
  readonly resource: Resource
  readonly scopes: readonly ScopeId[]
  readonly redirectUri: string
  readonly now: number
  readonly policy: Policy
  readonly mint: Mint
  /** The id of a connection that does not exist yet. */
  readonly newConnectionId: string
}

export interface Approved {
  readonly connection: Connection
  readonly code: string
  readonly codeId: string
  /** Whether there was no consent before: a renewed one is not announced again. */
  readonly isNew: boolean
}

/** The customer approves: the connection is stored and a code begins a new lineage. Earlier lineages live on (assumed, `onReconsent`). */
export function approve(slice: ConnectionSlice | undefined, approval: Approval): Decision<Approved> {
  const { worldId, clientId, tenantId, resource, scopes, redirectUri, now, policy, mint } = approval
  const connection: Connection = {
    id: slice?.connection.id ?? approval.newConnectionId,
    worldId,
    clientId,
    tenantId,
    resource,
    scopes,
    approvedAt: now,
    approvals: (slice?.connection.approvals ?? 0) + 1,
    removedAt: null,
    granted: slice?.connection.granted ?? 0,
    migrated: slice?.connection.migrated ?? [],
  }
  const code = mint.code(connection)
  return {
    connection,
    changes: [
      {
        kind: 'issue',
        credential: {
          id: code.id,
          type: 'authorization-code',
          hash: code.hash,
          connectionId: connection.id,
          lineageId: code.id,
          generation: 0,
          parentId: null,
          scopes,
          redirectUri,
          issuedAt: now,
          expiresAt: now + durationMs(policy.codeLifetime),
          usedAt: null,
          revokedAt: null,
        },
      },
    ],
    outcome: { connection, code: code.secret, codeId: code.id, isNew: !slice || slice.connection.removedAt !== null },
  }
}

/**
 * The customer removes the integration: codes and refresh tokens die, access tokens live out their time unless the policy ends them
 * (assumed, facts §3). Answers the connection that was removed, if there was one.
 */
export function remove(
  slice: ConnectionSlice | undefined,
  { now, policy }: { now: number; policy: Policy },
): Decision<Connection | undefined> {
  if (!slice || slice.connection.removedAt !== null) return { changes: [], outcome: undefined }
  const removed = { ...slice.connection, removedAt: now }
  const types: CredentialType[] = ['authorization-code', 'refresh-token']
  if (policy.removalEndsAccessTokens) types.push('access-token')
  return {
    connection: removed,
    changes: [{ kind: 'revoke-connection', connectionId: removed.id, types, exceptLineageId: null, at: now }],
    outcome: removed,
  }
}
