import { beforeEach, describe, expect, test } from 'vitest'
import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { callback, customerOf } from '@/lib/testing/customer'
import { origin, type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld
let app: TestApp

beforeEach(async () => {
  made = await testSimulator()
  world = await made.makeWorld()
  app = world.apps[0] as TestApp
})

const usual = { client_id: '', redirect_uri: callback, scope: 'companyinformation', state: 's', response_type: 'code' }

async function errorOf(changes: Record<string, string>): Promise<string | null> {
  const query = new URLSearchParams({ ...usual, client_id: app.clientId, ...changes })
  const response = await made.simulator.fetch(new Request(`${origin}/oauth-v1/auth?${query}`))
  return new URL(response.headers.get('location') ?? 'none:').searchParams.get('error_description')
}

describe('a parameter', () => {
  test('that is empty counts as left out', async () => {
    expect(await errorOf({ state: '' })).toBe(oauthErrors['state-required'].description)
    expect(await errorOf({ scope: '' })).toBe(oauthErrors['scope-required'].description)
    const code = await made.consent(world)
    const emptyCode = await made.post('/oauth-v1/token', app, { grant_type: 'authorization_code', code: '' })
    expect((await emptyCode.json()).error_description).toBe(oauthErrors['code-missing'].description)
    const answer = await made.post('/oauth-v1/token', app, {
      grant_type: 'authorization_code',
      code,
      redirect_uri: callback,
      scope: '',
      refresh_token: '',
    })
    expect((await answer.json()).scope).toBe('companyinformation profile')
  })

  test('that is unknown is ignored, at the authorization, the exchange and the revocation', async () => {
    const customer = customerOf(made, app)
    const { status, token } = await customer.asked({ prompt: 'none', 'x[]': '1', nonce: 'n' })
    expect(status).toBe(200)
    const back = await customer.approves(token, world.companies[0])
    const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? ''
    const sent = { grant_type: 'authorization_code', code, redirect_uri: callback, resource: 'x', audience: 'y' }
    const answer = await made.post('/oauth-v1/token', app, sent)
    expect(answer.status).toBe(200)
    const { refresh_token } = (await answer.json()) as { refresh_token: string }
    const revoked = await made.post('/oauth-v1/revoke', app, { token: refresh_token, reason: 'bye' })
    expect(await revoked.json()).toEqual({ revoked: true })
  })

  test('of PKCE is unknown too: a challenge is not held against the exchange', async () => {
    const customer = customerOf(made, app)
    const { token } = await customer.asked({ code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' })
    const back = await customer.approves(token, world.companies[0])
    const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? ''
    expect((await made.exchange(app, code)).status).toBe(200)
  })
})

describe('a response type', () => {
  test('that asks for a token is unsupported, and an unknown one is an invalid request', async () => {
    expect(await errorOf({ response_type: 'token' })).toBe(oauthErrors['implicit-not-supported'].description)
    for (const type of ['code token', 'id_token', 'CODE', 'banana'])
      expect(await errorOf({ response_type: type }), type).toBe(oauthErrors['invalid-response-type'].description)
  })
})

describe('a token type hint', () => {
  test('that is wrong is no hindrance, and one that does not exist is refused as the library does', async () => {
    const tokens = await (await made.exchange(app, await made.consent(world))).json()
    const { refresh_token: token } = tokens as { refresh_token: string }
    const unknown = await made.post('/oauth-v1/revoke', app, { token, token_type_hint: 'id_token' })
    expect(unknown.status).toBe(400)
    const wrong = await made.post('/oauth-v1/revoke', app, { token, token_type_hint: 'access_token' })
    expect(await wrong.json()).toEqual({ revoked: true })
    expect((await made.refresh(app, token)).status).toBe(400)
  })
})
