import { describe, expect, test, vi } from 'vitest'
import { openDatabase } from '@/lib/db/open'
import { basic, origin, type TestApp, testSimulator } from '@/lib/testing/simulator'
import { type Life, twoWorlds } from '@/lib/testing/two-worlds'

const compared = vi.hoisted(() => vi.fn())
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  const timingSafeEqual: typeof crypto.timingSafeEqual = (a, b) => {
    compared(a.byteLength, b.byteLength)
    return crypto.timingSafeEqual(a, b)
  }
  return { ...crypto, timingSafeEqual }
})

/** Everything that lives in a world is done once, also what is refused. Answers every secret that there ever was. */
async function wholeLife() {
  const database = await openDatabase({})
  const worlds = await twoWorlds({ database, controlKey: 'ck_the-key-of-this-server' })
  const one = worlds.mine()
  const secrets = new Set<string>(['ck_the-key-of-this-server', 'ck_tried', 'secret-tried'])
  const note = (life: Life) => {
    for (const secret of worlds.secretsOf(life)) secrets.add(secret)
  }
  note(one)
  note(worlds.other)
  const { world, app } = one
  const wrong = { ...app, clientSecret: 'secret-tried' }
  for (const path of ['/oauth-v1/token', '/oauth-v1/revoke', '/oauth-v1/migrate']) {
    await worlds.post(path, wrong, { grant_type: 'refresh_token', client_secret: 'secret-tried' })
    await worlds.post(path, app, `grant_type=zz&client%5Fsecret=${app.clientSecret}`)
    await worlds.post(path, app, JSON.stringify({ client_secret: app.clientSecret }))
    const headers = { authorization: Buffer.from(`${app.clientId}:${app.clientSecret}`).toString('base64') }
    await worlds.simulator.fetch(
      new Request(origin + path, { method: 'POST', headers, body: `client_id=${app.clientId}` }),
    )
  }
  const query = new URLSearchParams({ client_id: app.clientId, client_secret: app.clientSecret })
  await worlds.simulator.fetch(new Request(`${origin}/oauth-v1/auth?${query}`))
  const { access_token, refresh_token } = one.tokens()
  await worlds.simulator.fetch(
    new Request(`${origin}/3/me`, {
      headers: { authorization: `Bearer ${access_token}`, 'client-secret': app.clientSecret },
    }),
  )
  await worlds.post('/oauth-v1/migrate', app, { access_token: one.words()['legacyToken'] ?? '' })
  await worlds.simulator.fetch(
    new Request(`${origin}/oauth-v1/consent`, {
      method: 'POST',
      body: new URLSearchParams({ token: one.words()['consentToken'] ?? '', answer: 'cancel' }),
    }),
  )
  await worlds.refresh(app, refresh_token)
  await worlds.post('/oauth-v1/revoke', app, { token: refresh_token })
  await worlds.control('GET', `/worlds/${world.id}`, 'ck_tried')
  const made = await worlds.control('POST', `/worlds/${world.id}/apps`, world.key, { name: 'Zz' })
  secrets.add(((await made.json()) as TestApp).clientSecret)
  await one.renew()
  note(one)
  const snapshot = await (await worlds.control('GET', `/worlds/${world.id}/snapshot`, world.key)).json()
  await worlds.control('PUT', `/worlds/${world.id}/snapshot`, world.key, snapshot)
  await one.works()
  note(one)
  return { worlds, database, app, world, secrets: [...secrets].filter((secret) => secret !== '') }
}

describe('a secret', () => {
  test('is kept nowhere but as a hash: no column of the database has it, the log what was sent, but never a client’s secret or a key', async () => {
    const { database, secrets, app, world } = await wholeLife()
    expect(secrets.length).toBeGreaterThan(20)
    const closed = [
      app.clientSecret,
      basic(app).slice('Basic '.length),
      world.key,
      'secret-tried',
      'ck_the-key-of-this-server',
    ]
    for (const { name } of await database.db.introspection.getTables()) {
      const rows = JSON.stringify(
        await database.db
          .selectFrom(name as 'worlds')
          .selectAll()
          .execute(),
      )
      // Tokens and codes that were sent stand in the log, which is there to be read (S44).
      const isLog = name === 'exchanges' || name === 'unattributed'
      for (const secret of isLog ? closed : [...secrets, ...closed])
        expect(rows.includes(secret), `${name}: ${secret}`).toBe(false)
      if (name === 'credentials' || name === 'apps' || name === 'worlds') expect(rows).toMatch(/[0-9a-f]{64}/)
    }
    await database.close()
  })

  test('is written to no console, neither is anything else', async () => {
    const written = [
      ...(['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map((name) => vi.spyOn(console, name)),
      vi.spyOn(process.stdout, 'write'),
      vi.spyOn(process.stderr, 'write'),
    ]
    const { database } = await wholeLife()
    expect(written.flatMap(({ mock }) => mock.calls)).toEqual([])
    await database.close()
  })

  test.each([
    ['wrong from its first letter', (right: string) => `x${right}`],
    ['wrong in its last letter', (right: string) => `${right.slice(0, -1)}\u007e`],
    ['too short', () => ''],
    ['too long', (right: string) => right.repeat(50)],
    ['right', (right: string) => right],
  ])('that is %s is compared in constant time, as hashes of one length', async (_how, spell) => {
    const made = await testSimulator({ controlKey: 'ck_the-key-of-this-server' })
    const world = await made.makeWorld()
    const app = world.apps[0] as TestApp
    const tries = {
      client: () =>
        made.post('/oauth-v1/token', { ...app, clientSecret: spell(app.clientSecret) }, { grant_type: 'zz' }),
      revocation: () =>
        made.post('/oauth-v1/revoke', { ...app, clientSecret: spell(app.clientSecret) }, { token: 'zz' }),
      migration: () => made.post('/oauth-v1/migrate', { ...app, clientSecret: spell(app.clientSecret) }, {}),
      key: () => made.control('GET', `/worlds/${world.id}`, spell(world.key) || 'x'),
      controlKey: () => made.control('POST', '/worlds', spell('ck_the-key-of-this-server') || 'x', {}),
    }
    for (const [what, attempt] of Object.entries(tries)) {
      compared.mockClear()
      await attempt()
      expect(compared.mock.calls.length, what).toBeGreaterThan(0)
      for (const lengths of compared.mock.calls) expect(lengths).toEqual([32, 32])
    }
  })
})
