import { join } from 'node:path'
import { openDatabase } from '@/lib/db/open'
import { addressesOf } from './serve/addresses'
import { certificateIn } from './serve/certificate'
import { worldRequest } from './serve/config'
import { forwardProxy } from './serve/forward-proxy'
import { wrongHost } from './serve/hosts'
import { defaultLimits, type Handler, type Limits, listen } from './serve/listen'
import { noticingStrays } from './serve/noticing-strays'
import type { Command } from './serve/options'
import type { Serving } from './serve/serving'
import { standingWorld } from './serve/standing-world'
import { surroundings } from './serve/surroundings'
import { createSimulator, type Simulator } from './simulator'
import { createKyselyStore } from './store/kysely-store'

/** Worlds that others made over the control API go so long after their last use, as in the portal. */
const kept = { visitor: 30 * 86_400_000, control: 86_400_000 } as const
const pruneEveryMs = 3_600_000

interface Shared {
  readonly version: string
  readonly limits?: Limits
  /** Told what failed and no client is to blame for. */
  readonly onError: (error: unknown) => void
  /** Told of the first request to each address whose client id no world has. */
  readonly onStray?: (request: string) => void
}

export interface Served {
  readonly serving: Serving
  readonly simulator: Simulator
  /** Ends what is open and gives the database back; a second call waits for the first. */
  stop(): Promise<void>
}

/** The simulator on node:http, without Next. Rejects with a sentence for the operator, having left nothing open. */
export async function serve(command: Command, shared: Shared): Promise<Served> {
  const request = worldRequest(command)
  const addresses = addressesOf(command)
  const certificate = command.tls
    ? await certificateIn(join(command.dataFolder, 'simulator-tls'), addresses.names, Date.now())
    : undefined
  const store = noticingStrays(
    createKyselyStore(await openDatabase({ url: command.databaseUrl ?? undefined, file: command.file ?? undefined })),
    (request) => shared.onStray?.(request),
  )
  const ends: (() => Promise<void>)[] = []
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= Promise.all(ends.map((end) => end())).then(() => store.close())
    return stopped
  }

  const simulate = async (): Promise<Omit<Served, 'stop'>> => {
    const { host, port, proxyPort } = command
    const common = { host, certificate, limits: defaultLimits, ...shared }
    // The simulator's origin holds a port that is known only once it is open.
    let simulator: Simulator | undefined
    const open = async (role: typeof addresses.role, wanted: number, originOf: (port: number) => string) => {
      const handler: Handler = async (incoming, address) => {
        const message = simulator ? wrongHost(role, incoming) : 'The simulator is about to start.'
        if (simulator && message === undefined) return simulator.fetch(incoming, address)
        const status = simulator ? 404 : 503
        return Response.json(
          { simulator: 'koppla', message },
          { status, headers: { 'X-Koppla-Simulator': shared.version } },
        )
      }
      const listening = await listen((opened) => ({ handler, origin: originOf(opened) }), {
        ...common,
        port: wanted,
      }).catch(inUse(wanted, host))
      ends.push(() => listening.stop())
      return listening
    }
    const main = await open(addresses.role, port, addresses.apps)
    const second = command.twoOrigins ? await open('api', port === 0 ? 0 : port + 1, addresses.local) : undefined
    const proxy =
      proxyPort === null
        ? undefined
        : await forwardProxy({ tls: main.server, host, port: proxyPort }).catch(inUse(proxyPort, host))
    if (proxy) ends.push(() => proxy.stop())

    const [origin, apiOrigin] = [addresses.apps(main.port), addresses.api(main.port, second?.port)]
    const { controlKey, webhooks, file, databaseUrl } = command
    simulator = createSimulator({
      store,
      ...surroundings(webhooks),
      origin,
      apiOrigin,
      controlKey,
      version: shared.version,
    })
    const noteFile =
      file === null
        ? databaseUrl === null
          ? null
          : join(command.dataFolder, 'simulator.world.json')
        : `${file}.world.json`
    const world = await standingWorld(simulator, request, noteFile)
    ends.push(keepTidy(simulator, world.id, shared.onError))
    const listening = addresses.local(main.port)
    const urls = {
      apps: origin,
      api: apiOrigin,
      authorize: `${origin}/oauth-v1/auth`,
      token: `${origin}/oauth-v1/token`,
      revoke: `${origin}/oauth-v1/revoke`,
      control: `${command.url ?? listening}/control/v1/worlds/${world.id}`,
      listening,
    }
    const stored = file !== null ? 'file' : databaseUrl !== null ? 'postgres' : 'memory'
    return {
      simulator,
      serving: {
        version: shared.version,
        stored,
        world,
        urls,
        certificate: certificate?.authorityFile ?? null,
        proxy: proxy ? addresses.local(proxy.port).replace(/^https/, 'http') : null,
      },
    }
  }

  try {
    return { ...(await simulate()), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const inUse = (port: number, host: string) => (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    throw new Error(`Port ${port} of ${host} is already in use. Choose another, or any free one with 0.`)
  if (error.code === 'EACCES') throw new Error(`This user may not open port ${port}. Choose one above 1023.`)
  throw error
}

/** Once an hour the standing world counts as used, and those that nobody uses go. */
function keepTidy(
  { context: { store } }: Simulator,
  worldId: string,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const tidy = async () => {
    await store.touchWorld({ id: worldId, usedWall: 0 }, Date.now())
    await store.pruneWorlds({ visitor: Date.now() - kept.visitor, control: Date.now() - kept.control })
  }
  const timer = setInterval(() => tidy().catch(onError), pruneEveryMs).unref()
  return async () => clearInterval(timer)
}
