import type { Connection } from './connection'

/** A fresh secret: what the caller gets, what is stored, and a name for it that opens nothing. */
export interface Minted {
  readonly id: string
  readonly secret: string
  readonly hash: string
}

/** What a new credential is made for; in a seeded world these alone decide its secret. */
export interface MintedFor {
  readonly connection: Connection
  readonly lineageId: string
  readonly generation: number
}

/** Where decisions get their secrets from. Synchronous, since a decision runs inside a transaction. */
export interface Mint {
  code(connection: Connection): Minted
  accessToken(
    made: MintedFor & { readonly scopes: readonly string[]; readonly issuedAt: number; readonly expiresAt: number },
  ): Minted
  refreshToken(made: MintedFor): Minted
}
