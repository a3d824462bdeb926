import { beforeEach, describe, expect, test } from 'vitest'
import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { origin, type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld
let app: TestApp
const callback = 'http://localhost:4000/callback'

beforeEach(async () => {
  made = await testSimulator()
  world = await made.makeWorld()
  app = world.apps[0] as TestApp
})

type Query = Record<string, string | null>

function ask(changes: Query = {}, more = '', headers: Record<string, string> = {}): Promise<Response> {
  const query = {
    client_id: app.clientId,
    redirect_uri: callback,
    scope: 'companyinformation',
    state: 'a b&c',
    response_type: 'code',
    ...changes,
  }
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null)
  return made.simulator.fetch(new Request(`${origin}/oauth-v1/auth?${new URLSearchParams(given)}${more}`, { headers }))
}

async function answer(page: Response, form: Record<string, string>): Promise<Response> {
  const token = /name="token" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  return post({ token, ...form })
}

const post = (form: Record<string, string>) =>
  made.simulator.fetch(new Request(`${origin}/oauth-v1/consent`, { method: 'POST', body: new URLSearchParams(form) }))

const approver = (index = 0, user = 1) => `${world.companies[index]?.tenantId}:${user}`

describe('the authorization endpoint asks the customer', () => {
  test('and approval leads back with code and then state', async () => {
    const page = await ask()
    expect(page.status).toBe(200)
    const back = await answer(page, { approver: approver(), answer: 'approve' })
    expect(back.status).toBe(302)
    expect(back.headers.get('location')).toMatch(
      /^http:\/\/localhost:4000\/callback\?code=[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}&state=a\+b%26c$/,
    )
  })

  test('and a query in the redirect URI is kept', async () => {
    const back = await answer(await ask({ redirect_uri: `${callback}?keep=1` }), {
      approver: approver(),
      answer: 'approve',
    })
    expect(back.headers.get('location')).toMatch(/\/callback\?keep=1&code=/)
  })

  test('and cancelling leads back with access_denied', async () => {
    const back = await answer(await ask(), { answer: 'cancel' })
    expect(back.headers.get('location')).toBe(
      `${callback}?error=access_denied&error_description=The+user+denied+access+to+your+application&state=a+b%26c`,
    )
  })

  test('on a page without script, that cannot be framed, and that may post and lead back to the app', async () => {
    const page = await ask()
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("form-action 'self' http://localhost:4000")
    expect(await page.text()).not.toContain('<script')
  })

  test('in the browser’s language, in Swedish where it says nothing', async () => {
    expect(await (await ask()).text()).toContain('Godkänn &amp; aktivera')
    expect(await (await ask({}, '', { 'accept-language': 'en-GB,en;q=0.9,sv;q=0.1' })).text()).toContain(
      'Approve &amp; activate',
    )
  })

  test('and shows nothing of the app unescaped', async () => {
    world = await made.makeWorld({ apps: [{ name: '<img src=x>', redirectUris: ['http://localhost:4000/"><b>'] }] })
    app = world.apps[0] as TestApp
    const text = await (await ask({ redirect_uri: null })).text()
    expect(text).not.toContain('<img')
    expect(text).toContain('&lt;img src=x&gt;')
  })

  test('once: a second answer, also with a wrong token, changes nothing', async () => {
    const page = await ask()
    const token = /name="token" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
    expect((await post({ token, approver: approver(), answer: 'approve' })).status).toBe(302)
    expect((await post({ token, approver: approver(), answer: 'approve' })).status).toBe(400)
    expect((await post({ token: 'forged', approver: approver(), answer: 'approve' })).status).toBe(400)
    expect(await made.store.credentials(world.id, 10)).toHaveLength(1)
  })

  test('and an answer without a choice can be given again', async () => {
    const page = await ask()
    const token = /name="token" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
    expect((await post({ token, answer: 'approve' })).status).toBe(400)
    expect((await post({ token, answer: 'approve', approver: '999999:1' })).status).toBe(400)
    expect((await post({ token, answer: 'approve', approver: approver() })).status).toBe(302)
  })
})

