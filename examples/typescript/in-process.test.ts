import { startInMemory } from 'koppla/simulator'
import * as oauth from 'oauth4webapi'
import { expect, test } from 'vitest'

/** A whole Fortnox inside a test: no port, no process. The OAuth client is given its `fetch`, and nothing else is changed. */
test('a refresh token works once', async () => {
  const fortnox = await startInMemory({ seed: 'my test' })
  const server = { issuer: 'http://fortnox.test', token_endpoint: fortnox.world.urls.token }
  const client = { client_id: fortnox.clientId }
  const secret = oauth.ClientSecretBasic(fortnox.clientSecret)
  const options = { [oauth.customFetch]: fortnox.fetch, [oauth.allowInsecureRequests]: true }

  // The customer approves, without a browser.
  const { redirect } = await fortnox.consent({ scopes: ['companyinformation'], state: 's' })
  const callback = oauth.validateAuthResponse(server, client, new URL(redirect), 's')
  const answer = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    secret,
    callback,
    fortnox.redirectUri,
    oauth.nopkce,
    options,
  )
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer)

  // An hour passes at once, and the access token is dead.
  await fortnox.clock.advance('1h')
  const headers = { authorization: `Bearer ${tokens.access_token}` }
  expect((await fortnox.fetch(`${fortnox.world.urls.api}/companyinformation`, { headers })).status).toBe(401)

  const refresh = () => oauth.refreshTokenGrantRequest(server, client, secret, tokens.refresh_token ?? '', options)
  expect((await refresh()).status).toBe(200)
  const refused = await refresh()
  expect(await refused.json()).toEqual({ error: 'invalid_grant', error_description: 'Invalid refresh token' })
  await fortnox.close()
})
