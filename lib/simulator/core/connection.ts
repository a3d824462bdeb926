import type { ScopeId } from '@/lib/fortnox/scopes.table'
import type { Credential, CredentialType } from './credential'
import type { Company } from './world'

/** Whose rights a connection has: a user of the company (their number) or the app's service account. */
export type Resource = number | 'service'

/** App × company × (user or service account), with the scopes of the last approval. */
export interface Connection {
  readonly id: string
  readonly worldId: string
  readonly clientId: string
  readonly tenantId: number
  readonly resource: Resource
  readonly scopes: readonly ScopeId[]
  readonly approvedAt: number
  /** How many approvals there have been: the next code's number. */
  readonly approvals: number
  /** When the customer removed the integration. */
  readonly removedAt: number | null
  /** How many client-credentials tokens it gave: the next one's number. */
  readonly granted: number
  /** Hashes of the legacy tokens that were swapped into it: each works once (facts §2.8). */
  readonly migrated: readonly string[]
}

/** The part of a connection that one decision needs. */
export interface ConnectionSlice {
  readonly connection: Connection
  /** The company as it is now; null where it no longer exists. */
  readonly company: Company | null
  /** What the caller presented, where it exists. */
  readonly presented: Credential | null
  /** The refresh token with the highest generation in the presented one's lineage. */
  readonly newestRefresh: Credential | null
}

/** What a decision does to the stored credentials. Revoking touches only what is alive at `at`. */
export type Change =
  | { readonly kind: 'issue'; readonly credential: Credential }
  | { readonly kind: 'use'; readonly credentialId: string; readonly at: number }
  | { readonly kind: 'revoke'; readonly credentialId: string; readonly at: number }
  | {
      readonly kind: 'revoke-lineage'
      readonly lineageId: string
      readonly types: readonly CredentialType[]
      readonly at: number
    }
  | {
      readonly kind: 'revoke-connection'
      readonly connectionId: string
      readonly types: readonly CredentialType[]
      readonly exceptLineageId: string | null
      readonly at: number
    }

/** The result of a pure decision: `connection` where it is new or changed, the changes, and what the caller is told. */
export interface Decision<Outcome> {
  readonly connection?: Connection
  readonly changes: readonly Change[]
  readonly outcome: Outcome
}
