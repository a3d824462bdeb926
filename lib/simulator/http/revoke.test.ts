import { beforeEach, describe, expect, test } from 'vitest'
import type { TestApp } from '@/lib/testing/simulator'
import { simulatorWithApp, type WithApp } from '@/lib/testing/with-app'

let made: WithApp
beforeEach(async () => {
  made = await simulatorWithApp()
})

describe('the revocation', () => {
  test('ends the refresh token at once and lets the access token live its hour', async () => {
    const { access_token: access, refresh_token: token } = await made.connected()
    const response = await made.post('/oauth-v1/revoke', made.app, { token, token_type_hint: 'refresh_token' })
    expect(await response.text()).toBe('{"revoked":true}')
    expect((await made.refresh(made.app, token)).status).toBe(400)
    expect((await made.call('/3/me', access)).status).toBe(200)
  })

  test('says true for rubbish, and leaves another app’s token alone', async () => {
    const stranger = await made.makeWorld({ apps: [{ clientId: 'stranger1234' }] })
    const { refresh_token: token } = await made.connected()
    for (const presented of ['rubbish', token]) {
      const response = await made.post('/oauth-v1/revoke', stranger.apps[0] as TestApp, { token: presented })
      expect(await response.json()).toEqual({ revoked: true })
    }
    expect((await made.refresh(made.app, token)).status).toBe(200)
  })
})

describe('the log', () => {
  test('shows every exchange of the world, and never the client secret', async () => {
    const { refresh_token: token } = await made.connected()
    await made.refresh(made.app, token)
    await made.refresh({ ...made.app, clientSecret: 'mistyped' }, token)
    const exchanges = await made.store.exchanges(made.world.id, { limit: 10 })
    expect(exchanges.map(({ endpoint, response }) => [endpoint, response.status])).toEqual([
      ['token', 401],
      ['token', 200],
      ['token', 200],
    ])
    const text = JSON.stringify(exchanges)
    for (const secret of [made.app.clientSecret, 'mistyped', basicOf(made.app)]) expect(text).not.toContain(secret)
    expect(exchanges[1]?.credentialId).not.toBeNull()
  })
})

const basicOf = ({ clientId, clientSecret }: TestApp) => Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
