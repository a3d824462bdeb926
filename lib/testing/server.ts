import { randomBytes } from 'node:crypto'
import { openDatabase } from '@/lib/db/open'
import { readEnv } from '@/lib/env'
import { createKyselyVisitorStore } from '@/lib/sandbox/kysely-visitor-store'
import { createSealer } from '@/lib/sandbox/seal'
import type { Server } from '@/lib/server'
import { surroundings } from '@/lib/simulator/serve/surroundings'
import { createSimulator } from '@/lib/simulator/simulator'
import { createKyselyStore } from '@/lib/simulator/store/kysely-store'

/** A running portal's parts on a database in memory, put where `server()` finds them. */
export async function serveForTest(variables: Record<string, string> = {}): Promise<Server> {
  const env = readEnv(variables)
  const database = await openDatabase({})
  const store = createKyselyStore(database)
  const parts: Server = {
    env,
    store,
    visitors: createKyselyVisitorStore(database),
    simulator: createSimulator({
      store,
      wall: Date.now,
      random: (bytes) => randomBytes(bytes),
      sleep: surroundings('loopback').sleep,
      origin: env.origin,
      controlKey: env.controlKey,
      version: '0.0.0-test',
    }),
    sealer: createSealer(randomBytes(32)),
    sessionSecret: randomBytes(32).toString('base64url'),
  }
  Object.assign(globalThis, { kopplaServer: Promise.resolve(parts) })
  return parts
}
