import * as oidc from 'openid-client'
import { numberOr, type Program, paths, type Registration, textOr, valueAt } from './client'

/** openid-client 6. Without a manual `customFetch` it refuses http, so `allowInsecureRequests` belongs to the host. */
export function openidClient({ clientId, clientSecret, redirectUri, origin, scopes }: Registration): Program {
  const server: oidc.ServerMetadata = {
    issuer: origin,
    authorization_endpoint: origin + paths.authorize,
    token_endpoint: origin + paths.token,
    revocation_endpoint: origin + paths.revoke,
  }
  const config = new oidc.Configuration(server, clientId, undefined, oidc.ClientSecretBasic(clientSecret))
  oidc.allowInsecureRequests(config)
  const expectedState = oidc.randomState()
  const tokensOf = (answer: oidc.TokenEndpointResponse) => ({
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token ?? '',
  })
  return {
    authorize: async () =>
      oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: scopes.join(' '),
        state: expectedState,
        access_type: 'offline',
      }).href,
    exchange: async (callback) => tokensOf(await oidc.authorizationCodeGrant(config, callback, { expectedState })),
    refresh: async (token) => tokensOf(await oidc.refreshTokenGrant(config, token)),
    revoke: (token) => oidc.tokenRevocation(config, token, { token_type_hint: 'refresh_token' }),
    refusal: async (thrown) => ({
      status: numberOr(valueAt(thrown, 'status')) ?? numberOr(valueAt(thrown, 'cause', 'status')),
      error: textOr(valueAt(thrown, 'error')),
      description: textOr(valueAt(thrown, 'error_description')),
    }),
  }
}
