import { type Duration, durationMs } from '@/lib/fortnox/duration'
import type { OAuthErrorId } from '@/lib/fortnox/oauth-errors.table'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
import type { Change, Connection, Decision } from './connection'
import type { Credential } from './credential'
import type { Mint, Minted } from './mint'
import type { Policy } from './policy.table'
import type { App } from './world'

export interface GrantRequest {
  /** Who calls: the client that was authenticated. */
  readonly app: App
  readonly now: number
  readonly policy: Policy
  readonly mint: Mint
}

export interface Granted {
  readonly kind: 'granted'
  readonly connection: Connection
  /** The credential that was spent; null where none was presented. */
  readonly credentialId: string | null
  readonly accessToken: string
  /** Client credentials give none (facts §2.3). */
  readonly refreshToken: string | null
  readonly scopes: readonly ScopeId[]
  /** Seconds. */
  readonly expiresIn: number
}

export interface Refused {
  readonly kind: 'refused'
  readonly refusal: OAuthErrorId
  /** The credential that was presented, where it exists and belongs to the client. */
  readonly credentialId: string | null
}

export type GrantOutcome = Granted | Refused

export function refuse(
  refusal: OAuthErrorId,
  presented: Credential | null = null,
  changes: readonly Change[] = [],
): Decision<GrantOutcome> {
  return { changes, outcome: { kind: 'refused', refusal, credentialId: presented?.id ?? null } }
}

/** What a new pair of tokens descends from. */
interface Descent {
  readonly lineageId: string
  readonly generation: number
  readonly parentId: string | null
  /** What the refresh token keeps; only the access token is narrowed (RFC 6749 §6). */
  readonly scopes: readonly ScopeId[]
}

function issue(
  minted: Minted,
  type: Credential['type'],
  made: Descent & { readonly connectionId: string; readonly issuedAt: number; readonly expiresAt: number },
): Change {
  const { id, hash } = minted
  return { kind: 'issue', credential: { id, type, hash, ...made, redirectUri: null, usedAt: null, revokedAt: null } }
}

const secondsOf = (lifetime: Duration) => durationMs(lifetime) / 1_000

/** A new access token with `scopes`, and a new refresh token. */
export function issuePair(
  { now, policy, mint }: GrantRequest,
  connection: Connection,
  descent: Descent,
  scopes: readonly ScopeId[],
): { changes: Change[]; granted: Granted } {
  const { lineageId, generation } = descent
  const accessEnds = now + durationMs(policy.accessTokenLifetime)
  const access = mint.accessToken({ connection, lineageId, generation, scopes, issuedAt: now, expiresAt: accessEnds })
  const refresh = mint.refreshToken({ connection, lineageId, generation })
  const made = { ...descent, connectionId: connection.id, issuedAt: now }
  return {
    changes: [
      issue(access, 'access-token', { ...made, scopes, expiresAt: accessEnds }),
      issue(refresh, 'refresh-token', { ...made, expiresAt: now + durationMs(policy.refreshTokenLifetime) }),
    ],
    granted: {
      kind: 'granted',
      connection,
      credentialId: descent.parentId,
      accessToken: access.secret,
      refreshToken: refresh.secret,
      scopes,
      expiresIn: secondsOf(policy.accessTokenLifetime),
    },
  }
}

/** An access token that stands alone: a lineage of its own, numbered by its connection. */
export function issueAccess(
  { now, policy, mint }: GrantRequest,
  connection: Connection,
  scopes: readonly ScopeId[],
): { changes: Change[]; granted: Granted } {
  const expiresAt = now + durationMs(policy.accessTokenLifetime)
  const numbered = { connection, lineageId: 'client-credentials', generation: connection.granted }
  const access = mint.accessToken({ ...numbered, scopes, issuedAt: now, expiresAt })
  const alone = { lineageId: access.id, generation: 1, parentId: null, scopes }
  return {
    changes: [issue(access, 'access-token', { ...alone, connectionId: connection.id, issuedAt: now, expiresAt })],
    granted: {
      kind: 'granted',
      connection,
      credentialId: null,
      accessToken: access.secret,
      refreshToken: null,
      scopes,
      expiresIn: secondsOf(policy.accessTokenLifetime),
    },
  }
}
