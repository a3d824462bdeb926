import * as oauth from 'oauth4webapi'
import { afterEach, expect, test } from 'vitest'
import { type Embedded, startInMemory } from './embedded'

let fortnox: Embedded
afterEach(() => fortnox.close())

const callback = 'http://localhost:3000/callback'

function clientOf({ fetch, clientId, clientSecret, world }: Embedded) {
  const server: oauth.AuthorizationServer = { issuer: 'http://fortnox.test', token_endpoint: world.urls.token }
  const options = { [oauth.customFetch]: fetch as never, [oauth.allowInsecureRequests]: true }
  const [client, authentication] = [{ client_id: clientId }, oauth.ClientSecretBasic(clientSecret)]
  return {
    async exchange(answer: URL) {
      const params = oauth.validateAuthResponse(server, client, answer, oauth.expectNoState)
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        authentication,
        params,
        callback,
        oauth.nopkce,
        options,
      )
      return oauth.processAuthorizationCodeResponse(server, client, response)
    },
    refresh: (token: string) => oauth.refreshTokenGrantRequest(server, client, authentication, token, options),
  }
}

test('an OAuth client that is handed its fetch lives its life without a port', async () => {
  fortnox = await startInMemory()
  const client = clientOf(fortnox)
  const { redirect } = await fortnox.consent({ scopes: ['companyinformation'], redirectUri: callback })
  const first = await client.exchange(new URL(redirect))
  const call = () =>
    fortnox.fetch(`${fortnox.world.urls.api}/companyinformation`, {
      headers: { authorization: `Bearer ${first.access_token}` },
    })
  expect((await call()).status).toBe(200)
  await fortnox.clock.advance('1h')
  expect((await call()).status).toBe(401)
  expect((await client.refresh(first.refresh_token ?? '')).status).toBe(200)
  expect((await client.refresh(first.refresh_token ?? '')).status).toBe(400)
})

test('the same seed gives the same credentials, and its clock stands until it is moved', async () => {
  const run = async () => {
    fortnox = await startInMemory({ seed: 'a test' })
    const before = await fortnox.clock.now()
    const { code } = await fortnox.consent({ scopes: ['profile'] })
    const ids = {
      id: fortnox.clientId,
      secret: fortnox.clientSecret,
      tenant: fortnox.tenantId,
      code,
      before: before.toISOString(),
    }
    expect((await fortnox.clock.advance('31d')).getTime() - before.getTime()).toBe(31 * 86_400_000)
    return ids
  }
  const first = await run()
  await fortnox.close()
  expect(await run()).toEqual(first)
})

test('a world brings its own client, and what is wrong in it is named', async () => {
  fortnox = await startInMemory({
    apps: [{ clientId: 'mine1', clientSecret: 'secret', redirectUris: ['https://app.example/cb'] }],
  })
  expect([fortnox.clientId, fortnox.clientSecret, fortnox.redirectUri]).toEqual([
    'mine1',
    'secret',
    'https://app.example/cb',
  ])
  await expect(startInMemory({ policy: { grace: 'soon' as never } })).rejects.toThrow('policy.grace')
  await expect(fortnox.consent({ scopes: ['nonsense'] })).rejects.toThrow('scopes')
})

test('a lost answer is what it is over a network: fetch fails, and the rotation is done', async () => {
  fortnox = await startInMemory()
  const client = clientOf(fortnox)
  const { redirect } = await fortnox.consent({ scopes: ['profile'], redirectUri: callback })
  const { refresh_token: token = '' } = await client.exchange(new URL(redirect))
  await fortnox.control('POST', '/faults', {
    on: { endpoint: 'token' },
    times: 1,
    effect: 'drop-connection-after-commit',
  })
  await expect(client.refresh(token)).rejects.toThrow('fetch failed')
  expect((await client.refresh(token)).status).toBe(400)
})

test('a call that is aborted ends as fetch ends it', async () => {
  fortnox = await startInMemory()
  await expect(
    fortnox.fetch(fortnox.world.urls.token, { method: 'POST', signal: AbortSignal.abort() }),
  ).rejects.toThrow('aborted')
})
