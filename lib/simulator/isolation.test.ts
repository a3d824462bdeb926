import { expect, test } from 'vitest'
import { type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'

const count = 300

test('hundreds of worlds live in one process, each with its own clock, faults, limit, tokens and log', async () => {
  const made = await testSimulator()
  const patch = (world: TestWorld, method: string, path: string, body: object) =>
    made.control(method, `/worlds/${world.id}${path}`, world.key, body)

  async function live(number: number) {
    // Every one has the same tenant: ids of companies belong to a world alone.
    const world = await made.makeWorld({
      seed: `world ${number}`,
      companies: [{ tenantId: 1_234_567, name: `Bolag ${number}` }],
    })
    const app = world.apps[0] as TestApp
    if (number % 3 === 0)
      await patch(world, 'POST', '/faults', { on: { endpoint: 'api' }, times: 1, effect: { status: 503 } })
    await patch(world, 'PATCH', '/policy', { rateLimit: { requests: 1 + (number % 4), window: '5s' } })
    if (number % 5 === 0) await made.advance(world, `${number}d`)
    const answer = await made.exchange(app, await made.consent(world))
    const tokens = (await answer.json()) as { access_token: string; refresh_token: string }
    const calls: number[] = []
    for (let call = 0; call < 6; call += 1) {
      const response = await made.call('/3/companyinformation', tokens.access_token)
      calls.push(response.status)
      if (response.status === 200) expect(await response.text()).toContain(`"CompanyName":"Bolag ${number}"`)
    }
    return { number, world, app, tokens, calls }
  }

  const worlds = await Promise.all(Array.from({ length: count }, (_, number) => live(number)))

  for (const { number, calls } of worlds) {
    const struck = number % 3 === 0 ? [503] : []
    const through = Array.from({ length: Math.min(6 - struck.length, 1 + (number % 4)) }, () => 200)
    const refused = Array.from({ length: 6 - struck.length - through.length }, () => 429)
    expect(calls, `world ${number}`).toEqual([...struck, ...through, ...refused])
  }
  for (const { number, world } of worlds) {
    const { clock } = (await (await made.control('GET', `/worlds/${world.id}`, world.key)).json()) as {
      clock: { now: string }
    }
    const moved = Date.parse(clock.now) - Date.parse('2027-01-04T08:00:00Z')
    expect(moved).toBe(number % 5 === 0 ? number * 86_400_000 : 0)
  }
  const numbers = await Promise.all(
    worlds.map(async ({ world }) => (await made.store.exchanges(world.id, { limit: 20 })).map((one) => one.number)),
  )
  expect(new Set(numbers.map((one) => one.join()))).toEqual(new Set(['7,6,5,4,3,2,1']))

  // The token of one world is nobody's in another, and its key opens no other.
  const [first, second] = worlds as [(typeof worlds)[number], (typeof worlds)[number]]
  expect((await made.refresh(second.app, first.tokens.refresh_token)).status).toBe(400)
  expect((await made.control('GET', `/worlds/${second.world.id}/exchanges`, first.world.key)).status).toBe(401)
  expect((await made.refresh(first.app, first.tokens.refresh_token)).status).toBe(200)
})
