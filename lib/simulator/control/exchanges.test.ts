import { beforeEach, describe, expect, test } from 'vitest'
import { origin, type TestApp, type TestWorld, testSimulator } from '@/lib/testing/simulator'

let made: Awaited<ReturnType<typeof testSimulator>>
let world: TestWorld
let app: TestApp
beforeEach(async () => {
  made = await testSimulator()
  world = await made.makeWorld()
  app = world.apps[0] as TestApp
})

interface Tokens {
  access_token: string
  refresh_token: string
}
interface Page {
  exchanges: { number: number; endpoint: string; credentialId: string | null; response: { status: number } }[]
  next: number | null
  newest: number
}

const connect = async () => (await (await made.exchange(app, await made.consent(world))).json()) as Tokens
const get = (path: string) => made.control('GET', `/worlds/${world.id}/${path}`, world.key)
const page = async (query = '') => (await (await get(`exchanges${query}`)).json()) as Page
const numbers = async (query: string) => (await page(query)).exchanges.map(({ number }) => number)

/** 1: a code is exchanged; 2, 3: calls; 4: a refresh; 5: the same again, refused; 6: a call. */
async function traffic(): Promise<void> {
  const tokens = await connect()
  await made.call('/3/me', tokens.access_token)
  await made.call('/3/companyinformation', tokens.access_token)
  await made.refresh(app, tokens.refresh_token)
  await made.refresh(app, tokens.refresh_token)
  await made.call('/3/me', tokens.access_token)
}

describe('the log', () => {
  test('is read newest first, in pages that meet without a gap', async () => {
    await traffic()
    const first = await page('?limit=4')
    expect(first.exchanges.map(({ number }) => number)).toEqual([6, 5, 4, 3])
    const second = await page(`?limit=4&before=${first.next}`)
    expect(second).toMatchObject({ next: null, newest: 6 })
    expect(second.exchanges.map(({ number }) => number)).toEqual([2, 1])
  })

  test('is filtered by endpoint, status, credential and beginning', async () => {
    await traffic()
    expect(await numbers('?endpoint=token')).toEqual([5, 4, 1])
    expect(await numbers('?endpoint=token&status=200')).toEqual([4, 1])
    expect(await numbers('?status=4xx')).toEqual([5])
    const spent = (await page('?status=400')).exchanges[0]?.credentialId
    expect(await numbers(`?credential=${spent}`)).toEqual([5, 4])
    expect(await numbers('?since=4')).toEqual([6, 5])
    await made.advance(world, '1m')
    const now = ((await (await made.advance(world, '0s')).json()) as { clock: { now: string } }).clock.now
    await made.call('/3/me', 'x'.repeat(40))
    await made.refresh(app, 'unknown')
    expect(await numbers(`?since=${now}`)).toEqual([7])
  })

  test.each([
    '?limit=0',
    '?limit=201',
    '?status=99',
    '?endpoint=none',
    '?since=yesterday',
    '?wait=2h',
    '?colour=red',
    '?limit=1&limit=2',
  ])('refuses %s with the name of the parameter', async (query) => {
    const response = await get(`exchanges${query}`)
    const { field } = (await response.json()) as { field: string }
    expect([response.status, field]).toEqual([400, query.slice(1).split('=')[0]])
  })
})

describe('waiting', () => {
  test('answers as soon as something fits', async () => {
    const { refresh_token } = await connect()
    const waiting = page('?endpoint=token&status=400&wait=5s')
    await expect.poll(() => made.sleeper.asleep()).toEqual([5_000])
    await made.refresh(app, refresh_token)
    await made.refresh(app, refresh_token)
    expect((await waiting).exchanges.map(({ number }) => number)).toEqual([3])
    expect(made.sleeper.asleep()).toEqual([])
  })

  test('answers at once where it has happened since', async () => {
    await traffic()
    expect(await numbers('?since=3&endpoint=token&wait=5s')).toEqual([5, 4])
  })

  test('answers with nothing when the time is out', async () => {
    await traffic()
    const waiting = page('?endpoint=revoke&wait=5s')
    await expect.poll(() => made.sleeper.asleep()).toHaveLength(1)
    made.clock.wall += 5_000
    made.sleeper.wake()
    expect(await waiting).toEqual({ exchanges: [], next: null, newest: 6 })
  })

  test('ends when whoever waited has gone', async () => {
    const gone = new AbortController()
    const headers = { authorization: `Bearer ${world.key}` }
    const request = new Request(`${origin}/control/v1/worlds/${world.id}/exchanges?wait=60s`, {
      headers,
      signal: gone.signal,
    })
    const waiting = made.simulator.fetch(request)
    await expect.poll(() => made.sleeper.asleep()).toHaveLength(1)
    gone.abort()
    expect((await waiting).status).toBe(200)
    expect(made.sleeper.asleep()).toEqual([])
  })
})

