import type { z } from 'zod'
import { openDatabase } from '@/lib/db/open'
import type { newWorld } from './control/schema'
import { type Driver, drive, type Fetch } from './drive'
import { surroundings } from './serve/surroundings'
import { createSimulator, type Simulator } from './simulator'
import { createKyselyStore } from './store/kysely-store'

/** A world as `POST /control/v1/worlds` takes it, and where the simulator seems to be. */
export type EmbeddedOptions = z.input<typeof newWorld> & {
  /** The origin of the addresses; nothing listens there. Default `http://fortnox.test`. */
  readonly origin?: string
  /** The origin of the API, where it is another. */
  readonly apiOrigin?: string
  /** The clock that the world's own is counted from, in milliseconds. Default: the machine's. */
  readonly wall?: () => number
}

export interface EmbeddedWorld {
  readonly id: string
  readonly key: string
  readonly apps: readonly {
    readonly clientId: string
    readonly clientSecret: string
    readonly redirectUris: readonly string[]
  }[]
  readonly companies: readonly { readonly tenantId: number; readonly name: string }[]
  readonly urls: {
    readonly authorize: string
    readonly token: string
    readonly revoke: string
    readonly api: string
    readonly control: string
  }
}

export interface Embedded extends Driver {
  /** For an OAuth client that takes a `fetch`. A redirect is answered and not followed; a lost answer rejects as fetch does. */
  readonly fetch: Fetch
  readonly world: EmbeddedWorld
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
  readonly tenantId: number
  close(): Promise<void>
}

/** `fetch` on the simulator: what is sent and what is seen are the same as over a network, and nothing leaves the process. */
export function fetchOf(simulator: Simulator): Fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    request.signal.throwIfAborted()
    const aborted = new Promise<never>((_, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason), { once: true })
    })
    // It may lose the race below, which nobody then waits for.
    aborted.catch(() => {})
    const response = await Promise.race([simulator.fetch(request, 'embedded'), aborted])
    if (response.body === null || response.headers.get('content-type')?.startsWith('text/event-stream')) return response
    try {
      // Read at once: an answer that is lost is then seen here, as it would be over a network.
      return new Response(await response.arrayBuffer(), response)
    } catch (cause) {
      throw new TypeError('fetch failed', { cause })
    }
  }
}

/** A simulated Fortnox in memory with one world, for a test: no port, no process, nothing to clean up but `close`. */
export async function startInMemory({
  origin = 'http://fortnox.test',
  apiOrigin,
  wall,
  ...request
}: EmbeddedOptions = {}): Promise<Embedded> {
  const store = createKyselyStore(await openDatabase({}))
  const around = surroundings('loopback')
  const simulator = createSimulator({
    store,
    ...around,
    ...(wall ? { wall } : {}),
    origin,
    ...(apiOrigin ? { apiOrigin } : {}),
    controlKey: null,
    version: 'embedded',
  })
  const fetch = fetchOf(simulator)
  const apps = [{ redirectUris: ['http://localhost:3000/callback'], anyLoopbackRedirect: true }]
  const response = await fetch(`${origin}/control/v1/worlds`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ apps, ...request }),
  })
  if (response.status !== 201) {
    await store.close()
    throw new Error(`The world could not be made. ${((await response.json()) as { detail: string }).detail}`)
  }
  const world = (await response.json()) as EmbeddedWorld
  const [app, company] = [world.apps[0], world.companies[0]]
  return {
    ...drive(fetch, world),
    fetch,
    world,
    clientId: app?.clientId ?? '',
    clientSecret: app?.clientSecret ?? '',
    redirectUri: app?.redirectUris[0] ?? '',
    tenantId: company?.tenantId ?? 0,
    close: () => store.close(),
  }
}
