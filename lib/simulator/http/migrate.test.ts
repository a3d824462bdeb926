import { beforeEach, describe, expect, test } from 'vitest'
import { origin, type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld
let app: TestApp
const legacy = '0c1d2e3f-aaaa-4bbb-8ccc-0123456789ab'
const tenantId = 1_234_567
const scopes = ['companyinformation', 'bookkeeping']

async function makeWorld(changes: { app?: object; company?: object; apps?: object[] } = {}): Promise<void> {
  const first = { scopes, legacyTokens: [{ token: legacy, tenantId, user: 1 }], ...changes.app }
  world = await made.makeWorld({
    apps: [first, ...(changes.apps ?? [])],
    companies: [{ tenantId, ...changes.company }],
  })
  app = world.apps[0] as TestApp
}

beforeEach(async () => {
  made = await testSimulator()
  await makeWorld()
})

const swap = (token: string | null = legacy, caller: TestApp = app) =>
  made.post('/oauth-v1/migrate', caller, token === null ? {} : { access_token: token })

async function refused(response: Promise<Response>, status: number, description: string): Promise<void> {
  const answer = await response
  expect(answer.status).toBe(status)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect((await answer.json()).error_description).toBe(description)
}

describe('a legacy token', () => {
  test('is swapped for a pair that works, without the customer', async () => {
    const response = await swap()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    const text = await response.text()
    expect(text).toMatch(
      /^\{"access_token":"[\w-]+\.[\w-]+\.[\w-]+","expires_in":3600,"token_type":"bearer","scope":"companyinformation bookkeeping","refresh_token":"[0-9a-f]{40}"\}$/,
    )
    const { access_token: access, refresh_token: refresh } = JSON.parse(text)
    expect((await made.call('/3/companyinformation', access)).status).toBe(200)
    expect((await made.refresh(app, refresh)).status).toBe(200)
  })

  test('works once, also at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => swap()))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(404)])
    await refused(swap(), 404, 'Access-token not found')
  })

  test('that nobody has is not found', () => refused(swap('unknown'), 404, 'Access-token not found'))

  test('that is missing gives no JWT', () => refused(swap(null), 400, 'Could not create JWT'))

  test('gives no JWT for a locked company', async () => {
    await makeWorld({ company: { locked: true } })
    await refused(swap(), 400, 'Could not create JWT')
  })

  test('is for its own app alone', async () => {
    await makeWorld({ apps: [{}] })
    await refused(swap(legacy, world.apps[1]), 403, 'Not allowed to create JWT for given access-token')
    expect((await swap()).status).toBe(200)
  })

  test('ends with its user and with its company', async () => {
    for (const owner of [
      { tenantId, user: 99 },
      { tenantId: 7_654_321, user: 1 },
    ]) {
      await makeWorld({ app: { legacyTokens: [{ token: legacy, ...owner }] } })
      await refused(swap(), 403, 'Not allowed to create JWT for given access-token')
    }
  })

  test('needs the licences of the app’s scopes, and the app to be bought where it costs', async () => {
    const text = 'Not allowed to create JWT for given access-token, due to missing license'
    await makeWorld({ company: { licences: ['integration'] } })
    await refused(swap(), 403, text)
    await makeWorld({ app: { mustBeBought: true } })
    await refused(swap(), 403, text)
  })

  test('is refused with a wrong secret, in words of its own', async () => {
    const response = await swap(legacy, { ...app, clientSecret: 'wrong' })
    expect(response.headers.get('content-type')).toBe('text/plain;charset=UTF-8')
    await refused(Promise.resolve(response), 401, 'Invalid authorization')
    await refused(
      made.post('/oauth-v1/migrate', app, 'access_token=a&access_token=b'),
      400,
      'The parameter "access_token" was sent more than once',
    )
  })

  test('works again after the world was reset', async () => {
    await swap()
    await made.control('POST', `/worlds/${world.id}/reset`, world.key, {})
    expect((await swap()).status).toBe(200)
  })

  test('is shown nowhere', async () => {
    const text = await (await made.control('GET', `/worlds/${world.id}`, world.key)).text()
    expect(JSON.parse(text).apps[0].legacyTokens).toEqual([{ tenantId, user: 1 }])
    expect(text).not.toContain(legacy)
  })
})

test.each(['/oauth-v1/token', '/oauth-v1/migrate', '/oauth-v1/revoke'])(
  '%s says which methods it takes',
  async (path) => {
    const options = await made.simulator.fetch(new Request(`${origin}${path}`, { method: 'OPTIONS' }))
    expect([options.status, options.headers.get('allow'), await options.text()]).toEqual([200, 'POST, OPTIONS', ''])
    expect([...options.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const refusal = await made.simulator.fetch(new Request(`${origin}${path}`, { method }))
      expect([refusal.status, refusal.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
      expect((await refusal.json()).error).toBe('invalid_request')
    }
  },
)
