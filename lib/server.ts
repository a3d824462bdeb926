import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { version } from '@/package.json'
import { type Database, openDatabase } from './db/open'
import { type Env, readEnv } from './env'
import type { FeedbackStore } from './feedback/feedback-store'
import { createKyselyFeedbackStore } from './feedback/kysely-feedback-store'
import { type SenderLimit, senderLimit } from './feedback/sender-limit'
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
  readonly feedback: FeedbackStore
  /** How often one may tell us something, and try to sign in as the owner. */
  readonly limits: Readonly<Record<'feedback' | 'signIn', SenderLimit>>
  /** Signs next-auth's session cookie. */
  readonly sessionSecret: string
}

/** Worlds are removed so long after their last use, in milliseconds. */
const kept = { visitor: 30 * 86_400_000, control: 86_400_000 } as const
const pruneEveryMs = 3_600_000
/** What readers said is kept for a year, and no more of it than this. */
const feedbackKept = { ms: 365 * 86_400_000, most: 100_000 } as const
const anHour = { windowMs: 3_600_000, now: () => Date.now() } as const

/** A portal's parts on an open database. What it keeps secret follows from `secret`. */
export function assemble(env: Env, database: Database, secret: string): Server {
  const store = createKyselyStore(database)
  const { webhooks, ...around } = surroundings(env.webhooks === 'any' ? 'any' : 'loopback')
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
    feedback: createKyselyFeedbackStore(database),
    limits: {
      feedback: senderLimit({ ...anHour, each: 30, all: 300 }),
      signIn: senderLimit({ ...anHour, each: 10, all: 1_000 }),
    },
    sessionSecret: keyFor(secret, 'session').toString('base64url'),
  }
}

async function start(): Promise<Server> {
  const env = readEnv(process.env)
  // next-auth reads it from there only. Without it, it would build addresses from the Host that a stranger may send (S41).
  process.env.NEXTAUTH_URL = env.origin
  if (env.databaseUrl === null) mkdirSync(env.dataFolder, { recursive: true, mode: 0o700 })
  const database = await openDatabase({ url: env.databaseUrl ?? undefined, file: join(env.dataFolder, 'koppla.db') })
  const parts = assemble(env, database, portalSecret(env.secret, env.dataFolder))
  const prune = async () => {
    await parts.store.pruneWorlds({ visitor: Date.now() - kept.visitor, control: Date.now() - kept.control })
    const day = new Date(Date.now() - feedbackKept.ms).toISOString().slice(0, 10)
    await parts.feedback.prune({ day, most: feedbackKept.most })
  }
  await prune()
  setInterval(
    () => prune().catch((error: unknown) => console.error('Old worlds and feedback could not be removed:', error)),
    pruneEveryMs,
  ).unref()
  return parts
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