describe('the event stream', () => {
  /** Reads events until `count` of them have come. */
  async function events(
    response: Response,
    count: number,
  ): Promise<{ event: string; id: string | undefined; data: { number: number } }[]> {
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    let text = ''
    const found = () =>
      text
        .split('\n\n')
        .slice(0, -1)
        .filter((block) => block.includes('data: '))
    while (found().length < count) {
      const { done, value } = await reader.read()
      if (done) break
      text += new TextDecoder().decode(value)
    }
    await reader.cancel()
    const field = (block: string, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
    return found().map((block) => ({
      event: field(block, 'event') ?? '',
      id: field(block, 'id'),
      data: JSON.parse(field(block, 'data') ?? ''),
    }))
  }

  const open = (headers: Record<string, string> = {}, query = '', signal?: AbortSignal) =>
    made.simulator.fetch(
      new Request(`${origin}/control/v1/worlds/${world.id}/events${query}`, {
        headers: { authorization: `Bearer ${world.key}`, ...headers },
        ...(signal ? { signal } : {}),
      }),
    )

  test('tells of each exchange from now on, once, with its number', async () => {
    await connect()
    const stream = await open()
    expect(stream.headers.get('content-type')).toBe('text/event-stream')
    expect(stream.headers.get('x-koppla-simulator')).not.toBeNull()
    const told = events(stream, 3)
    await connect()
    await Promise.all([made.refresh(app, 'a'), made.refresh(app, 'b')])
    expect((await told).map(({ event, id, data }) => [event, id, data.number])).toEqual([
      ['exchange', '2', 2],
      ['exchange', '3', 3],
      ['exchange', '4', 4],
    ])
  })

  test('goes on after the last that was seen, and filters', async () => {
    await traffic()
    const resumed = await events(await open({ 'last-event-id': '3' }), 3)
    expect(resumed.map(({ id }) => id)).toEqual(['4', '5', '6'])
    const filtered = await events(await open({}, '?since=0&endpoint=token'), 3)
    expect(filtered.map(({ id }) => id)).toEqual(['1', '4', '5'])
  })

  test('says which ones the log no longer holds', async () => {
    await traffic()
    await made.control('POST', `/worlds/${world.id}/reset`, world.key, {})
    await connect()
    const [missed, next] = await events(await open({ 'last-event-id': '2' }), 2)
    expect(missed).toEqual({ event: 'missed', id: undefined, data: { from: 3, to: 6 } })
    expect(next?.data.number).toBe(7)
  })

  test('ends with the world, and when whoever listened has gone', async () => {
    const gone = new AbortController()
    const [one, other] = [await open(), await open({}, '', gone.signal)]
    const texts = [one.text(), other.text()]
    await expect.poll(() => made.sleeper.asleep()).toHaveLength(2)
    gone.abort()
    expect(await texts[1]).toBe('retry: 1000\n\n')
    await made.control('DELETE', `/worlds/${world.id}`, world.key)
    expect(await texts[0]).toBe('retry: 1000\n\n')
  })

  test('shows that it is there while nothing happens', async () => {
    const reader = ((await open()).body as ReadableStream<Uint8Array>).getReader()
    await reader.read()
    const next = reader.read()
    await expect.poll(() => made.sleeper.asleep()).toEqual([20_000])
    made.sleeper.wake()
    expect(new TextDecoder().decode((await next).value)).toBe(': still here\n\n')
    await reader.cancel()
  })
})
