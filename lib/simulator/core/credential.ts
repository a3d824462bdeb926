import type { ScopeId } from '@/lib/fortnox/scopes.table'

export type CredentialType = 'authorization-code' | 'access-token' | 'refresh-token'
export type CredentialState = 'active' | 'used' | 'revoked' | 'expired'

/** A code or a token as it is stored: never the secret, only its hash. Instants are the world's, in milliseconds. */
export interface Credential {
  /** Safe to show: says which credential is meant, opens nothing. */
  readonly id: string
  readonly type: CredentialType
  readonly hash: string
  readonly connectionId: string
  /** Everything that one redeemed code led to; the code's own id. */
  readonly lineageId: string
  /** 0 for the code, 1 for the first pair of tokens, and so on. */
  readonly generation: number
  /** The code or refresh token that was spent for this one. */
  readonly parentId: string | null
  readonly scopes: readonly ScopeId[]
  /** Codes only: the redirect URI that the exchange must repeat (RFC 6749 §4.1.3). */
  readonly redirectUri: string | null
  readonly issuedAt: number
  readonly expiresAt: number
  readonly usedAt: number | null
  readonly revokedAt: number | null
}

/** The state of `credential` at world time `now`. Dead means `now ≥ expiresAt`. */
export function stateOf(credential: Credential, now: number): CredentialState {
  if (credential.usedAt !== null) return 'used'
  if (credential.revokedAt !== null) return 'revoked'
  return now >= credential.expiresAt ? 'expired' : 'active'
}
