/** The world that a standing simulator has for its client. */
export interface StandingWorld {
  readonly id: string
  /** Opens its control API. Null where it was made by another process that shares the database. */
  readonly key: string | null
  readonly apps: readonly {
    readonly clientId: string
    /** Null where it follows from a key that this process does not have. */
    readonly clientSecret: string | null
    readonly redirectUris: readonly string[]
  }[]
  readonly companies: readonly { readonly tenantId: number; readonly name: string }[]
}

/** What a running simulator tells its operator and the programs that are to use it. */
export interface Serving {
  readonly version: string
  readonly stored: 'memory' | 'file' | 'postgres'
  readonly world: StandingWorld
  readonly urls: {
    /** The origin of the OAuth server, and the one of the API. */
    readonly apps: string
    readonly api: string
    readonly authorize: string
    readonly token: string
    readonly revoke: string
    /** The world's control API. */
    readonly control: string
    /** Where the port is open. */
    readonly listening: string
  }
  /** The file of the authority to trust, with TLS. */
  readonly certificate: string | null
  readonly proxy: string | null
}
