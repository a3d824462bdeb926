export type EndpointName = 'authorize' | 'consent' | 'token' | 'revoke' | 'migrate' | 'api'

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
  readonly request: { readonly headers: readonly (readonly [string, string])[]; readonly body: string }
  readonly response: {
    readonly status: number
    readonly headers: readonly (readonly [string, string])[]
    readonly body: string
  }
}
