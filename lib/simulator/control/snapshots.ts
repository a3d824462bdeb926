import type { World } from '../core/world'
import { jsonAnswer, problemAnswer } from '../http/answers'
import type { Answer, Context } from '../http/context'
import type { Tools } from './call'
import { readSnapshot, type SnapshotRequest, snapshotFormat } from './snapshot-schema'
import { showWorld } from './worlds'

export async function takeSnapshot(context: Context, world: World): Promise<Answer> {
  const taken = await context.store.snapshot(world.id, context.wall())
  return taken
    ? jsonAnswer(context, 200, { format: snapshotFormat, ...taken })
    : problemAnswer(context, 404, 'There is no such world.')
}

export async function restoreSnapshot(
  context: Context,
  world: World,
  request: SnapshotRequest,
  { calls }: Tools,
): Promise<Answer> {
  const restored = await context.store.restore(world.id, readSnapshot(request), context.wall())
  if (restored === undefined) return problemAnswer(context, 404, 'There is no such world.')
  if (restored === 'taken') {
    return problemAnswer(
      context,
      409,
      'Another living world has the seed, a client id or a credential of this snapshot. Remove that world first.',
    )
  }
  calls.forget(world.id)
  return jsonAnswer(context, 200, await showWorld(context, restored))
}
