import { OAuth2Client } from '@badgateway/oauth2-client'
import { numberOr, type Program, paths, type Registration, textOr, valueAt } from './client'

export function badgateway({ clientId, clientSecret, redirectUri, origin, scopes }: Registration): Program {
  const client = new OAuth2Client({
    server: origin,
    clientId,
    clientSecret,
    authorizationEndpoint: paths.authorize,
    tokenEndpoint: paths.token,
    revocationEndpoint: paths.revoke,
  })
  const state = 'a-state-of-its-own'
  const bare = (refreshToken: string) => ({ accessToken: '', refreshToken, expiresAt: null })
  const tokensOf = (token: { accessToken: string; refreshToken: string | null }) => ({
    accessToken: token.accessToken,
    refreshToken: token.refreshToken ?? '',
  })
  return {
    authorize: () => client.authorizationCode.getAuthorizeUri({ redirectUri, state, scope: [...scopes] }),
    exchange: async (callback) =>
      tokensOf(await client.authorizationCode.getTokenFromCodeRedirect(callback, { redirectUri, state })),
    refresh: async (token) => tokensOf(await client.refreshToken(bare(token))),
    revoke: async (token) => {
      await client.revoke(bare(token), 'refresh_token')
    },
    refusal: async (thrown) => ({
      status: numberOr(valueAt(thrown, 'httpCode')),
      error: textOr(valueAt(thrown, 'oauth2Code')),
      description: textOr(valueAt(thrown, 'parsedBody', 'error_description')),
    }),
  }
}
