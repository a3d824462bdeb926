import { beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld
let app: TestApp

beforeEach(async () => {
  made = await testSimulator()
  world = await made.makeWorld()
  app = world.apps[0] as TestApp
})

type Tokens = { access_token: string; refresh_token: string }
const tokens = async (response: Response) => (await response.json()) as Tokens

async function connected(): Promise<Tokens> {
  return tokens(await made.exchange(app, await made.consent(world)))
}

describe('the revocation', () => {
  test('ends the refresh token at once and lets the access token live its hour', async () => {
    const { access_token: access, refresh_token: token } = await connected()
    const response = await made.post('/oauth-v1/revoke', app, { token, token_type_hint: 'refresh_token' })
    expect(await response.text()).toBe('{"revoked":true}')
    expect((await made.refresh(app, token)).status).toBe(400)
    expect((await made.call('/3/me', access)).status).toBe(200)
  })

  test('says true for rubbish, and leaves another app’s token alone', async () => {
    const stranger = await made.makeWorld({ apps: [{ clientId: 'stranger1234' }] })
    const { refresh_token: token } = await connected()
    for (const presented of ['rubbish', token]) {
      const response = await made.post('/oauth-v1/revoke', stranger.apps[0] as TestApp, { token: presented })
      expect(await response.json()).toEqual({ revoked: true })
    }
    expect((await made.refresh(app, token)).status).toBe(200)
  })
})

describe('the log', () => {
  test('shows every exchange of the world, and never the client secret', async () => {
    const { refresh_token: token } = await connected()
    await made.refresh(app, token)
    await made.refresh({ ...app, clientSecret: 'mistyped' }, token)
    const exchanges = await made.store.exchanges(world.id, { limit: 10 })
    expect(exchanges.map(({ endpoint, response }) => [endpoint, response.status])).toEqual([
      ['token', 401],
      ['token', 200],
      ['token', 200],
    ])
    const text = JSON.stringify(exchanges)
    for (const secret of [app.clientSecret, 'mistyped', basicOf(app)]) expect(text).not.toContain(secret)
    expect(exchanges[1]?.credentialId).not.toBeNull()
  })
})

const basicOf = ({ clientId, clientSecret }: TestApp) => Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
