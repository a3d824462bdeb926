/** A part of the connection, in the order in which a program meets them. */
export const steps = ['register', 'authorize', 'callback', 'exchange', 'call', 'refresh', 'revoke', 'migrate'] as const
export type Step = (typeof steps)[number]

/** What a pasted text was recognised as. */
export type Shape =
  | 'json'
  | 'xml'
  | 'http-answer'
  | 'http-request'
  | 'curl'
  | 'authorize-url'
  | 'callback-url'
  | 'jwt'
  | 'code'
  | 'message'

/** Where a request goes. */
export type Place = 'authorize' | 'token' | 'revoke' | 'migrate' | 'api'

/** A request, as far as a text shows it. Names of headers and parameters are in lower case; secrets are gone. */
export interface RequestClues {
  readonly method: string | null
  readonly place: Place | null
  readonly path: string | null
  readonly headers: ReadonlyMap<string, string>
  /** Of the query, or of a form. */
  readonly params: ReadonlyMap<string, string>
  readonly body: 'form' | 'json' | 'none' | 'unknown'
}

/** What an access token says of itself; times in milliseconds. */
export interface TokenClues {
  readonly clientId: string | null
  readonly tenantId: string | null
  readonly scopes: readonly string[]
  readonly expiresAt: number | null
}

/** Everything that a text gives away. What it does not say is null. */
export interface Clues {
  readonly shapes: readonly Shape[]
  readonly status: number | null
  readonly contentType: string | null
  /** `error` and `error_description` of OAuth. */
  readonly error: string | null
  readonly description: string | null
  /** The code and the message of the API. */
  readonly code: string | null
  readonly message: string | null
  readonly request: RequestClues | null
  /** Parameters that came back to the redirect URI. */
  readonly callback: ReadonlyMap<string, string> | null
  readonly token: TokenClues | null
  /** The whole text in lower case, without its secrets: for words that stand anywhere. */
  readonly text: string
}
