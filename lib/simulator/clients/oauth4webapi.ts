import * as oauth from 'oauth4webapi'
import { numberOr, type Program, paths, type Registration, textOr, valueAt } from './client'

export function oauth4webapi({ clientId, clientSecret, redirectUri, origin, scopes }: Registration): Program {
  const server: oauth.AuthorizationServer = {
    issuer: origin,
    token_endpoint: origin + paths.token,
    revocation_endpoint: origin + paths.revoke,
  }
  const client: oauth.Client = { client_id: clientId }
  const authentication = oauth.ClientSecretBasic(clientSecret)
  const options = { [oauth.allowInsecureRequests]: true }
  const state = oauth.generateRandomState()
  const tokensOf = (answer: oauth.TokenEndpointResponse) => ({
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token ?? '',
  })
  return {
    authorize: async () => {
      const query = {
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: scopes.join(' '),
        state,
        access_type: 'offline',
        response_type: 'code',
      }
      return `${origin}${paths.authorize}?${new URLSearchParams(query)}`
    },
    async exchange(callback) {
      const params = oauth.validateAuthResponse(server, client, callback, state)
      const answer = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        authentication,
        params,
        redirectUri,
        oauth.nopkce,
        options,
      )
      return tokensOf(await oauth.processAuthorizationCodeResponse(server, client, answer))
    },
    async refresh(token) {
      const answer = await oauth.refreshTokenGrantRequest(server, client, authentication, token, options)
      return tokensOf(await oauth.processRefreshTokenResponse(server, client, answer))
    },
    async revoke(token) {
      await oauth.processRevocationResponse(
        await oauth.revocationRequest(server, client, authentication, token, options),
      )
    },
    refusal: async (thrown) => ({
      status: numberOr(valueAt(thrown, 'status')) ?? numberOr(valueAt(thrown, 'cause', 'status')),
      error: textOr(valueAt(thrown, 'error')),
      description: textOr(valueAt(thrown, 'error_description')),
    }),
  }
}
