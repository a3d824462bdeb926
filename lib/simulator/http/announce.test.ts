import { beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld
const url = 'http://localhost:4000/webhook'

beforeEach(async () => {
  made = await testSimulator()
  world = await made.makeWorld({ apps: [{ webhookUrl: url }] })
})

const removeAll = async () => {
  for (const { id } of await made.store.connections(world.id))
    await made.control('DELETE', `/worlds/${world.id}/connections/${id}`, world.key)
}
const log = async () =>
  (await made.store.exchanges(world.id, { limit: 20 })).map(({ endpoint, path, refusal, response }) => ({
    endpoint,
    path,
    refusal,
    status: response.status,
  }))

describe('a webhook', () => {
  test('tells of a consent that came and of one that went, with the company’s number', async () => {
    await made.consent(world, { serviceAccount: true })
    await made.webhooks.send()
    await removeAll()
    await made.webhooks.send()
    const { clientId } = world.apps[0] as TestApp
    const said = {
      tenantId: world.companies[0]?.tenantId,
      clientId,
      accountType: 'service',
      timestamp: '2026-12-01T10:00:00.000Z',
    }
    expect(made.webhooks.arrived.map(({ body }) => JSON.parse(body))).toEqual([
      { event: 'consent.created', ...said },
      { event: 'consent.revoked', ...said },
    ])
    expect(made.webhooks.arrived[0]).toMatchObject({ url })
    expect(made.webhooks.arrived[0]?.headers.get('content-type')).toBe('application/json')
    expect(made.webhooks.arrived[0]?.headers.get('x-koppla-evidence')).toBe('assumed')
  })

  test('is sent after the answer, and tells nothing of a consent that is only renewed, refused or removed twice', async () => {
    await made.consent(world)
    expect(made.webhooks.arrived).toEqual([])
    expect(made.webhooks.waits()).toEqual([0])
    await made.consent(world)
    await made.control('POST', `/worlds/${world.id}/consents`, world.key, {
      clientId: world.apps[0]?.clientId,
      tenantId: world.companies[0]?.tenantId,
      scopes: ['profile'],
      redirectUri: 'http://localhost/',
      deny: true,
    })
    expect(made.webhooks.waits()).toEqual([0])
    await removeAll()
    await removeAll()
    expect(made.webhooks.waits()).toEqual([0, 0])
    await made.consent(world)
    expect(made.webhooks.waits()).toEqual([0, 0, 0])
  })

  test.each([500, 404, 302, null])('that is answered with %s is tried five times, later and later', async (answer) => {
    made.webhooks.answer = answer
    await made.consent(world)
    const waits: number[] = []
    while (made.webhooks.waits().length > 0) {
      waits.push(...made.webhooks.waits())
      await made.webhooks.send()
    }
    expect(waits).toEqual([0, 1_000, 10_000, 60_000, 600_000])
    expect(new Set(made.webhooks.arrived.map(({ body }) => body)).size).toBe(1)
    expect(await log()).toEqual(
      Array(5).fill({ endpoint: 'webhook', path: url, refusal: 'webhook-failed', status: answer ?? 0 }),
    )
  })

  test('stops when it arrives', async () => {
    made.webhooks.answer = 503
    await made.consent(world)
    await made.webhooks.send()
    made.webhooks.answer = 204
    await made.webhooks.send()
    expect(made.webhooks.waits()).toEqual([])
    expect((await log()).map(({ refusal, status }) => [refusal, status])).toEqual([
      [null, 204],
      ['webhook-failed', 503],
    ])
  })

  test('stops when the world or the app’s address is gone', async () => {
    made.webhooks.answer = 503
    await made.consent(world)
    await made.webhooks.send()
    await made.control('DELETE', `/worlds/${world.id}`, world.key)
    await made.webhooks.send()
    expect(made.webhooks.arrived).toHaveLength(1)
    expect(made.webhooks.waits()).toEqual([])
  })

  test('goes nowhere for an app without an address', async () => {
    world = await made.makeWorld()
    await made.consent(world)
    await made.webhooks.send()
    expect(made.webhooks.arrived).toEqual([])
    expect(await log()).toEqual([])
  })
})

describe('webhooks leave this machine', () => {
  const elsewhere = [
    'http://10.0.0.1/hook',
    'https://localhost.evil.example/',
    'http://localhost@evil.example/',
    'http://[::2]/',
    'http://169.254.169.254/latest',
  ]

  test.each(elsewhere)('not to %s unless the operator says so', async (webhookUrl) => {
    world = await made.makeWorld({ apps: [{ webhookUrl }] })
    await made.consent(world)
    await made.webhooks.send()
    expect(made.webhooks.arrived).toEqual([])
    expect(made.webhooks.waits()).toEqual([])
    expect(await log()).toEqual([{ endpoint: 'webhook', path: webhookUrl, refusal: 'webhook-not-allowed', status: 0 }])
  })

  test('to anywhere where the operator says so', async () => {
    made = await testSimulator({ webhookHosts: 'any' })
    world = await made.makeWorld({ apps: [{ webhookUrl: 'https://app.example/hook' }] })
    await made.consent(world)
    await made.webhooks.send()
    expect(made.webhooks.arrived.map((each) => each.url)).toEqual(['https://app.example/hook'])
  })

  test.each(['http://127.0.0.1:9/x', 'https://[::1]/x', 'http://LOCALHOST/x'])(
    'to %s, which is this machine',
    async (webhookUrl) => {
      world = await made.makeWorld({ apps: [{ webhookUrl }] })
      await made.consent(world)
      await made.webhooks.send()
      expect(made.webhooks.arrived).toHaveLength(1)
    },
  )
})
