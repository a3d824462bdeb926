import { durationMs } from '@/lib/fortnox/duration'
import type { OAuthErrorId } from '@/lib/fortnox/oauth-errors.table'
import type { Change, ConnectionSlice, Decision } from './connection'
import { type Credential, stateOf } from './credential'
import { type LostEntitlement, lostEntitlement } from './entitlement'
import { type GrantOutcome, type GrantRequest, issuePair, refuse } from './issue'
import type { Policy } from './policy.table'

/** The two that race against each other at Fortnox do so within about a second (facts §2.7, §12). */
const raceMs = 1_000

/** The credential, where it is of this type and of this client: another client's looks like none (S17). */
function presentedBy(slice: ConnectionSlice | undefined, clientId: string, type: Credential['type']) {
  if (!slice?.presented || slice.presented.type !== type || slice.connection.clientId !== clientId) return undefined
  return { ...slice, presented: slice.presented }
}

/** A lost licence is told as such; without its user or their rights a user account's tokens are simply dead (facts §2.4, §3). */
const refusalOf = (lost: LostEntitlement, dead: OAuthErrorId): OAuthErrorId => (lost === 'rights-lost' ? dead : lost)

/** Exchanges an authorization code (RFC 6749 §4.1.3). A failed try leaves the code alive for its owner (S17). */
export function redeemCode(
  slice: ConnectionSlice | undefined,
  request: GrantRequest & { readonly redirectUri: string | null },
): Decision<GrantOutcome> {
  const found = presentedBy(slice, request.app.clientId, 'authorization-code')
  if (!found || found.connection.removedAt !== null) return refuse('invalid-authorization-code', found?.presented)
  const { connection, presented } = found
  const state = stateOf(presented, request.now)
  if (state === 'used') {
    const ended: Change[] =
      request.policy.onCodeReplay === 'revoke-issued'
        ? [
            {
              kind: 'revoke-lineage',
              lineageId: presented.lineageId,
              types: ['access-token', 'refresh-token'],
              at: request.now,
            },
          ]
        : []
    return refuse('invalid-authorization-code', presented, ended)
  }
  if (state === 'revoked') return refuse('invalid-authorization-code', presented)
  // Also when the redirect URI was taken from the portal at the authorization (facts §1.7).
  if (request.redirectUri !== presented.redirectUri) return refuse('redirect-uri-mismatch', presented)
  if (state === 'expired') return refuse('authorization-code-expired', presented)
  const lost = lostEntitlement(connection, found.company, { ...request, scopes: presented.scopes })
  if (lost) return refuse(refusalOf(lost, 'invalid-authorization-code'), presented)

  const descent = { lineageId: presented.lineageId, generation: 1, parentId: presented.id, scopes: presented.scopes }
  const { changes, granted } = issuePair(request, connection, descent, presented.scopes)
  const replaced: Change[] =
    request.policy.onReconsent === 'replace'
      ? [
          {
            kind: 'revoke-connection',
            connectionId: connection.id,
            types: ['refresh-token'],
            exceptLineageId: presented.lineageId,
            at: request.now,
          },
        ]
      : []
  return {
    changes: [{ kind: 'use', credentialId: presented.id, at: request.now }, ...replaced, ...changes],
    outcome: granted,
  }
}

/**
 * Whether a used refresh token still gives a pair: a vendor's grace, or the race that was seen at Fortnox. Never after its lifetime
 * (S28). A request may have come before the one that used the token, and wait for it: it is as late as it is early.
 */
function withinGrace(presented: Credential, now: number, policy: Policy): boolean {
  const window = Math.max(durationMs(policy.grace), policy.concurrentRefresh === 'last-writer-wins' ? raceMs : 0)
  const apart = Math.abs(now - (presented.usedAt ?? Number.POSITIVE_INFINITY))
  return apart < window && now < presented.expiresAt
}

/** Rotates a refresh token (RFC 6749 §6; facts §2.7): the new pair is issued, the presented token is spent. */
export function rotate(
  slice: ConnectionSlice | undefined,
  request: GrantRequest & { readonly scopes: readonly string[] | null },
): Decision<GrantOutcome> {
  const found = presentedBy(slice, request.app.clientId, 'refresh-token')
  if (!found || found.connection.removedAt !== null) return refuse('invalid-refresh-token', found?.presented)
  const { connection, presented } = found
  const newest = found.newestRefresh ?? presented
  const state = stateOf(presented, request.now)
  // A lineage that was ended stays ended: grace forgives a lost answer, not a revocation.
  const again = withinGrace(presented, request.now, request.policy) && newest.revokedAt === null
  if (state === 'used' && !again) {
    const revoked: Change[] =
      request.policy.onRefreshReplay === 'revoke-lineage'
        ? [
            {
              kind: 'revoke-lineage',
              lineageId: presented.lineageId,
              types: ['access-token', 'refresh-token'],
              at: request.now,
            },
          ]
        : []
    return refuse('invalid-refresh-token', presented, revoked)
  }
  if (state === 'revoked' || state === 'expired') return refuse('invalid-refresh-token', presented)

  const lost = lostEntitlement(connection, found.company, { ...request, scopes: presented.scopes })
  if (lost) return refuse(refusalOf(lost, 'invalid-refresh-token'), presented)

  const asked = request.scopes
  if (asked?.some((scope) => !presented.scopes.some((own) => own === scope)))
    return refuse('refreshed-scope-exceeds', presented)
  const scopes = asked ? presented.scopes.filter((scope) => asked.includes(scope)) : presented.scopes

  const descent = {
    lineageId: presented.lineageId,
    generation: newest.generation + 1,
    parentId: presented.id,
    scopes: presented.scopes,
  }
  const { changes, granted } = issuePair(request, connection, descent, scopes)
  const spent: Change = again
    ? { kind: 'revoke', credentialId: newest.id, at: request.now }
    : { kind: 'use', credentialId: presented.id, at: request.now }
  return { changes: [spent, ...changes], outcome: granted }
}
