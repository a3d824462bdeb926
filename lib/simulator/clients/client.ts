/** What a program is given when it is registered: nothing in it but the host differs from Fortnox. */
export interface Registration {
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
  /** Of the OAuth server, such as `https://apps.fortnox.se`. */
  readonly origin: string
  readonly scopes: readonly string[]
}

export interface Tokens {
  readonly accessToken: string
  readonly refreshToken: string
}

/** What a program that uses the library can learn of a refusal: null where the library lost it. */
export interface Refusal {
  readonly status: number | null
  readonly error: string | null
  readonly description: string | null
}

/** A program written for Fortnox with one OAuth library, as that library's own manual says. */
export interface Program {
  /** Where it sends the customer's browser. */
  authorize(): Promise<string>
  exchange(callback: URL): Promise<Tokens>
  refresh(refreshToken: string): Promise<Tokens>
  revoke(refreshToken: string): Promise<void>
  /** What it reads in what the library threw. */
  refusal(thrown: unknown): Promise<Refusal>
}

export const paths = { authorize: '/oauth-v1/auth', token: '/oauth-v1/token', revoke: '/oauth-v1/revoke' } as const

/** A value of an object that nothing is known of. */
export function valueAt(object: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
    object,
  )
}

export const textOr = (value: unknown) => (typeof value === 'string' ? value : null)
export const numberOr = (value: unknown) => (typeof value === 'number' ? value : null)
