import type { LicenceId } from '@/lib/fortnox/licences.table'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
import type { Connection } from '@/lib/simulator/core/connection'
import type { Credential } from '@/lib/simulator/core/credential'
import type { Exchange } from '@/lib/simulator/core/exchange'
import type { ScenarioId } from '@/lib/simulator/core/scenarios.table'
import type { StepId } from './steps.table'

/** A stored credential as the page sees it: everything but the hash. Its state is derived with `stateOf` and the world's time. */
export type ShownCredential = Omit<Credential, 'hash'>

export type LoggedExchange = Exchange & { readonly number: number }

/**
 * A request with a client id that no world has. It is shown to every browser at the address it came from, so only what is no
 * secret is told of it.
 */
export interface StrayRequest {
  /** The server's time: there is no world whose clock it could have. */
  readonly wall: number
  readonly method: string
  /** Without its query. */
  readonly path: string
  readonly from: string
  /** As it was sent; null where it is the secret of this world's app, which is not repeated. */
  readonly clientId: string | null
  readonly status: number
}

/** What was sent and what came back, letter for letter; the client secret is masked. */
export interface RawExchange {
  readonly at: number
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: readonly (readonly [string, string])[]
    readonly body: string
  }
  readonly response: {
    readonly status: number
    readonly headers: readonly (readonly [string, string])[]
    readonly body: string
  } | null
  /** Why there is no answer, or why the OAuth client refused it. */
  readonly failure: string | null
}

/** Why a callback was refused before its code was sent anywhere (C03). */
export type CallbackRefusal = 'no-visitor' | 'state-missing' | 'state-unknown' | 'state-used' | 'state-expired'

export type CallbackOutcome =
  | { readonly kind: 'code'; readonly credentialId: string | null }
  | { readonly kind: 'error'; readonly error: string; readonly description: string | null }
  /** Neither code nor error: a locked company (facts §1.6). */
  | { readonly kind: 'bare' }
  | { readonly kind: 'refused'; readonly reason: CallbackRefusal }

/** A refresh token that the sandbox's client still has a copy of, by the id of the stored credential. */
export interface HeldToken {
  readonly credentialId: string
  readonly generation: number
  /** First and last characters, for the eye. */
  readonly hint: string
}

/** What a scenario says that comes back. */
export interface ExpectedAnswer {
  /** Null: no answer arrives. */
  readonly status: number | null
  /** An id or code of the error tables; null: success. */
  readonly error: string | null
  /** The words of that error, as far as they are known. */
  readonly says: string | null
  /** The browser comes back with neither code nor error. */
  readonly bareCallback: boolean
}

/** A request of a scenario as the page sees it: secrets masked. */
export interface ShownRequest {
  readonly request: RawExchange['request']
  readonly expect: ExpectedAnswer
  readonly answer: RawExchange | null
}

/** Where the sandbox's own client is in the walk. */
export interface WalkView {
  readonly step: StepId
  readonly authorization: {
    readonly url: string
    readonly scopes: readonly ScopeId[]
    readonly state: string
    readonly redirectUri: string
    readonly serviceAccount: boolean
    readonly startedAt: number
  } | null
  readonly callback: CallbackOutcome | null
  readonly code: { readonly credentialId: string | null; readonly value: string } | null
  /** The newest tokens the client has. Values are a simulator's: they open nothing real. */
  readonly tokens: {
    readonly accessToken: string
    readonly accessId: string | null
    readonly refreshToken: string
    readonly refreshId: string | null
    readonly scopes: readonly string[]
    readonly tenantId: number | null
  } | null
  /** All refresh tokens of this walk, newest first, so that an old one can be sent again on purpose. */
  readonly held: readonly HeldToken[]
  /** The last raw exchange of each step that talks to the server. */
  readonly answers: Readonly<Partial<Record<StepId, RawExchange>>>
  /** The situation that was set up and the requests that show it; null where there is none. */
  readonly scenario: { readonly id: ScenarioId; readonly requests: readonly ShownRequest[] } | null
}

/** Everything the sandbox page shows. One event stream sends it anew after each change to the world. */
export interface SandboxState {
  readonly world: {
    readonly id: string
    readonly name: string
    /** World time when this was read, and the server's time then: between two reads the page counts on by itself. */
    readonly now: number
    readonly wall: number
    readonly frozen: boolean
  }
  readonly app: {
    readonly clientId: string
    readonly name: string
    readonly scopes: readonly ScopeId[]
    readonly redirectUris: readonly string[]
  }
  readonly companies: readonly {
    readonly tenantId: number
    readonly name: string
    readonly licences: readonly LicenceId[]
    readonly locked: boolean
    readonly users: readonly { readonly id: number; readonly name: string; readonly sysAdmin: boolean }[]
  }[]
  readonly urls: {
    readonly authorize: string
    readonly token: string
    readonly revoke: string
    readonly api: string
    readonly control: string
  }
  readonly walk: WalkView
  readonly connections: readonly Connection[]
  /** Oldest first, at most the newest 200. */
  readonly credentials: readonly ShownCredential[]
  /** Newest first, at most 100. */
  readonly exchanges: readonly LoggedExchange[]
  /** Requests from this browser's address that belong to no world, newest first. */
  readonly strays: readonly StrayRequest[]
  /** Who is signed in, and the worlds they keep. */
  readonly account: {
    readonly name: string
    readonly worlds: readonly { readonly id: string; readonly name: string }[]
  } | null
  /** Who plays the provider of the sign-in. */
  readonly signInWith: 'simulator' | 'fortnox'
}
