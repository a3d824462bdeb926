import { readFileSync } from 'node:fs'
import pg from 'pg'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { fortnoxForGuides, importGuide } from '@/lib/testing/guides'
import { codeIn, moduleOf } from '@/lib/testing/page-code'
import '@/lib/testing/postgres'

const page = 'guides/keep-a-connection-alive'

interface Guide {
  accessTokenFor(id: string, refused?: string): Promise<string>
  wakeTheSleeping(report: (id: string, error: unknown) => void): Promise<void>
  saveConnection(id: string, tenantId: number, tokens: object): Promise<void>
  readonly ConnectionClosed: new () => Error
  readonly db: pg.Pool
}

/** The guide's code with its own table, and one connection whose access token has ended. */
async function connected() {
  const fortnox = await fortnoxForGuides({
    policy: { concurrentRefresh: 'one-wins', onRefreshReplay: 'refuse', grace: '0s' },
  })
  const schema = `guide_${Date.now()}`
  const server = inject('databaseUrl')
  vi.stubEnv('DATABASE_URL', `${server}${server.includes('?') ? '&' : '?'}options=-csearch_path%3D${schema}`)
  vi.stubEnv('TOKEN_KEY', Buffer.alloc(32, 7).toString('base64'))
  // Nobody waits in a test.
  const code = moduleOf(page).replace(/^import .* 'node:timers\/promises'$/m, 'const pause = async () => {}')
  const guide = await importGuide<Guide>('keep-alive', code, ['db'])
  const { db, saveConnection } = guide
  onTestFinished(async () => {
    await db.query(`drop schema ${schema} cascade`)
    await db.end()
  })
  await db.query(`create schema ${schema}`)
  for (const { lang, code } of codeIn(readFileSync(`content/en/${page}.mdx`, 'utf8')))
    if (lang === 'sql') await db.query(code)

  const { given } = await fortnox.control<{ given: Record<string, string> }>('POST', '/scenarios/connected')
  const { accessToken = '', refreshToken = '' } = given
  await saveConnection('c', fortnox.tenantId, { access_token: accessToken, refresh_token: refreshToken, expires_in: 0 })
  await db.query(`update connections set refreshed = now() - interval '20 days'`)
  const row = async () => (await db.query('select * from connections')).rows[0]
  const counted = (expect: object) => fortnox.control<{ holds: boolean }>('POST', '/assertions', { expect })
  return { ...guide, fortnox, row, counted, accessToken, refreshToken }
}

test('ten parts of a system that want a token at once make one refresh and get the same', async () => {
  const { accessTokenFor, counted, accessToken, db, fortnox } = await connected()
  // The answer is held back until each has read the connection once and has begun a transaction.
  const begun = new Promise<void>((go) => {
    let seen = 0
    db.on('acquire', () => ++seen === 20 && go())
  })
  vi.stubGlobal('fetch', async (...call: Parameters<typeof fortnox.fetch>) => {
    await begun
    const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
    await client.connect()
    for (let trip = 0; trip < 10; trip++) await client.query('select 1')
    await client.end()
    return fortnox.fetch(...call)
  })
  const tokens = await Promise.all(Array.from({ length: 10 }, () => accessTokenFor('c')))
  expect(new Set(tokens).size).toBe(1)
  expect(tokens).not.toContain(accessToken)
  expect(await counted({ refreshed: 1, deadRefreshTokensSent: 0 })).toMatchObject({ holds: true })
})

test('a token that the API has refused is renewed once, whatever its end says', async () => {
  const { accessTokenFor, counted } = await connected()
  const refused = await accessTokenFor('c')
  const [first, second] = await Promise.all([accessTokenFor('c', refused), accessTokenFor('c', refused)])
  expect(first).toBe(second)
  expect(first).not.toBe(refused)
  expect(await counted({ refreshed: 2, deadRefreshTokensSent: 0 })).toMatchObject({ holds: true })
})

test('a request that never arrived is sent again, and the connection lives on', async () => {
  const { accessTokenFor, fortnox, row } = await connected()
  await fortnox.control('POST', '/faults', { on: { endpoint: 'token' }, times: 2, effect: { status: 503 } })
  await accessTokenFor('c')
  expect(await row()).toMatchObject({ closed_because: null })
})

test('an answer that is lost for good closes the connection, and nothing is sent after that', async () => {
  const { accessTokenFor, fortnox, row, counted, ConnectionClosed } = await connected()
  const effect = 'drop-connection-after-commit'
  await fortnox.control('POST', '/faults', { on: { endpoint: 'token' }, times: 1, effect })
  await expect(accessTokenFor('c')).rejects.toThrow(ConnectionClosed)
  await expect(accessTokenFor('c')).rejects.toThrow(ConnectionClosed)
  expect(await row()).toMatchObject({ closed_because: expect.stringContaining('invalid_grant') })
  expect(await counted({ deadRefreshTokensSent: 1 })).toMatchObject({ holds: true })
})

test('a wrong client secret is told and closes nothing', async () => {
  const { accessTokenFor, fortnox, row } = await connected()
  await fortnox.control('POST', '/faults', { on: { endpoint: 'token' }, times: 1, effect: { error: 'invalid-client' } })
  await expect(accessTokenFor('c')).rejects.toThrow('invalid_client')
  expect(await row()).toMatchObject({ closed_because: null })
  await accessTokenFor('c')
})

test('the daily job refreshes who has slept for long, reports who fails, and leaves the others alone', async () => {
  const { wakeTheSleeping, db, counted, row } = await connected()
  await db.query(
    `insert into connections select 'broken', tenant_id, access_token, now(), access_token, refreshed from connections`,
  )
  const told: string[] = []
  await wakeTheSleeping((id) => told.push(id))
  expect(told).toEqual(['broken'])
  await wakeTheSleeping((id) => told.push(id))
  expect(await counted({ refreshed: 1 })).toMatchObject({ holds: true })
  expect((await row()).refreshed.getTime()).toBeGreaterThan(Date.now() - 60_000)
})

test('a customer who approves again opens the same connection again', async () => {
  const { saveConnection, accessTokenFor, fortnox, row, db } = await connected()
  await db.query(`update connections set closed_because = 'removed'`)
  const { code = '' } = await fortnox.consent({ scopes: ['companyinformation'], redirectUri: fortnox.redirectUri })
  const { requestTokens } = await importGuide<{ requestTokens(form: object): Promise<object> }>('exchange', '', [
    'requestTokens',
  ])
  const form = { grant_type: 'authorization_code', code, redirect_uri: fortnox.redirectUri }
  await saveConnection('c', fortnox.tenantId, await requestTokens(form))
  await expect(accessTokenFor('c')).resolves.toMatch(/^eyJ/)
  expect(await row()).toMatchObject({ closed_because: null })
})

test('no token stands readable in the database', async () => {
  const { row, accessToken, refreshToken, accessTokenFor } = await connected()
  const fresh = await accessTokenFor('c')
  const stored = JSON.stringify(await row())
  for (const secret of [accessToken, refreshToken, fresh]) expect(stored).not.toContain(secret)
})
