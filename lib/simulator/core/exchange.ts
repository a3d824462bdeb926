import type { Fault } from './faults'

/** Which endpoint a request went to. `webhook` is a request that the simulator itself sent to the app; status 0 says that nobody answered. */
export type EndpointName = 'authorize' | 'consent' | 'token' | 'revoke' | 'migrate' | 'api' | 'webhook'

/** One HTTP request and its answer, as a world's log keeps it. Client secrets are never in it. */
export interface Exchange {
  /** World time and server time, in milliseconds. */
  readonly at: number
  readonly wall: number
  readonly endpoint: EndpointName
  readonly method: string
  /** Path and query as sent, secrets masked. */
  readonly path: string
  readonly from: string
  readonly clientId: string | null
  /** The credential that was presented, where it was one of the world's. */
  readonly credentialId: string | null
  /** The id of the refusal in the error tables, null for success. */
  readonly refusal: string | null
  /** The faults that struck it; left out where none did. A lost answer is recorded as it would have been. */
  readonly faults?: readonly Pick<Fault, 'id' | 'effect'>[]
  readonly request: { readonly headers: readonly (readonly [string, string])[]; readonly body: string }
  readonly response: {
    readonly status: number
    readonly headers: readonly (readonly [string, string])[]
    readonly body: string
  }
}
