import type { World } from '../core/world'
import { jsonAnswer, problemAnswer } from '../http/answers'
import type { Answer, Context, Incoming } from '../http/context'
import { secretMatches } from '../secrets'
import { isControlKey, reachedByItsName } from './access'
import type { NewWorldRequest } from './schema'
import { makeWorld, showApp, showClock, urlsOf } from './worlds'

/** `POST /control/v1/worlds`: open on loopback, with the control key elsewhere (S46). */
export async function newWorld(
  context: Context,
  incoming: Incoming,
  body: NewWorldRequest,
  bearer: string | null,
): Promise<Answer> {
  if (context.controlKey !== null && !isControlKey(context, bearer)) {
    // The old world's key is enough to put a new one in its place.
    const old = body.replace ? await worldsInTheWay(context, body) : []
    const replaces = old.length > 0 && old.every((world) => bearer !== null && secretMatches(bearer, world.keyHash))
    if (!replaces) return problemAnswer(context, 401, 'Making worlds here needs the control key as a bearer.')
  }
  if (context.controlKey === null && !reachedByItsName(context, incoming)) {
    return problemAnswer(context, 403, 'Worlds are made at the address of this server, not through another name.')
  }
  const first = await makeWorld(context, body, 'control')
  const made = first === 'taken' && body.replace ? await replaceWorld(context, body, bearer) : first
  if (made === 'repeated')
    return problemAnswer(context, 400, 'Two apps or two companies have the same id.', { field: 'apps' })
  if (made === 'taken') {
    return problemAnswer(
      context,
      409,
      'A living world has this seed or client id. Remove it, or send replace: true with its key or the control key.',
    )
  }
  if (made === 'not-yours')
    return problemAnswer(context, 403, 'Replacing a world needs its key or the control key as a bearer.')
  const { world, key, apps, companies } = made
  return jsonAnswer(context, 201, {
    id: world.id,
    key,
    name: world.name,
    clock: showClock(world.clock, context.wall()),
    policy: world.policy,
    apps: apps.map(({ clientSecret, ...app }) => ({ ...showApp(app), clientSecret })),
    companies,
    urls: urlsOf(context.origin, world.id, context.apiOrigin),
  })
}

/** The living worlds that have the seed or a client id of `request`. */
async function worldsInTheWay(context: Context, request: NewWorldRequest): Promise<World[]> {
  const named = (request.apps ?? []).map(({ clientId }) => clientId).filter((id) => id !== undefined)
  const found = await Promise.all([
    request.seed === undefined ? undefined : context.store.worldOfSeed(request.seed),
    ...named.map(async (clientId) => (await context.store.app(clientId))?.world),
  ])
  const byId = new Map(found.flatMap((world) => (world ? [[world.id, world] as const] : [])))
  return [...byId.values()]
}

async function replaceWorld(context: Context, request: NewWorldRequest, bearer: string | null) {
  const old = await worldsInTheWay(context, request)
  const mine = (world: World) =>
    isControlKey(context, bearer) || (bearer !== null && secretMatches(bearer, world.keyHash))
  if (!old.every(mine)) return 'not-yours' as const
  for (const world of old) await context.store.deleteWorld(world.id)
  return makeWorld(context, request, 'control')
}
