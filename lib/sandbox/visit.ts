import { randomBytes } from 'node:crypto'
import type { Server } from '@/lib/server'
import { makeWorld } from '@/lib/simulator/control/worlds'
import type { World } from '@/lib/simulator/core/world'
import { hashSecret } from '@/lib/simulator/secrets'
import type { Visitor } from './visitor-store'
import { newWalk, type Walk } from './walk'

/** A visitor with their world and walk, opened. */
export interface Visit {
  readonly visitor: Visitor
  readonly world: World
  readonly walk: Walk
}

/** What a sealed text is for: the world's key, or the walk. */
const purposes = { key: 'world-key', walk: 'walk' } as const

export function sealKey({ sealer }: Server, worldId: string, key: string): string {
  return sealer.seal(key, `${purposes.key}/${worldId}`)
}

export function openKey({ sealer }: Server, worldId: string, sealed: string): string | undefined {
  return sealer.open(sealed, `${purposes.key}/${worldId}`)
}

export function sealWalk({ sealer }: Server, worldId: string, walk: Walk): string {
  return sealer.seal(JSON.stringify(walk), `${purposes.walk}/${worldId}`)
}

export function openWalk({ sealer }: Server, visitor: Visitor): Walk | undefined {
  const text = sealer.open(visitor.sealedWalk, `${purposes.walk}/${visitor.worldId}`)
  return text === undefined ? undefined : (JSON.parse(text) as Walk)
}

/** The visit of the browser that holds `cookie`; undefined where it has none, or where its world is gone. */
export async function findVisit(server: Server, cookie: string | undefined): Promise<Visit | undefined> {
  if (cookie === undefined) return undefined
  const visitor = await server.visitors.visitor(hashSecret(cookie))
  const world = visitor && (await server.store.world(visitor.worldId))
  const walk = visitor && openWalk(server, visitor)
  return visitor && world && walk ? { visitor, world, walk } : undefined
}

/** A visitor with this world, under a fresh cookie: an old value may have been planted (A5 7.2.4). */
export async function settle(
  server: Server,
  worldId: string,
  key: string,
  walk: Walk,
): Promise<{ cookie: string; visitor: Visitor }> {
  const cookie = randomBytes(32).toString('base64url')
  const wall = server.simulator.context.wall()
  const visitor: Visitor = {
    idHash: hashSecret(cookie),
    worldId,
    sealedKey: sealKey(server, worldId, key),
    sealedWalk: sealWalk(server, worldId, walk),
    createdWall: wall,
    usedWall: wall,
  }
  await server.visitors.saveVisitor(visitor)
  return { cookie, visitor }
}

/** A new world for a browser, with the default app and companies. */
export async function startVisit(server: Server): Promise<{ cookie: string; visit: Visit }> {
  const made = await makeWorld(server.simulator.context, {}, 'visitor')
  if (typeof made === 'string') throw new Error(`A world with random ids was refused: ${made}`)
  const [app] = made.apps
  if (!app) throw new Error('A default world has an app.')
  const walk = newWalk(app.clientId, app.clientSecret)
  const { cookie, visitor } = await settle(server, made.world.id, made.key, walk)
  return { cookie, visit: { visitor, world: made.world, walk } }
}

/** Stores the walk that `change` makes of the current one. */
export async function changeWalk(server: Server, visit: Visit, change: (walk: Walk) => Walk): Promise<Visit> {
  const changed = await server.visitors.changeVisitor(visit.visitor.idHash, (visitor) => {
    const walk = change(openWalk(server, visitor) ?? visit.walk)
    const next = {
      ...visitor,
      sealedWalk: sealWalk(server, visitor.worldId, walk),
      usedWall: server.simulator.context.wall(),
    }
    return { visitor: next, outcome: { visitor: next, walk } }
  })
  return changed ? { ...visit, ...changed } : visit
}
