import { AuthorizationCode } from 'simple-oauth2'
import { numberOr, type Program, paths, type Registration, textOr, valueAt } from './client'

export function simpleOauth2(
  { clientId, clientSecret, redirectUri, origin, scopes }: Registration,
  http: { readonly json?: 'force' } = {},
): Program {
  const client = new AuthorizationCode({
    client: { id: clientId, secret: clientSecret },
    auth: { tokenHost: origin, tokenPath: paths.token, authorizePath: paths.authorize, revokePath: paths.revoke },
    options: { authorizationMethod: 'header' },
    http,
  })
  const state = 'a-state-of-its-own'
  const tokensOf = ({ token }: { token: Record<string, unknown> }) => ({
    accessToken: String(token['access_token']),
    refreshToken: String(token['refresh_token']),
  })
  return {
    authorize: async () => client.authorizeURL({ redirect_uri: redirectUri, scope: scopes.join(' '), state }),
    async exchange({ searchParams }) {
      if (searchParams.get('state') !== state) throw new Error('Another state came back.')
      return tokensOf(await client.getToken({ code: searchParams.get('code') ?? '', redirect_uri: redirectUri }))
    },
    refresh: async (token) => tokensOf(await client.createToken({ refresh_token: token }).refresh()),
    revoke: (token) => client.createToken({ refresh_token: token }).revoke('refresh_token'),
    refusal: async (thrown) => ({
      // The library's own 406 says that it did not like the content type; what Fortnox answered is gone.
      status: [numberOr(valueAt(thrown, 'output', 'statusCode'))].find((status) => status !== 406) ?? null,
      error: textOr(valueAt(thrown, 'data', 'payload', 'error')),
      description: textOr(valueAt(thrown, 'data', 'payload', 'error_description')),
    }),
  }
}
