import { beforeEach, describe, expect, test } from 'vitest'
import { basic, origin, type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld
let app: TestApp

beforeEach(async () => {
  made = await testSimulator()
  world = await made.makeWorld()
  app = world.apps[0] as TestApp
})

const ask = (path: string, headers: Record<string, string> = {}) =>
  made.simulator.fetch(
    new Request(origin + path, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'x', token: 'x', access_token: 'x' }),
    }),
  )

/** All of an answer but the number that is new each time. */
async function whole(response: Response) {
  const headers = [...response.headers].filter(([name]) => name !== 'x-uid')
  return { status: response.status, headers, body: await response.text() }
}

describe('whoever is not the client', () => {
  test.each(['/oauth-v1/token', '/oauth-v1/revoke', '/oauth-v1/migrate'])('gets 401 from %s', async (path) => {
    expect((await ask(path)).status).toBe(401)
    expect((await ask(path, { authorization: basic({ ...app, clientSecret: 'wrong' }) })).status).toBe(401)
    expect((await ask(path, { authorization: basic({ ...app, clientSecret: '' }) })).status).toBe(401)
    expect((await ask(path, { authorization: basic(app) })).status).not.toBe(401)
  })

  test('cannot tell a client id that nobody has from a secret that is wrong', async () => {
    const wrong = await whole(await ask('/oauth-v1/token', { authorization: basic({ ...app, clientSecret: 'wrong' }) }))
    const nobody = await whole(await ask('/oauth-v1/token', { authorization: basic({ ...app, clientId: 'nobody' }) }))
    expect(nobody).toEqual(wrong)
  })

  test('is told no scheme, as no recorded answer of Fortnox’s has one', async () => {
    const response = await ask('/oauth-v1/token', { authorization: basic({ ...app, clientSecret: 'wrong' }) })
    expect(response.headers.get('www-authenticate')).toBeNull()
  })
})
