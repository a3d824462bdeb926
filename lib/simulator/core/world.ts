import type { LicenceId } from '@/lib/fortnox/licences.table'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
import type { WorldClock } from './clock'
import type { Policy } from './policy.table'

/** One isolated simulated Fortnox. Instants named `…Wall` are of the server's clock, all others of the world's. */
export interface World {
  readonly id: string
  readonly name: string
  /** SHA-256 of the key that opens the control API; never derived from the seed. */
  readonly keyHash: string
  /** Where ids, secrets, codes and refresh tokens come from; null: drawn at random. */
  readonly seed: string | null
  /** `visitor` worlds are kept 30 days after their last use, `control` worlds 24 hours. */
  readonly origin: 'visitor' | 'control'
  readonly clock: WorldClock
  readonly policy: Policy
  readonly createdWall: number
  readonly usedWall: number
}

/** A registered integration. */
export interface App {
  readonly clientId: string
  readonly name: string
  readonly secretHash: string
  /** Compared as exact strings (S01). */
  readonly redirectUris: readonly string[]
  /** Also accepts http on localhost, 127.0.0.1 and [::1], any port and path. */
  readonly anyLoopbackRedirect: boolean
  readonly scopes: readonly ScopeId[]
  readonly serviceAccounts: boolean
}

export interface User {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly sysAdmin: boolean
}

/** A tenant. */
export interface Company {
  readonly tenantId: number
  readonly name: string
  readonly organisationNumber: string
  readonly city: string
  readonly licences: readonly LicenceId[]
  readonly users: readonly User[]
  /** Unpaid invoice to Fortnox: the callback comes back bare (facts §1.6). */
  readonly locked: boolean
}

/** What a world is made of and goes back to on reset. */
export interface Blueprint {
  readonly clock: WorldClock
  readonly policy: Policy
  readonly apps: readonly App[]
  readonly companies: readonly Company[]
}
