import { beforeEach, describe, expect, test } from 'vitest'
import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import type { TestApp } from '@/lib/testing/simulator'
import { simulatorWithApp, type Tokens, tokensOf, type WithApp } from '@/lib/testing/with-app'

let made: WithApp
beforeEach(async () => {
  made = await simulatorWithApp()
})

describe('the exchange of a code', () => {
  test('answers with the keys, order, formats and headers that were recorded', async () => {
    const response = await made.exchange(made.app, await made.consent(made.world))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('pragma')).toBe('no-cache')
    expect(response.headers.get('x-uid')).toMatch(/^[0-9a-f]{8}$/)
    expect(response.headers.get('x-koppla-simulator')).toBe('0.0.0-test')
    const text = await response.text()
    expect(text).toMatch(
      /^\{"access_token":"[\w-]+\.[\w-]+\.[\w-]+","expires_in":3600,"token_type":"bearer","scope":"companyinformation profile","refresh_token":"[0-9a-f]{40}"\}$/,
    )
  })

  test('gives an access token with the known header and claims in their order', async () => {
    const { access_token: token } = await made.connected()
    const [header, payload] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString())
    expect(header).toBe('{"typ":"JWT","alg":"HS256"}')
    expect(payload).toContain('"iss":"https:\\/\\/api.fortnox.se\\/oauth2"')
    const claims = JSON.parse(payload ?? '')
    expect(Object.keys(claims)).toEqual([
      'userId',
      'tenantId',
      'clientId',
      'rightsAsJson',
      'scopes',
      'authsource',
      'id',
      'jti',
      'iss',
      'aud',
      'sub',
      'exp',
      'iat',
      'token_type',
      'scope',
    ])
    expect(claims).toMatchObject({
      userId: 1,
      tenantId: made.world.companies[0]?.tenantId,
      clientId: made.app.clientId,
      authsource: 'OAUTH2',
    })
    expect(claims.exp - claims.iat).toBe(3600)
    expect(claims.jti).toMatch(/^[0-9a-f]{40}$/)
  })

  test('a code works once, and what it gave lives on', async () => {
    const code = await made.consent(made.world)
    const first = await tokensOf(await made.exchange(made.app, code))
    const second = await made.exchange(made.app, code)
    expect(second.status).toBe(400)
    expect(second.headers.get('content-type')).toBe('text/html; charset=UTF-8')
    expect(await second.json()).toEqual({
      error: 'invalid_grant',
      error_description: oauthErrors['invalid-authorization-code'].description,
    })
    expect((await made.call('/3/me', first.access_token)).status).toBe(200)
  })

  test('an expired code is refused by the world’s clock', async () => {
    const code = await made.consent(made.world)
    await made.advance(made.world, '10m')
    expect(await (await made.exchange(made.app, code)).json()).toEqual({
      error: 'invalid_grant',
      error_description: oauthErrors['authorization-code-expired'].description,
    })
  })

  test('a wrong redirect URI is refused, and the code still works for its owner', async () => {
    const code = await made.consent(made.world)
    const wrong = await made.exchange(made.app, code, 'http://localhost:4000/other')
    expect(wrong.status).toBe(400)
    expect(await wrong.json()).toEqual({
      error: 'redirect_uri_mismatch',
      error_description: 'The redirect URI is missing or do not match',
      error_uri: 'http://tools.ietf.org/html/rfc6749#section-4.1.3',
    })
    expect((await made.exchange(made.app, code)).status).toBe(200)
  })

  test('another app’s code looks like none, and still works for its owner', async () => {
    const stranger = await made.makeWorld({ apps: [{ clientId: 'stranger1234' }] })
    const code = await made.consent(made.world)
    const stolen = await made.exchange(stranger.apps[0] as TestApp, code)
    expect((await stolen.json()).error_description).toBe(oauthErrors['invalid-authorization-code'].description)
    expect((await made.exchange(made.app, code)).status).toBe(200)
  })
})

describe('the refresh', () => {
  test('rotates: the new token works, the old one is refused with the recorded answer', async () => {
    const first = await made.connected()
    const second = await tokensOf(await made.refresh(made.app, first.refresh_token))
    expect(second.refresh_token).not.toBe(first.refresh_token)
    const replay = await made.refresh(made.app, first.refresh_token)
    expect(replay.status).toBe(400)
    expect(replay.headers.get('content-type')).toBe('text/html; charset=UTF-8')
    expect(await replay.text()).toBe('{"error":"invalid_grant","error_description":"Invalid refresh token"}')
    expect((await made.refresh(made.app, second.refresh_token)).status).toBe(200)
  })

  test('a refresh token dies after 31 days and not a second sooner', async () => {
    const first = await made.connected()
    await made.control('POST', `/worlds/${made.world.id}/clock`, made.world.key, { freeze: true })
    await made.advance(made.world, `${31 * 86_400 - 1}s`)
    const second = await tokensOf(await made.refresh(made.app, first.refresh_token))
    await made.advance(made.world, '31d')
    expect((await made.refresh(made.app, second.refresh_token)).status).toBe(400)
  })

  test('of many simultaneous refreshes with one token exactly one succeeds', async () => {
    const { refresh_token: token } = await made.connected()
    const answers = await Promise.all(Array.from({ length: 40 }, () => made.refresh(made.app, token)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('where the policy imitates the race, both answer 200 and only the newest pair works', async () => {
    const racing = await made.makeWorld({ policy: { concurrentRefresh: 'last-writer-wins' } })
    const [racer] = racing.apps as [TestApp]
    const { refresh_token: token } = await tokensOf(await made.exchange(racer, await made.consent(racing)))
    const [a, b] = await Promise.all([made.refresh(racer, token), made.refresh(racer, token)])
    expect([a?.status, b?.status]).toEqual([200, 200])
    const pairs = [await tokensOf(a as Response), await tokensOf(b as Response)]
    const again = await Promise.all(pairs.map((pair) => made.refresh(racer, pair.refresh_token)))
    expect(again.map(({ status }) => status).sort()).toEqual([200, 400])
  })

  test('narrows the access token when asked, never widens it', async () => {
    const { refresh_token: token } = await made.connected()
    const narrowed = await made.post('/oauth-v1/token', made.app, {
      grant_type: 'refresh_token',
      refresh_token: token,
      scope: 'profile',
    })
    const answer = (await narrowed.json()) as Tokens & { scope: string }
    expect(answer.scope).toBe('profile')
    const wide = { grant_type: 'refresh_token', refresh_token: answer.refresh_token, scope: 'profile invoice' }
    expect((await (await made.post('/oauth-v1/token', made.app, wide)).json()).error).toBe('invalid_scope')
    expect((await (await made.refresh(made.app, answer.refresh_token)).json()).scope).toBe('companyinformation profile')
  })
})
