declare module 'passport-oauth2' {
  type Done = (error: Error | null, user?: object) => void
  type Answered = (
    error: { statusCode?: number; data?: string } | null,
    accessToken?: string,
    refreshToken?: string,
  ) => void

  /** As much of it as the tests use. */
  class Strategy {
    constructor(
      options: {
        authorizationURL: string
        tokenURL: string
        clientID: string
        clientSecret: string
        callbackURL: string
        scope: string[]
        customHeaders?: Record<string, string>
      },
      verify: (accessToken: string, refreshToken: string, profile: object, done: Done) => void,
    )
    authenticate(request: { query: Record<string, string> }, options?: { state?: string }): void
    // What passport itself puts there.
    success: (user: object) => void
    fail: (challenge: unknown) => void
    redirect: (url: string) => void
    error: (error: Error) => void
    readonly _oauth2: {
      getOAuthAccessToken(token: string, params: Record<string, string>, answered: Answered): void
      _request(
        method: string,
        url: string,
        headers: Record<string, string>,
        body: string,
        accessToken: null,
        answered: (error: { statusCode?: number; data?: string } | null) => void,
      ): void
    }
  }
  export = Strategy
}