describe('an error goes back to the app with its state', () => {
  const cases: [string, Query, string][] = [
    ['a misspelt scope', { scope: 'companyinformation Invoice' }, 'invalid_scope'],
    ['no scope', { scope: null }, 'invalid_client'],
    ['no response type', { response_type: null }, 'invalid_request'],
    ['the implicit response type', { response_type: 'token' }, 'unsupported_response_type'],
  ]
  test.each(cases)('%s', async (_name, changes, error) => {
    const response = await ask(changes)
    expect(response.status).toBe(302)
    const location = new URL(response.headers.get('location') ?? '')
    expect(location.origin + location.pathname).toBe(callback)
    expect([...location.searchParams.keys()]).toEqual(['error', 'error_description', 'state'])
    expect(location.searchParams.get('error')).toBe(error)
    expect(location.searchParams.get('state')).toBe('a b&c')
  })

  test('a missing state, unless the policy lets it pass', async () => {
    const refused = new URL((await ask({ state: null })).headers.get('location') ?? '')
    expect(refused.searchParams.get('error_description')).toBe(oauthErrors['state-required'].description)
    await made.control('PATCH', `/worlds/${world.id}/policy`, world.key, { requireState: false })
    expect((await ask({ state: null })).status).toBe(200)
  })

  test('a repeated parameter', async () => {
    const location = (await ask({}, '&scope=profile')).headers.get('location') ?? ''
    expect(new URL(location).searchParams.get('error')).toBe('invalid_request')
  })

  test('a company without the licence', async () => {
    const back = await answer(await ask({ scope: 'companyinformation salary' }), {
      approver: approver(1),
      answer: 'approve',
    })
    const location = new URL(back.headers.get('location') ?? '')
    expect(location.searchParams.get('error')).toBe('error_missing_license')
    expect(await made.store.credentials(world.id, 10)).toEqual([])
  })

  test('a service account that someone without the right approves', async () => {
    const back = await answer(await ask({ account_type: 'service' }), { approver: approver(0, 2), answer: 'approve' })
    expect(new URL(back.headers.get('location') ?? '').searchParams.get('error')).toBe(
      'error_missing_system_admin_right',
    )
  })

  test('but a locked company sends the browser back with nothing', async () => {
    world = await made.makeWorld({ companies: [{ locked: true }] })
    app = world.apps[0] as TestApp
    const back = await answer(await ask(), { approver: approver(), answer: 'approve' })
    expect(back.headers.get('location')).toBe(callback)
  })
})

describe('where nobody can be trusted the error stays on a page', () => {
  const cases: [string, Query, string, string][] = [
    ['no client id', { client_id: null }, '', oauthErrors['no-client-id'].description],
    ['an unknown client id', { client_id: 'nobody' }, '', oauthErrors['unknown-client-id'].description],
    [
      'a foreign redirect URI',
      { redirect_uri: 'https://evil.example/' },
      '',
      oauthErrors['redirect-uri-not-registered'].description,
    ],
    [
      'a redirect URI that only begins like a loopback one',
      { redirect_uri: 'http://localhost.evil.example/' },
      '',
      oauthErrors['redirect-uri-not-registered'].description,
    ],
    [
      'a redirect URI with a user in front of its host',
      { redirect_uri: 'http://localhost@evil.example/' },
      '',
      oauthErrors['redirect-uri-not-registered'].description,
    ],
    [
      'a redirect URI with a fragment',
      { redirect_uri: `${callback}#x` },
      '',
      oauthErrors['redirect-uri-fragment'].description,
    ],
    ['a redirect URI that comes twice', {}, '&redirect_uri=https://evil.example/', 'was sent more than once'],
  ]
  test.each(cases)('%s', async (_name, changes, more, description) => {
    const response = await ask(changes, more)
    expect(response.status).toBe(400)
    expect(response.headers.get('location')).toBeNull()
    expect(await response.text()).toContain(description.replace(/'/g, '&#39;'))
  })

  test('a service account that the app does not allow', async () => {
    world = await made.makeWorld({ apps: [{ serviceAccounts: false }] })
    app = world.apps[0] as TestApp
    expect(await (await ask({ account_type: 'service' })).text()).toContain('Client does not allow service account')
  })
})

test('a code that is posted to the authorization endpoint is answered with 403', async () => {
  const response = await made.simulator.fetch(
    new Request(`${origin}/oauth-v1/auth`, { method: 'POST', body: 'code=x' }),
  )
  expect(response.status).toBe(403)
})

test('a request with a client id of no world is kept for the one it came from', async () => {
  await made.simulator.fetch(new Request(`${origin}/oauth-v1/auth?client_id=mistyped`), '192.0.2.7')
  const [kept] = await made.store.unattributed('192.0.2.7', 0)
  expect(kept).toMatchObject({ clientId: 'mistyped', refusal: 'unknown-client-id' })
  expect(await made.store.unattributed('192.0.2.8', 0)).toEqual([])
})
