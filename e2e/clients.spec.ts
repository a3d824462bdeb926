import * as oauth from 'oauth4webapi'
import { AuthorizationCode } from 'simple-oauth2'
import { advance, makeWorld } from './control'
import { type ListeningApp, listen } from './listening-app'
import { expect, test } from './portal-test'

/**
 * Programs written for Fortnox, with nothing changed but the host: consent in a browser, then code, token, API, expiry, refresh,
 * refused replay and revocation over HTTP. The app listens on another port than the portal.
 */

let app: ListeningApp

test.beforeEach(async () => {
  app = await listen()
})
test.afterEach(() => app.close())

const scope = 'companyinformation profile'
/** simple-oauth2 loses Fortnox's reason: it gives up at the error's content type, which is not JSON's (facts §2.4). */
const refused = 'The content-type is not JSON compatible'

test('a program that uses oauth4webapi lives its whole life against the portal', async ({ page, request, baseURL }) => {
  const world = await makeWorld(request)
  const [registered] = world.apps
  const issuer = baseURL ?? ''
  const server: oauth.AuthorizationServer = {
    issuer,
    authorization_endpoint: `${issuer}/oauth-v1/auth`,
    token_endpoint: `${issuer}/oauth-v1/token`,
    revocation_endpoint: `${issuer}/oauth-v1/revoke`,
  }
  const client: oauth.Client = { client_id: registered?.clientId ?? '' }
  const authentication = oauth.ClientSecretBasic(registered?.clientSecret ?? '')
  const insecure = { [oauth.allowInsecureRequests]: true }

  const state = oauth.generateRandomState()
  const query = {
    client_id: client.client_id,
    redirect_uri: app.redirectUri,
    scope,
    state,
    access_type: 'offline',
    response_type: 'code',
  }
  await page.goto(`${server.authorization_endpoint}?${new URLSearchParams(query)}`)
  await page.getByRole('button', { name: /Approve|Godkänn/ }).click()
  await expect(page.getByText('The app has the answer.')).toBeVisible()

  const params = oauth.validateAuthResponse(server, client, await app.callback, state)
  const exchange = () =>
    oauth.authorizationCodeGrantRequest(server, client, authentication, params, app.redirectUri, oauth.nopkce, insecure)
  const first = await oauth.processAuthorizationCodeResponse(server, client, await exchange())
  expect(first.scope).toBe(scope)
  expect((await exchange()).status).toBe(400)

  const call = (token: string) =>
    oauth.protectedResourceRequest(
      token,
      'GET',
      new URL(`${issuer}/3/companyinformation`),
      new Headers(),
      null,
      insecure,
    )
  const information = await (await call(first.access_token)).json()
  expect(information.CompanyInformation.CompanyName).toBe(world.companies[0]?.name)

  await advance(request, world, '1h')
  expect((await call(first.access_token)).status).toBe(401)

  const refresh = (token: string) => oauth.refreshTokenGrantRequest(server, client, authentication, token, insecure)
  const old = first.refresh_token ?? ''
  const second = await oauth.processRefreshTokenResponse(server, client, await refresh(old))
  expect((await call(second.access_token)).status).toBe(200)
  const replay = await refresh(old)
  expect([replay.status, await replay.text()]).toEqual([
    400,
    '{"error":"invalid_grant","error_description":"Invalid refresh token"}',
  ])

  const newest = second.refresh_token ?? ''
  await oauth.processRevocationResponse(await oauth.revocationRequest(server, client, authentication, newest, insecure))
  expect((await refresh(newest)).status).toBe(400)
})

test('a program that uses simple-oauth2 lives its whole life against the portal', async ({
  page,
  request,
  baseURL,
}) => {
  const world = await makeWorld(request)
  const [registered] = world.apps
  const client = new AuthorizationCode({
    client: { id: registered?.clientId ?? '', secret: registered?.clientSecret ?? '' },
    auth: {
      tokenHost: baseURL ?? '',
      tokenPath: '/oauth-v1/token',
      authorizePath: '/oauth-v1/auth',
      revokePath: '/oauth-v1/revoke',
    },
    options: { authorizationMethod: 'header' },
  })
  const state = 'a-state-of-its-own'
  await page.goto(client.authorizeURL({ redirect_uri: app.redirectUri, scope, state }))
  await page.getByRole('button', { name: /Approve|Godkänn/ }).click()
  await expect(page.getByText('The app has the answer.')).toBeVisible()
  const back = (await app.callback).searchParams
  expect(back.get('state')).toBe(state)

  const code = back.get('code') ?? ''
  const first = await client.getToken({ code, redirect_uri: app.redirectUri })
  await expect(client.getToken({ code, redirect_uri: app.redirectUri })).rejects.toThrow(refused)

  const me = (token: unknown) => request.get('/3/me', { headers: { authorization: `Bearer ${token}` } })
  expect((await (await me(first.token.access_token)).json()).MeInformation.Id).toBe('1')

  await advance(request, world, '30d')
  expect((await me(first.token.access_token)).status()).toBe(401)
  const second = await first.refresh()
  expect((await me(second.token.access_token)).status()).toBe(200)
  await expect(first.refresh()).rejects.toThrow(refused)

  await second.revoke('refresh_token')
  await expect(second.refresh()).rejects.toThrow(refused)
})
