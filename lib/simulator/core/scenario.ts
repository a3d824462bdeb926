import type { Localized } from '@/lib/fortnox/evidence'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
import type { FaultEffect, FaultTarget } from './faults'
import type { Policy } from './policy.table'
import type { App, Company } from './world'

/** A lifetime of the policy: moving the clock past it kills what lives so long. */
export type LifetimeSwitch = 'codeLifetime' | 'accessTokenLifetime' | 'refreshTokenLifetime'

/** One step that sets the world up, done by the customer, by Fortnox or by the program that connects. It leaves no trace in the log, but for calls. */
export type Step =
  | { readonly do: 'policy'; readonly set: Partial<Policy> }
  | {
      readonly do: 'app'
      readonly set: Partial<Pick<App, 'scopes' | 'serviceAccounts' | 'mustBeBought'>>
      /** A legacy token of the company's first user, known afterwards as `{legacyToken}`. */
      readonly legacyToken?: true
    }
  | {
      readonly do: 'company'
      readonly set: Partial<Pick<Company, 'licences' | 'locked' | 'agency' | 'settings' | 'boughtApps'>>
    }
  /** The first user of the company, who approves; null: removed, and another is there. */
  | {
      readonly do: 'user'
      readonly set: Partial<Pick<Company['users'][number], 'sysAdmin' | 'consultant' | 'licences' | 'rights'>> | null
    }
  /** The first user approves: `{code}`. */
  | { readonly do: 'consent'; readonly scopes: readonly ScopeId[]; readonly serviceAccount?: true }
  /** The code is exchanged: `{accessToken}`, `{refreshToken}`. */
  | { readonly do: 'exchange' }
  /** The refresh token is rotated: the old one is `{spentRefreshToken}` from now on. */
  | { readonly do: 'refresh' }
  /** The customer removes the integration. */
  | { readonly do: 'remove' }
  | { readonly do: 'clock'; readonly past: LifetimeSwitch }
  | { readonly do: 'freeze' }
  | { readonly do: 'fault'; readonly on: FaultTarget; readonly times: number; readonly effect: FaultEffect }
  /** A call of the API with the access token, as often as the policy's rate limit lets through, or once. */
  | {
      readonly do: 'call'
      readonly times: 'rate-limit' | 1
      readonly request: Pick<NextRequest, 'method' | 'to' | 'path' | 'json'>
    }

/** What comes back. */
export interface Expectation {
  /** Null: no answer arrives. */
  readonly status: number | null
  /** An id or code of the error tables, or null for success. */
  readonly error: string | null
  /** The browser comes back with neither code nor error. */
  readonly bareCallback?: true
}

/**
 * A request to send next, ready but for what stands in braces: what the steps made known, and `{clientId}`, `{redirectUri}`,
 * `{tenantId}`, `{state}`, `{today}`.
 */
export interface NextRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** `consents` is the control API's, in the place of the customer at the consent page. */
  readonly to: 'authorize' | 'token' | 'revoke' | 'migrate' | 'api' | 'consents'
  /** Of the API, after `/3`; one that begins with `/api/` is the newer areas’, and whole. */
  readonly path?: string
  readonly query?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Who sends it. Left out: whoever usually sends such a request. */
  readonly as?: 'wrong-secret' | 'code-for-a-token' | 'cut-token' | 'legacy-program'
  readonly expect: Expectation
}

/** A situation that can be set up in one call, and the requests that then fail as Fortnox does. */
export interface Scenario {
  readonly title: Localized
  /** What to do next and what then happens, for a person. */
  readonly next: Localized
  readonly steps: readonly Step[]
  /** In this order. */
  readonly requests: readonly NextRequest[]
}
