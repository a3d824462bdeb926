import type { LicenceId } from '@/lib/fortnox/licences.table'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
import type { WorldClock } from './clock'
import type { Faults } from './faults'
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
  readonly faults: Faults
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
  /** A paid integration: a company that has not bought it cannot activate it (facts §1.5). */
  readonly mustBeBought: boolean
  /** Where consents that come and go are announced (facts §5.4); null: nowhere. */
  readonly webhookUrl: string | null
  /** Tokens of the time before OAuth2, which may be swapped once each (facts §2.8). */
  readonly legacyTokens: readonly LegacyToken[]
}

/** A legacy token: whose it is, and its hash. */
export interface LegacyToken {
  readonly hash: string
  readonly tenantId: number
  readonly user: number
}

export interface User {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly sysAdmin: boolean
  /** An accounting consultant: gets into the company through its agency's Digital byrå, or not at all (facts §1.3). */
  readonly consultant: boolean
  /** What is assigned to this user out of the company's licences; null: all of them. */
  readonly licences: readonly LicenceId[] | null
  /** The parts of Fortnox that this user may work in; null: all of them. */
  readonly rights: readonly ScopeId[] | null
}

export interface CompanySettings {
  /** Whether the predefined accounts are filled in; without them "Kunde inte hitta konto" is near. */
  readonly defaultAccounts: boolean
  /** The bookkeeping is locked through this day, YYYY-MM-DD; null: open. */
  readonly lockedUntil: string | null
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
  readonly settings: CompanySettings
  /** Client ids of the integrations that were bought. */
  readonly boughtApps: readonly string[]
  /** Client of an accounting agency: its consultants enter through Digital byrå (facts §1.3). */
  readonly agency: boolean
}

/** The values of what an app, a company and a user had not yet when older worlds were stored. */
export const defaultApp = { mustBeBought: false, webhookUrl: null, legacyTokens: [] } as const satisfies Partial<App>
export const defaultCompany = {
  settings: { defaultAccounts: true, lockedUntil: null },
  boughtApps: [],
  agency: false,
} as const satisfies Partial<Company>
export const defaultUser = { consultant: false, licences: null, rights: null } as const satisfies Partial<User>

/** What a world is made of and goes back to on reset. */
export interface Blueprint {
  readonly clock: WorldClock
  readonly policy: Policy
  readonly apps: readonly App[]
  readonly companies: readonly Company[]
}
