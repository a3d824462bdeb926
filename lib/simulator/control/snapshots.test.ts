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

interface Tokens {
  access_token: string
  refresh_token: string
}
/** What a test takes apart: its lists, beside what it leaves alone. */
type Snapshot = Record<'apps' | 'companies' | 'connections' | 'credentials' | 'documents' | 'exchanges', object[]>

const connect = async (more = {}) =>
  (await (await made.exchange(app, await made.consent(world, more))).json()) as Tokens
const take = async (of = world): Promise<Snapshot> =>
  (await made.control('GET', `/worlds/${of.id}/snapshot`, of.key)).json()
const put = (snapshot: unknown, into = world) => made.control('PUT', `/worlds/${into.id}/snapshot`, into.key, snapshot)
const state = async () => (await made.control('GET', `/worlds/${world.id}`, world.key)).json()
const log = async () => (await made.control('GET', `/worlds/${world.id}/exchanges`, world.key)).json()

describe('a snapshot', () => {
  test('put back makes the world what it was: tokens, documents, faults, policy, clock, log', async () => {
    const { access_token, refresh_token } = await connect({ scopes: ['customer', 'profile'] })
    await made.control('POST', `/worlds/${world.id}/faults`, world.key, {
      on: { endpoint: 'revoke' },
      effect: { status: 503 },
    })
    await made.call('/3/customers', access_token)
    const [before, logged] = [await state(), await log()]
    const snapshot = await take()

    await made.refresh(app, refresh_token)
    await made.advance(world, '40d')
    await made.control('PATCH', `/worlds/${world.id}/policy`, world.key, { grace: '1h' })
    await made.control('PATCH', `/worlds/${world.id}/companies/${world.companies[0]?.tenantId}`, world.key, {
      locked: true,
    })
    await made.control('DELETE', `/worlds/${world.id}/faults/f1`, world.key)
    expect((await made.call('/3/me', access_token)).status).toBe(401)

    expect((await put(snapshot)).status).toBe(200)
    expect(await state()).toEqual(before)
    expect((await log()).exchanges).toEqual(logged.exchanges)
    expect(await take()).toEqual(snapshot)
    expect((await made.call('/3/customers', access_token)).status).toBe(200)
    expect((await made.refresh(app, refresh_token)).status).toBe(200)
  })

  test('never gives a number of the log twice', async () => {
    await connect()
    const snapshot = await take()
    await made.refresh(app, 'a')
    await put(snapshot)
    await made.refresh(app, 'b')
    expect((await log()).exchanges.map(({ number }: { number: number }) => number)).toEqual([3, 1])
  })

  test('carries a frozen clock and a seed, so that the same tokens come again', async () => {
    const seeded = await made.makeWorld({ seed: 'again' })
    const own = seeded.apps[0] as TestApp
    const snapshot = await take(seeded)
    const run = async () => (await made.exchange(own, await made.consent(seeded))).json()
    const first = await run()
    await put(snapshot, seeded)
    expect(await run()).toEqual(first)
  })

  test('moves a world to another server, which a reset then takes back to its own beginning', async () => {
    const tokens = await connect()
    const snapshot = await take()
    const elsewhere = await testSimulator()
    const there = await elsewhere.makeWorld({ apps: [{ clientId: 'goes-away' }] })
    const moved = await elsewhere.control('PUT', `/worlds/${there.id}/snapshot`, there.key, snapshot)
    expect(moved.status).toBe(200)
    const next = (await (await elsewhere.refresh(app, tokens.refresh_token)).json()) as Tokens
    expect((await elsewhere.call('/3/me', next.access_token)).status).toBe(200)
    expect((await elsewhere.refresh({ ...app, clientId: 'goes-away' }, 'x')).status).toBe(401)
    await elsewhere.control('POST', `/worlds/${there.id}/reset`, there.key, {})
    expect((await elsewhere.exchange(app, 'x')).status).toBe(400)
    // Numbers follow the snapshot's, so that nobody meets one twice.
    expect((await elsewhere.store.exchanges(there.id, { limit: 1 }))[0]?.number).toBeGreaterThan(1)
  })

  test('of a world that lives is not taken into another, which stays as it was', async () => {
    await connect()
    const other = await made.makeWorld()
    expect((await put(await take(), other)).status).toBe(409)
    expect((await made.exchange(other.apps[0] as TestApp, await made.consent(other))).status).toBe(200)
  })

  test('holds no secret', async () => {
    const { access_token, refresh_token } = await connect()
    const { exchanges, ...rest } = await take()
    expect(exchanges).toHaveLength(1)
    const text = JSON.stringify(rest)
    for (const secret of [access_token, refresh_token, app.clientSecret, world.key]) expect(text).not.toContain(secret)
    expect(JSON.stringify(exchanges)).not.toContain(app.clientSecret)
  })

  test('may be larger than other bodies, for whoever has the key', async () => {
    const snapshot = await take()
    const big = { ...snapshot, exchanges: [] as object[] }
    const exchange = { ...(await sample()), response: { status: 200, headers: [], body: 'x'.repeat(16_000) } }
    for (let number = 1; number <= 100; number += 1) big.exchanges.push({ ...exchange, number })
    expect((await put(big)).status).toBe(200)
    const stranger = await made.control('PUT', `/worlds/${world.id}/snapshot`, 'kw_wrong', big)
    expect(stranger.status).toBe(401)
  })

  const sample = async () => {
    await connect()
    return (await take()).exchanges[0]
  }

  test.each<[string, string, (snapshot: Snapshot) => void]>([
    ['another format', 'format', (one) => Object.assign(one, { format: 2 })],
    ['a field that nobody knows', 'colour', (one) => Object.assign(one, { colour: 'red' })],
    ['an app twice', 'apps', (one) => one.apps.push(...one.apps.slice(0, 1))],
    ['a company twice', 'companies', (one) => one.companies.push(...one.companies.slice(0, 1))],
    ['a credential of no connection', 'credentials', (one) => Object.assign(one, { connections: [] })],
    ['a credential twice', 'credentials', (one) => one.credentials.push(...one.credentials.slice(0, 1))],
    [
      'a secret in the place of a hash',
      'apps.0.secretHash',
      (one) => Object.assign(one.apps[0] ?? {}, { secretHash: 'secret' }),
    ],
    ['documents of no company', 'documents', (one) => Object.assign(one, { companies: [] })],
    ['a log in the wrong order', 'exchanges', (one) => one.exchanges.reverse()],
    ['a NUL', 'name', (one) => Object.assign(one, { name: 'a\0b' })],
    ['half a character', 'name', (one) => Object.assign(one, { name: '\ud800' })],
  ])('with %s is refused with the field, and changes nothing', async (_what, field, spoil) => {
    const { access_token } = await connect()
    await made.call('/3/accounts', access_token)
    const tokens = await connect({ scopes: ['customer'] })
    await made.call('/3/customers', tokens.access_token)
    const snapshot = await take()
    const spoilt = structuredClone(snapshot)
    spoil(spoilt)
    const response = await put(spoilt)
    expect([response.status, (await response.json()).field]).toEqual([400, field])
    expect(await take()).toEqual(snapshot)
  })
})
