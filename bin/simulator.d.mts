/** Written by hand, so that a project elsewhere can read it; a test holds it to what the simulator is. */

export type Duration = `${number}${'s' | 'm' | 'h' | 'd'}`

/** A world as `POST /control/v1/worlds` takes it (see `/control/v1/openapi.json`), and where the simulator seems to be. */
export interface EmbeddedOptions {
  /** The same seed gives the same ids, secrets, codes and tokens; the clock of such a world stands still until it is moved. */
  readonly seed?: string
  readonly name?: string
  readonly apps?: readonly {
    readonly clientId?: string
    readonly clientSecret?: string
    readonly redirectUris?: readonly string[]
    readonly [more: string]: unknown
  }[]
  readonly companies?: readonly {
    readonly tenantId?: number
    readonly name?: string
    readonly [more: string]: unknown
  }[]
  readonly policy?: Readonly<Record<string, unknown>>
  /** An instant, such as 2027-01-04T08:00:00Z. */
  readonly startAt?: string
  /** The origin of the addresses; nothing listens there. Default `http://fortnox.test`. */
  readonly origin?: string
  /** The clock that the world's own is counted from, in milliseconds. Default: the machine's. */
  readonly wall?: () => number
}

export interface Embedded {
  /** For an OAuth client that takes a `fetch`. A redirect is answered and not followed; a lost answer rejects as fetch does. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
  readonly tenantId: number
  readonly world: {
    readonly id: string
    readonly key: string
    readonly apps: readonly {
      readonly clientId: string
      readonly clientSecret: string
      readonly redirectUris: readonly string[]
    }[]
    readonly companies: readonly { readonly tenantId: number; readonly name: string }[]
    readonly urls: {
      readonly authorize: string
      readonly token: string
      readonly revoke: string
      readonly api: string
      readonly control: string
    }
  }
  readonly clock: {
    now(): Promise<Date>
    advance(by: Duration): Promise<Date>
    set(instant: Date): Promise<Date>
    freeze(): Promise<Date>
    unfreeze(): Promise<Date>
  }
  /** A customer approves without a browser. What is left out is the first app, the first company and its first user. */
  consent(options: {
    readonly scopes: readonly string[]
    readonly clientId?: string
    readonly tenantId?: number
    readonly user?: number
    readonly redirectUri?: string
    readonly state?: string
    readonly serviceAccount?: boolean
    readonly deny?: boolean
  }): Promise<{ readonly redirect: string; readonly code?: string }>
  /** Any call below `/control/v1/worlds/{id}`. */
  control<Answer>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<Answer>
  close(): Promise<void>
}

/** A simulated Fortnox in memory with one world: no port, no process, nothing to clean up but `close`. */
export function startInMemory(options?: EmbeddedOptions): Promise<Embedded>
