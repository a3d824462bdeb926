import { randomUUID } from 'node:crypto'
import { openDatabase } from '@/lib/db/open'
import { readEnv } from '@/lib/env'
import { assemble, type Server } from '@/lib/server'

/** A running portal's parts on a database in memory, put where `server()` finds them. */
export async function serveForTest(): Promise<Server> {
  const parts = assemble(readEnv({}), await openDatabase({}), randomUUID())
  Object.assign(globalThis, { kopplaServer: Promise.resolve(parts) })
  return parts
}
