import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { version } from '@/package.json'
import { openDatabase } from './db/open'
import { type Env, readEnv } from './env'
import { createKyselyVisitorStore } from './sandbox/kysely-visitor-store'
import { createSealer, type Sealer } from './sandbox/seal'
import type { VisitorStore } from './sandbox/visitor-store'
import { keyFor, portalSecret } from './secret'
import { surroundings } from './simulator/serve/surroundings'
import { createSimulator, type Simulator } from './simulator/simulator'
import { createKyselyStore } from './simulator/store/kysely-store'
import type { Store } from './simulator/store/store'

/** The parts of a running portal, put together once in a process. */
export interface Server {
  readonly env: Env
  readonly store: Store
  readonly visitors: VisitorStore
  readonly simulator: Simulator
  readonly sealer: Sealer
  /** Signs next-auth's session cookie. */
  readonly sessionSecret: string
}

/** Worlds are removed so long after their last use, in milliseconds. */
const kept = { visitor: 30 * 86_400_000, control: 86_400_000 } as const
const pruneEveryMs = 3_600_000

async function start(): Promise<Server> {
  const env = readEnv(process.env)
  // next-auth reads it from there only. Without it, it would build addresses from the Host that a stranger may send (S41).
  process.env.NEXTAUTH_URL = env.origin
  if (env.databaseUrl === null) mkdirSync(env.dataFolder, { recursive: true, mode: 0o700 })
  const database = await openDatabase({ url: env.databaseUrl ?? undefined, file: join(env.dataFolder, 'koppla.db') })
  const store = createKyselyStore(database)
  const secret = portalSecret(env.secret, env.dataFolder)
  const prune = () => store.pruneWorlds({ visitor: Date.now() - kept.visitor, control: Date.now() - kept.control })
  await prune()
  const { webhooks, ...around } = surroundings(env.webhooks === 'any' ? 'any' : 'loopback')
  setInterval(
    () => prune().catch((error: unknown) => console.error('Old worlds could not be removed:', error)),
    pruneEveryMs,
  ).unref()
  return {
    env,
    store,
    visitors: createKyselyVisitorStore(database),
    simulator: createSimulator({
      store,
      ...around,
      origin: env.origin,
      controlKey: env.controlKey,
      version,
      ...(env.webhooks === 'off' ? {} : { webhooks }),
    }),
    sealer: createSealer(keyFor(secret, 'seal')),
    sessionSecret: keyFor(secret, 'session').toString('base64url'),
  }
}

/** Next bundles each route by itself, so the one server lives on the process. */
const holder = globalThis as typeof globalThis & { kopplaServer?: Promise<Server> | undefined }

/** The server of this process, started at its first use. Rejects with a message for the operator; the next call tries again. */
export function server(): Promise<Server> {
  holder.kopplaServer ??= start().catch((error: unknown) => {
    holder.kopplaServer = undefined
    throw error
  })
  return holder.kopplaServer
}
