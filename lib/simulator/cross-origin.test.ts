import { describe, expect, test } from 'vitest'
import { basic, origin, type TestApp, testSimulator } from '@/lib/testing/simulator'

const from = { origin: 'https://evil.example' }
const asking = { ...from, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' }

/** What lets a page of another site read an answer. */
const opened = ({ headers }: Response) => [...headers.keys()].filter((name) => name.startsWith('access-control-'))

describe('no page of another site may read an answer:', () => {
  test.each([
    '/oauth-v1/auth',
    '/oauth-v1/token',
    '/oauth-v1/revoke',
    '/oauth-v1/migrate',
    '/3/me',
    '/control/v1/worlds',
  ])('%s has no CORS headers, for a question beforehand and for the request itself', async (path) => {
    const { simulator } = await testSimulator()
    for (const [method, headers] of [
      ['OPTIONS', asking],
      ['GET', from],
      ['POST', from],
    ] as const) {
      const response = await simulator.fetch(new Request(origin + path, { method, headers }))
      expect(opened(response), method).toEqual([])
    }
  })

  test('tokens that were given have none either', async () => {
    const made = await testSimulator()
    const world = await made.makeWorld()
    const app = world.apps[0] as TestApp
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code: await made.consent(world),
      redirect_uri: 'http://localhost:4000/callback',
    })
    const response = await made.simulator.fetch(
      new Request(`${origin}/oauth-v1/token`, {
        method: 'POST',
        body,
        headers: { ...from, authorization: basic(app) },
      }),
    )
    expect(response.status).toBe(200)
    expect(opened(response)).toEqual([])
  })
})
