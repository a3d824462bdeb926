import Strategy from 'passport-oauth2'
import { numberOr, type Program, paths, type Registration, type Tokens, textOr, valueAt } from './client'

/** passport-oauth2 as passport runs it. It sends the credentials in the body, and has no revocation: the request is its own all the same. */
export function passportOauth2(
  { clientId, clientSecret, redirectUri, origin, scopes }: Registration,
  customHeaders: Record<string, string> = {},
): Program {
  const state = 'a-state-of-its-own'
  const strategy = () =>
    new Strategy(
      {
        authorizationURL: origin + paths.authorize,
        tokenURL: origin + paths.token,
        clientID: clientId,
        clientSecret,
        callbackURL: redirectUri,
        scope: [...scopes],
        customHeaders,
      },
      (accessToken, refreshToken, _profile, done) => done(null, { accessToken, refreshToken }),
    )
  /** One authentication, with the four ends that passport gives a strategy. */
  const authenticate = (query: Record<string, string>) =>
    new Promise<string | Tokens>((resolve, reject) => {
      const one = Object.assign(strategy(), {
        success: (user: object) => resolve(user as Tokens),
        redirect: resolve,
        error: reject,
        fail: (challenge: unknown) => reject(new Error(`Failed: ${JSON.stringify(challenge)}`)),
      })
      one.authenticate({ query }, { state })
    })
  return {
    authorize: async () => String(await authenticate({})),
    exchange: async ({ searchParams }) => (await authenticate(Object.fromEntries(searchParams))) as Tokens,
    refresh: (token) =>
      new Promise((resolve, reject) => {
        strategy()._oauth2.getOAuthAccessToken(
          token,
          { grant_type: 'refresh_token' },
          (error, accessToken = '', refreshToken = '') =>
            error ? reject(error) : resolve({ accessToken, refreshToken }),
        )
      }),
    revoke: (token) =>
      new Promise((resolve, reject) => {
        const body = new URLSearchParams({
          token,
          token_type_hint: 'refresh_token',
          client_id: clientId,
          client_secret: clientSecret,
        })
        const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
        strategy()._oauth2._request('POST', origin + paths.revoke, headers, body.toString(), null, (error) =>
          error ? reject(error) : resolve(),
        )
      }),
    async refusal(thrown) {
      // The exchange is parsed by the strategy; of a refresh the text is handed out as it came.
      const data = textOr(valueAt(thrown, 'data'))
      const parsed: unknown =
        data === null
          ? { error: valueAt(thrown, 'code'), error_description: valueAt(thrown, 'message') }
          : JSON.parse(data)
      return {
        status: numberOr(valueAt(thrown, 'statusCode')),
        error: textOr(valueAt(parsed, 'error')),
        description: textOr(valueAt(parsed, 'error_description')),
      }
    },
  }
}
