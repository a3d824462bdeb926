import { beforeEach, describe, expect, test } from 'vitest'
import { rateLimit } from '@/lib/fortnox/rate-limit.table'
import { type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'

let made: Awaited<ReturnType<typeof testSimulator>>
beforeEach(async () => {
  made = await testSimulator()
})

async function tokenOf(world: TestWorld, more: object = {}, app = world.apps[0] as TestApp): Promise<string> {
  const answer = await made.exchange(app, await made.consent(world, { clientId: app.clientId, ...more }))
  return ((await answer.json()) as { access_token: string }).access_token
}

const statusOf = async (token: string) => (await made.call('/3/me', token)).status
const statuses = async (token: string, count: number) => {
  const all = await Promise.all(Array.from({ length: count }, () => statusOf(token)))
  return {
    through: all.filter((status) => status === 200).length,
    refused: all.filter((status) => status === 429).length,
  }
}

describe('the rate limit', () => {
  test('lets through what is documented, refuses the next, and lets go as the window slides', async () => {
    const world = await made.makeWorld()
    const token = await tokenOf(world)
    expect(await statuses(token, rateLimit.requests + 3)).toEqual({ through: rateLimit.requests, refused: 3 })
    await made.advance(world, '4s')
    expect(await statusOf(token)).toBe(429)
    await made.advance(world, '1s')
    expect(await statuses(token, rateLimit.requests + 1)).toEqual({ through: rateLimit.requests, refused: 1 })
  })

  test('is shared by the tokens of one app for one company, and by no others', async () => {
    const world = await made.makeWorld({ apps: [{}, {}], policy: { rateLimit: { requests: 2, window: '5s' } } })
    const [first, again] = [await tokenOf(world), await tokenOf(world)]
    expect(await statuses(first, 2)).toMatchObject({ through: 2 })
    expect(await statusOf(again)).toBe(429)
    expect(await statusOf(await tokenOf(world, { tenantId: world.companies[1]?.tenantId }))).not.toBe(429)
    expect(await statusOf(await tokenOf(world, {}, world.apps[1]))).toBe(200)
    expect(await statusOf(await tokenOf(await made.makeWorld()))).toBe(200)
  })

  test('counts no call of a dead token and none to the token endpoint, and is logged', async () => {
    const world = await made.makeWorld({ policy: { rateLimit: { requests: 1, window: '2h' } } })
    const dead = await tokenOf(world)
    await made.advance(world, '1h')
    expect(await statusOf(dead)).toBe(401)
    const token = await tokenOf(world)
    expect(await statusOf(token)).toBe(200)
    expect(await statusOf(token)).toBe(429)
    const [newest] = await made.store.exchanges(world.id, { limit: 1 })
    expect(newest).toMatchObject({ refusal: 'rate-limit', response: { status: 429 } })
    expect(await statusOf(await tokenOf(world))).toBe(429)
  })

  test('says when to come back where the policy says that Fortnox does', async () => {
    const world = await made.makeWorld({
      seed: 'still',
      policy: { rateLimit: { requests: 1, window: '9s' }, retryAfter: true },
    })
    const token = await tokenOf(world)
    await statusOf(token)
    await made.advance(world, '2s')
    const response = await made.call('/3/me', token)
    expect(response.headers.get('retry-after')).toBe('7')
    // A clock that stands still would never let it through.
    expect(response.headers.get('x-koppla-note')).toContain('stands still')
  })

  test('starts again when the world does', async () => {
    const world = await made.makeWorld({ seed: 'again', policy: { rateLimit: { requests: 1, window: '5s' } } })
    expect(await statuses(await tokenOf(world), 2)).toEqual({ through: 1, refused: 1 })
    await made.control('POST', `/worlds/${world.id}/reset`, world.key, {})
    expect(await statuses(await tokenOf(world), 2)).toEqual({ through: 1, refused: 1 })
  })

  test('can be switched off', async () => {
    const world = await made.makeWorld({ policy: { rateLimit: 'off' } })
    expect(await statuses(await tokenOf(world), 60)).toEqual({ through: 60, refused: 0 })
  })
})
