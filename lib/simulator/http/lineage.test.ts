import { beforeEach, describe, expect, test } from 'vitest'
import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld
let app: TestApp

beforeEach(async () => {
  made = await testSimulator()
  world = await made.makeWorld({ apps: [{}, { clientId: 'neighbour123' }] })
  app = world.apps[0] as TestApp
})

type Tokens = { access_token: string; refresh_token: string; scope: string }
const tokens = async (response: Response) => (await response.json()) as Tokens
const connected = async () => tokens(await made.exchange(app, await made.consent(world)))
const under = (policy: object) => made.control('PATCH', `/worlds/${world.id}/policy`, world.key, policy)

describe('a refresh token', () => {
  test('that another app presents is refused, and nothing is changed', async () => {
    const { refresh_token: token, access_token: access } = await connected()
    await under({ onRefreshReplay: 'revoke-lineage' })
    const before = await made.store.credentials(world.id, 10)
    const stolen = await made.refresh(world.apps[1] as TestApp, token)
    expect([stolen.status, (await stolen.json()).error_description]).toEqual([
      400,
      oauthErrors['invalid-refresh-token'].description,
    ])
    expect(await made.store.credentials(world.id, 10)).toEqual(before)
    expect((await made.call('/3/me', access)).status).toBe(200)
    expect((await made.refresh(app, token)).status).toBe(200)
  })

  test('keeps its company, its user and its scopes from generation to generation', async () => {
    const claims = ({ access_token: token }: Tokens) => JSON.parse(atob(token.split('.')[1] ?? ''))
    const first = await connected()
    const second = await tokens(await made.refresh(app, first.refresh_token))
    const third = await tokens(await made.refresh(app, second.refresh_token))
    const { tenantId, userId, scopes, aud } = claims(first)
    expect(claims(third)).toMatchObject({ tenantId, userId, scopes, aud })
  })

  test('that was used ends its whole lineage where the policy says so, access tokens too', async () => {
    await under({ onRefreshReplay: 'revoke-lineage' })
    const first = await connected()
    const second = await tokens(await made.refresh(app, first.refresh_token))
    expect((await made.refresh(app, first.refresh_token)).status).toBe(400)
    expect((await made.refresh(app, second.refresh_token)).status).toBe(400)
    expect((await made.call('/3/me', second.access_token)).status).toBe(401)
  })

  test('that was used has no grace by default, and where one is set it ends with the time', async () => {
    await made.control('POST', `/worlds/${world.id}/clock`, world.key, { freeze: true })
    const strict = await connected()
    await made.refresh(app, strict.refresh_token)
    expect((await made.refresh(app, strict.refresh_token)).status).toBe(400)
    await under({ grace: '1m' })
    const { refresh_token: token } = await connected()
    await made.refresh(app, token)
    await made.advance(world, '59s')
    expect((await made.refresh(app, token)).status).toBe(200)
    await made.advance(world, '1s')
    expect((await made.refresh(app, token)).status).toBe(400)
  })

  test('ends its access tokens when it is revoked only where the policy says so', async () => {
    for (const [revokeEndsAccessTokens, status] of [
      [false, 200],
      [true, 401],
    ] as const) {
      await under({ revokeEndsAccessTokens })
      const { refresh_token: token, access_token: access } = await connected()
      await made.post('/oauth-v1/revoke', app, { token })
      expect((await made.call('/3/me', access)).status).toBe(status)
    }
  })

  test('is good for another period each time, so that a chain that is kept up never ends', async () => {
    let newest = await connected()
    for (let generation = 0; generation < 14; generation++) {
      await made.advance(world, '30d')
      const answer = await made.refresh(app, newest.refresh_token)
      expect(answer.status).toBe(200)
      newest = await tokens(answer)
    }
  })
})

describe('an authorization code', () => {
  test('that comes a second time ends what the first gave where the policy says so', async () => {
    await under({ onCodeReplay: 'revoke-issued' })
    const code = await made.consent(world)
    const first = await tokens(await made.exchange(app, code))
    expect((await made.exchange(app, code)).status).toBe(400)
    expect((await made.call('/3/me', first.access_token)).status).toBe(401)
    expect((await made.refresh(app, first.refresh_token)).status).toBe(400)
  })
})
