import { durationMs } from '@/lib/fortnox/duration'
import { advance, freeze, setTo, unfreeze, type WorldClock, worldNow } from '../core/clock'
import type { Connection } from '../core/connection'
import { type CredentialState, stateOf } from '../core/credential'
import { noFaults } from '../core/faults'
import { defaultPolicy, type Policy } from '../core/policy.table'
import type { App, Company, World } from '../core/world'
import type { Context } from '../http/context'
import { drawFrom, hashSecret } from '../secrets'
import { defaultCompanies, makeApp, makeCompany } from './default-world'
import { showFault } from './faults'
import { given } from './given'
import type { ClockRequest, NewWorldRequest } from './schema'
import { shownCredentials } from './shown'

/** A seeded world begins here, with its clock frozen, so that the same seed gives the same tokens. */
const seededStart = Date.parse('2027-01-04T08:00:00Z')

export interface MadeWorld {
  readonly world: World
  /** Shown once, here. */
  readonly key: string
  readonly apps: readonly (App & { readonly clientSecret: string })[]
  readonly companies: readonly Company[]
}

/** Makes and stores a world; `taken` where a living world has the seed or a client id; `repeated` where the request names one id twice. */
export async function makeWorld(
  context: Context,
  request: NewWorldRequest,
  origin: World['origin'],
): Promise<MadeWorld | 'taken' | 'repeated'> {
  const wall = context.wall()
  const seed = request.seed ?? null
  const draw = drawFrom(seed, context.random)
  const key = `kw_${Buffer.from(context.random(24)).toString('base64url')}`
  const made = { draw, seedOrKey: seed ?? key, origin: context.origin }
  const apps = (request.apps ?? [{}]).map((app, index) => makeApp(app, index, made))
  const companies = (request.companies ?? defaultCompanies).map((company, index) => makeCompany(company, index, draw))
  const ids = new Set(apps.map(({ app }) => app.clientId))
  const tenants = new Set(companies.map(({ tenantId }) => tenantId))
  if (ids.size < apps.length || tenants.size < companies.length) return 'repeated'
  const id = Buffer.from(context.random(8)).toString('hex')
  const clock: WorldClock =
    seed === null ? { offset: (request.startAt ?? wall) - wall } : { frozenAt: request.startAt ?? seededStart }
  const policy: Policy = { ...defaultPolicy, ...given(request.policy ?? {}) }
  const world: World = {
    id,
    name: request.name ?? `world ${id.slice(0, 4)}`,
    keyHash: hashSecret(key),
    seed,
    origin,
    clock,
    policy,
    faults: noFaults,
    createdWall: wall,
    usedWall: wall,
  }
  const blueprint = { clock, policy, apps: apps.map(({ app }) => app), companies }
  if ((await context.store.createWorld({ world, blueprint })) === 'taken') return 'taken'
  return { world, key, apps: apps.map(({ app, clientSecret }) => ({ ...app, clientSecret })), companies }
}

export interface ShownClock {
  readonly now: string
  readonly frozen: boolean
}

export function showClock(clock: WorldClock, wall: number): ShownClock {
  return { now: new Date(worldNow(clock, wall)).toISOString(), frozen: 'frozenAt' in clock }
}

/** The addresses of a world's endpoints: Fortnox's paths on this origin. */
export function urlsOf(origin: string, worldId: string, apiOrigin = origin) {
  return {
    authorize: `${origin}/oauth-v1/auth`,
    token: `${origin}/oauth-v1/token`,
    revoke: `${origin}/oauth-v1/revoke`,
    migrate: `${origin}/oauth-v1/migrate`,
    api: `${apiOrigin}/3`,
    control: `${origin}/control/v1/worlds/${worldId}`,
  }
}

/** The app without its secret, and its legacy tokens without their hashes. */
export function showApp({ secretHash: _, legacyTokens, ...app }: App) {
  return { ...app, legacyTokens: legacyTokens.map(({ tenantId, user }) => ({ tenantId, user })) }
}

/** The whole state of a world, without secrets. */
export async function showWorld(context: Context, world: World) {
  const { store } = context
  const wall = context.wall()
  const now = worldNow(world.clock, wall)
  const [apps, companies, connections, credentials] = await Promise.all([
    store.apps(world.id),
    store.companies(world.id),
    store.connections(world.id),
    store.credentials(world.id, shownCredentials),
  ])
  return {
    id: world.id,
    name: world.name,
    seeded: world.seed !== null,
    clock: showClock(world.clock, wall),
    policy: world.policy,
    faults: world.faults.rules.map(showFault),
    apps: apps.map(showApp),
    companies,
    connections: connections.map(showConnection),
    credentials: credentials.map(({ hash: _, ...credential }) => ({
      ...credential,
      issuedAt: new Date(credential.issuedAt).toISOString(),
      expiresAt: new Date(credential.expiresAt).toISOString(),
      usedAt: credential.usedAt === null ? null : new Date(credential.usedAt).toISOString(),
      revokedAt: credential.revokedAt === null ? null : new Date(credential.revokedAt).toISOString(),
      state: stateOf({ ...credential, hash: '' }, now) satisfies CredentialState,
    })),
    urls: urlsOf(context.origin, world.id, context.apiOrigin),
  }
}

function showConnection({ worldId: _, granted: _granted, migrated: _migrated, ...connection }: Connection) {
  return {
    ...connection,
    approvedAt: new Date(connection.approvedAt).toISOString(),
    removedAt: connection.removedAt === null ? null : new Date(connection.removedAt).toISOString(),
  }
}

/** Moves or freezes the clock; `backwards` where it would go back. Answers what died on the way, by id. */
export async function moveClock(context: Context, world: World, request: ClockRequest) {
  const wall = context.wall()
  let backwards = false
  const changed = await context.store.changeWorld(world.id, (current) => {
    const clock = movedClock(current.clock, wall, request)
    backwards = clock === undefined
    return clock === undefined ? current : { ...current, clock }
  })
  if (backwards) return 'backwards' as const
  if (!changed) return 'gone' as const
  const [before, after] = [worldNow(world.clock, wall), worldNow(changed.clock, wall)]
  const credentials = await context.store.credentials(world.id, shownCredentials)
  const died = credentials.filter((one) => stateOf(one, before) === 'active' && stateOf(one, after) === 'expired')
  return {
    clock: showClock(changed.clock, wall),
    died: died.map(({ id, type, generation }) => ({ id, type, generation })),
  }
}

function movedClock(clock: WorldClock, wall: number, request: ClockRequest): WorldClock | undefined {
  if ('advance' in request) return advance(clock, durationMs(request.advance))
  if ('set' in request) return setTo(clock, wall, request.set)
  return request.freeze ? freeze(clock, wall) : unfreeze(clock, wall)
}
