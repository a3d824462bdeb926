import { beforeEach, describe, expect, test } from 'vitest'
import { simulatorWithApp, type WithApp } from '@/lib/testing/with-app'

let made: WithApp
beforeEach(async () => {
  made = await simulatorWithApp()
})

describe('the token endpoint refuses', () => {
  const cases: [string, () => Promise<Response>, number, string, string][] = [
    [
      'a wrong secret',
      () => made.refresh({ ...made.app, clientSecret: 'wrong' }, 'x'),
      401,
      'text/plain;charset=UTF-8',
      'The client credentials are invalid',
    ],
    [
      'an unknown client',
      () => made.refresh({ ...made.app, clientId: 'nobody' }, 'x'),
      401,
      'text/plain;charset=UTF-8',
      'The client credentials are invalid',
    ],
    [
      'a missing grant type',
      () => made.post('/oauth-v1/token', made.app, {}),
      400,
      'text/html; charset=UTF-8',
      'The grant type was not specified in the request',
    ],
    [
      'an unknown grant type',
      () => made.post('/oauth-v1/token', made.app, { grant_type: 'pass<b>' }),
      400,
      'text/html; charset=UTF-8',
      'Grant type "pass<b>" not supported',
    ],
    [
      'a name of every object as grant type',
      () => made.post('/oauth-v1/token', made.app, { grant_type: 'constructor' }),
      400,
      'text/html; charset=UTF-8',
      'Grant type "constructor" not supported',
    ],
    [
      'a missing code',
      () => made.post('/oauth-v1/token', made.app, { grant_type: 'authorization_code' }),
      400,
      'text/html; charset=UTF-8',
      'Missing parameter: "code" is required',
    ],
    [
      'a repeated parameter',
      () => made.post('/oauth-v1/token', made.app, 'grant_type=refresh_token&refresh_token=a&refresh_token=b'),
      400,
      'text/html; charset=UTF-8',
      'The parameter "refresh_token" was sent more than once',
    ],
    [
      'an unknown refresh token',
      () => made.refresh(made.app, 'a'.repeat(40)),
      400,
      'text/html; charset=UTF-8',
      'Invalid refresh token',
    ],
  ]
  test.each(cases)('%s', async (_name, send, status, type, description) => {
    const response = await send()
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe(type)
    const text = await response.text()
    expect(text).not.toContain('<')
    expect(JSON.parse(text).error_description).toBe(description)
  })

  test('a wrong method with 405 and Allow', async () => {
    const response = await made.simulator.fetch(new Request('http://localhost:3000/oauth-v1/token'))
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST, OPTIONS')
  })

  test('a body that is too large with 413, and one with a NUL with 400', async () => {
    expect((await made.post('/oauth-v1/token', made.app, `grant_type=${'x'.repeat(20_000)}`)).status).toBe(413)
    expect((await made.post('/oauth-v1/token', made.app, 'grant_type=refresh_token&refresh_token=a%00b')).status).toBe(
      400,
    )
  })

  test('credentials in the body, unless the policy takes them', async () => {
    const code = await made.consent(made.world)
    const body = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: 'http://localhost:4000/callback',
      client_id: made.app.clientId,
      client_secret: made.app.clientSecret,
    }
    const send = () =>
      made.simulator.fetch(
        new Request('http://localhost:3000/oauth-v1/token', { method: 'POST', body: new URLSearchParams(body) }),
      )
    expect((await send()).status).toBe(401)
    await made.control('PATCH', `/worlds/${made.world.id}/policy`, made.world.key, { bodyCredentials: true })
    expect((await send()).status).toBe(200)
  })
})
