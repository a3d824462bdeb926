import { beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld
let app: TestApp
beforeEach(async () => {
  made = await testSimulator()
  world = await made.makeWorld({ apps: [{}, {}] })
  app = world.apps[0] as TestApp
})

interface Tokens {
  access_token: string
  refresh_token: string
}
interface Verdict {
  holds: boolean
  complete: boolean
  results: { name: string; actual: number; holds: boolean; exchanges: number[] }[]
  counts: Record<string, number>
}

const connect = async () => (await (await made.exchange(app, await made.consent(world))).json()) as Tokens
const assert = async (body: object) => {
  const response = await made.control('POST', `/worlds/${world.id}/assertions`, world.key, body)
  return (await response.json()) as Verdict
}
const holds = async (expected: object, more: object = {}) => (await assert({ expect: expected, ...more })).holds

describe('assertions', () => {
  test('a client that behaves refreshed once and never sent a dead token', async () => {
    const { access_token, refresh_token } = await connect()
    await made.call('/3/me', access_token)
    await made.refresh(app, refresh_token)
    expect(await holds({ codesExchanged: 1, refreshed: 1, apiCalls: 1, deadTokensSent: 0, refused: 0 })).toBe(true)
    expect(await holds({ refreshed: 2 })).toBe(false)
    expect(await holds({ apiCalls: { atLeast: 1, atMost: 3 }, refreshed: { atLeast: 1 } })).toBe(true)
    expect(await holds({ apiCalls: { atLeast: 2 } })).toBe(false)
    expect(await holds({ apiCalls: { atMost: 0 } })).toBe(false)
  })

  test('each kind of dead token is found, with its exchange', async () => {
    const { access_token, refresh_token } = await connect()
    await made.refresh(app, refresh_token)
    await made.refresh(app, refresh_token)
    await made.exchange(app, 'no-such-code')
    await made.advance(world, '61m')
    await made.call('/3/me', access_token)
    const { results, holds: all } = await assert({
      expect: { deadTokensSent: 0, deadCodesSent: 1, deadRefreshTokensSent: 1, deadAccessTokensSent: 1 },
    })
    expect(all).toBe(false)
    expect(results[0]).toEqual({ name: 'deadTokensSent', expected: 0, actual: 3, holds: false, exchanges: [5, 4, 3] })
    expect(results.slice(1).map((result) => [result.holds, result.exchanges])).toEqual([
      [true, [4]],
      [true, [3]],
      [true, [5]],
    ])
  })

  test('what a fault answered is not held against the client, and a lost rotation counts', async () => {
    const { refresh_token } = await connect()
    const fault = (effect: unknown) =>
      made.control('POST', `/worlds/${world.id}/faults`, world.key, { on: { endpoint: 'token' }, times: 1, effect })
    await fault({ error: 'invalid-refresh-token' })
    await made.refresh(app, refresh_token)
    await fault('drop-connection-after-commit')
    await made.refresh(app, refresh_token)
    const { counts } = await assert({ expect: {} })
    expect(counts).toMatchObject({ deadTokensSent: 0, refreshed: 1, faulted: 2, refused: 1 })
  })

  test('count from an exchange or an instant on, and for one app', async () => {
    await connect()
    await made.advance(world, '1h')
    const now = ((await (await made.advance(world, '0s')).json()) as { clock: { now: string } }).clock.now
    await connect()
    expect(await holds({ codesExchanged: 1 }, { since: 1 })).toBe(true)
    expect(await holds({ codesExchanged: 1 }, { since: now })).toBe(true)
    expect(await holds({ codesExchanged: 0 }, { clientId: world.apps[1]?.clientId })).toBe(true)
    expect(await holds({ codesExchanged: 2 }, { clientId: app.clientId })).toBe(true)
  })

  test('count a long log whole, and hold nothing to be proved once it is cut', async () => {
    for (let call = 0; call < 460; call += 1) await made.refresh(app, 'x')
    expect(await assert({ expect: { deadRefreshTokensSent: 460 } })).toMatchObject({ holds: true, complete: true })
    for (let call = 0; call < 541; call += 1) await made.refresh(app, 'x')
    expect(await assert({ expect: { refreshed: 0 } })).toMatchObject({ holds: false, complete: false })
    expect(await assert({ since: 900, expect: { refreshed: 0 } })).toMatchObject({ holds: true, complete: true })
  })

  test.each([
    [{ expect: { refreshedTwice: 1 } }, 'expect.refreshedTwice'],
    [{ expect: { refreshed: -1 } }, 'expect.refreshed'],
    [{ expect: { refreshed: { exactly: 1 } } }, 'expect.refreshed.exactly'],
    [{}, 'expect'],
  ])('that make no sense are refused with the field: %j', async (body, field) => {
    const response = await made.control('POST', `/worlds/${world.id}/assertions`, world.key, body)
    expect([response.status, (await response.json()).field]).toEqual([400, field])
  })
})
