import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { clientSecretOf } from '../control/default-world'
import { secretMatches } from '../secrets'
import type { Simulator } from '../simulator'
import type { StandingWorld } from './serving'

const made = z.object({
  id: z.string(),
  key: z.string(),
  apps: z.array(z.object({ clientId: z.string(), clientSecret: z.string(), redirectUris: z.array(z.string()) })),
  companies: z.array(z.object({ tenantId: z.number(), name: z.string() })),
})
const note = z.object({ request: z.string(), world: made })

/** The parts of a world's description that say which living world it is. */
const described = z.object({
  seed: z.string().optional(),
  apps: z.array(z.object({ clientId: z.string().optional(), clientSecret: z.string().optional() })).optional(),
})

const hashOf = (request: object) => createHash('sha256').update(JSON.stringify(request)).digest('hex')

function readNote(file: string): z.infer<typeof note> | undefined {
  try {
    return note.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** For its owner's eyes: the database itself holds hashes alone. */
function writeNote(file: string, content: z.infer<typeof note>): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  chmodSync(`${file}.new`, 0o600)
  renameSync(`${file}.new`, file)
}

async function make(simulator: Simulator, request: object): Promise<z.infer<typeof made> | 'taken'> {
  const { origin, controlKey } = simulator.context
  const headers = {
    'content-type': 'application/json',
    ...(controlKey === null ? {} : { authorization: `Bearer ${controlKey}` }),
  }
  const response = await simulator.fetch(
    new Request(`${origin}/control/v1/worlds`, { method: 'POST', headers, body: JSON.stringify(request) }),
  )
  if (response.status === 409) return 'taken'
  const answer: unknown = await response.json()
  if (response.status === 201) return made.parse(answer)
  throw new Error(`The world could not be made. ${z.object({ detail: z.string() }).parse(answer).detail}`)
}

/** The living world that has the seed or a client id of the request: of a process that shares the database, or of one before this. */
async function adopt({ context: { store } }: Simulator, request: object): Promise<StandingWorld> {
  const { seed, apps: asked = [] } = described.parse(request)
  const named = asked.flatMap(({ clientId }) => clientId ?? [])
  const found = await Promise.all([
    seed === undefined ? undefined : store.worldOfSeed(seed),
    ...named.map(async (id) => (await store.app(id))?.world),
  ])
  const world = found.find((one) => one !== undefined)
  if (!world) throw new Error('The world of this configuration went away while it was looked for. Start again.')
  const [apps, companies] = await Promise.all([store.apps(world.id), store.companies(world.id)])
  const secretOf = (clientId: string) => {
    const given = asked.find((app) => app.clientId === clientId)?.clientSecret
    return given ?? (world.seed === null ? null : clientSecretOf(world.seed, clientId))
  }
  return {
    id: world.id,
    key: null,
    apps: apps.map(({ clientId, redirectUris }) => ({ clientId, clientSecret: secretOf(clientId), redirectUris })),
    companies: companies.map(({ tenantId, name }) => ({ tenantId, name })),
  }
}

/**
 * The world that is there as soon as the simulator is: the one of the last start where nothing changed, else a new one. What is
 * shown once, its key and secrets, is noted in `noteFile`, so that a restart shows the same. Throws what is wrong with `request`.
 */
export async function standingWorld(
  simulator: Simulator,
  request: object,
  noteFile: string | null,
): Promise<StandingWorld> {
  const { store, wall } = simulator.context
  const last = noteFile === null ? undefined : readNote(noteFile)
  const lives = last && (await store.world(last.world.id))
  if (last && lives && secretMatches(last.world.key, lives.keyHash)) {
    if (last.request === hashOf(request)) {
      await store.touchWorld(lives, wall())
      return last.world
    }
    // Another configuration is another world; the old one would only be in its way.
    await store.deleteWorld(lives.id)
  }
  const fresh = await make(simulator, request)
  if (fresh === 'taken') return adopt(simulator, request)
  if (noteFile !== null) writeNote(noteFile, { request: hashOf(request), world: fresh })
  return fresh
}
