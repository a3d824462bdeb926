import { createHash } from 'node:crypto'
import { type Database, openDatabase } from '@/lib/db/open'
import { createSimulator, type Simulator } from '@/lib/simulator/simulator'
import { createKyselyStore } from '@/lib/simulator/store/kysely-store'

export interface TestApp {
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUris: readonly string[]
}

export interface TestWorld {
  readonly id: string
  readonly key: string
  readonly apps: readonly TestApp[]
  readonly companies: readonly { readonly tenantId: number; readonly name: string }[]
}

/** Random bytes that are the same in every run. */
export function countedRandom(): (bytes: number) => Uint8Array {
  let drawn = 0
  return (bytes) => {
    drawn += 1
    return createHash('sha512').update(`draw ${drawn}`).digest().subarray(0, bytes)
  }
}

export const origin = 'http://localhost:3000'

export interface TestSimulatorOptions {
  readonly controlKey?: string
  readonly webhookHosts?: 'loopback' | 'any'
  /** Instead of one in memory. The test closes it. */
  readonly database?: Database
  /** Where several simulators share a database, the draws of each must be its own. */
  readonly random?: (bytes: number) => Uint8Array
}

/** A simulator on SQLite in memory, or where the test says, whose server clock the test moves. */
export async function testSimulator(options: TestSimulatorOptions = {}) {
  const post = postRoom(options.webhookHosts ?? 'loopback')
  const sleeper = sleepingRoom()
  const clock = { wall: Date.parse('2026-12-01T10:00:00Z') }
  const store = createKyselyStore(options.database ?? (await openDatabase({})))
  const simulator = createSimulator({
    store,
    wall: () => clock.wall,
    random: options.random ?? countedRandom(),
    sleep: sleeper.sleep,
    origin,
    controlKey: options.controlKey ?? null,
    version: '0.0.0-test',
    webhooks: post.webhooks,
  })
  return { simulator, store, clock, webhooks: post, sleeper, ...callsOf(simulator) }
}

/** Where the simulator sleeps in a test, until it is woken. */
function sleepingRoom() {
  const asleep = new Map<() => void, number>()
  return {
    /** The milliseconds of those who sleep now, in the order in which they lay down. */
    asleep: () => [...asleep.values()],
    wake(): void {
      for (const wake of [...asleep.keys()]) wake()
    },
    sleep: (milliseconds: number, signal?: AbortSignal) =>
      new Promise<void>((resolve) => {
        const wake = () => {
          asleep.delete(wake)
          resolve()
        }
        if (signal?.aborted) return resolve()
        asleep.set(wake, milliseconds)
        signal?.addEventListener('abort', wake)
      }),
  }
}

/** Where webhooks arrive in a test, which says when each is sent and what it is answered. */
function postRoom(hosts: 'loopback' | 'any') {
  const waiting: { readonly milliseconds: number; readonly task: () => Promise<void> }[] = []
  const room = {
    arrived: [] as { readonly url: string; readonly headers: Headers; readonly body: string }[],
    /** The status of the next answers; null: nobody answers. */
    answer: 200 as number | null,
    waits: () => waiting.map(({ milliseconds }) => milliseconds),
    /** Sends what waits, the first of it. */
    async send(): Promise<void> {
      await waiting.shift()?.task()
    },
    webhooks: {
      hosts,
      later(milliseconds: number, task: () => Promise<void>) {
        waiting.push({ milliseconds, task })
      },
      async deliver(request: Request): Promise<Response> {
        room.arrived.push({ url: request.url, headers: request.headers, body: await request.text() })
        if (room.answer === null) throw new TypeError('fetch failed')
        return new Response(room.answer === 204 ? null : 'thanks', { status: room.answer })
      },
    },
  }
  return room
}

/** The calls that tests make again and again. */
function callsOf(simulator: Simulator) {
  const control = (method: string, path: string, key: string | null, body?: unknown) =>
    simulator.fetch(
      new Request(`${origin}/control/v1${path}`, {
        method,
        headers: {
          ...(key ? { authorization: `Bearer ${key}` } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )
  const post = (path: string, app: TestApp, form: Record<string, string> | string) =>
    simulator.fetch(
      new Request(`${origin}${path}`, {
        method: 'POST',
        headers: { authorization: basic(app), 'content-type': 'application/x-www-form-urlencoded' },
        body: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
      }),
    )
  return {
    control,
    post,
    async makeWorld(body: unknown = {}): Promise<TestWorld> {
      const response = await control('POST', '/worlds', simulator.context.controlKey, body)
      if (response.status !== 201) throw new Error(`No world: ${response.status} ${await response.text()}`)
      return (await response.json()) as TestWorld
    },
    async consent(world: TestWorld, more: Record<string, unknown> = {}): Promise<string> {
      const body = {
        clientId: world.apps[0]?.clientId,
        tenantId: world.companies[0]?.tenantId,
        scopes: ['companyinformation', 'profile'],
        redirectUri: 'http://localhost:4000/callback',
        ...more,
      }
      const response = await control('POST', `/worlds/${world.id}/consents`, world.key, body)
      const answer = (await response.json()) as { code?: string }
      if (answer.code === undefined) throw new Error(`No code: ${JSON.stringify(answer)}`)
      return answer.code
    },
    exchange: (app: TestApp, code: string, redirectUri = 'http://localhost:4000/callback') =>
      post('/oauth-v1/token', app, { grant_type: 'authorization_code', code, redirect_uri: redirectUri }),
    refresh: (app: TestApp, token: string) =>
      post('/oauth-v1/token', app, { grant_type: 'refresh_token', refresh_token: token }),
    call: (path: string, token: string) =>
      simulator.fetch(new Request(`${origin}${path}`, { headers: { authorization: `Bearer ${token}` } })),
    advance: (world: TestWorld, by: string) => control('POST', `/worlds/${world.id}/clock`, world.key, { advance: by }),
  }
}

export function basic({ clientId, clientSecret }: TestApp): string {
  return `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
}
