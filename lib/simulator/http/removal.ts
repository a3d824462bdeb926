import { worldNow } from '../core/clock'
import { remove } from '../core/consent'
import type { World } from '../core/world'
import { announce } from './announce'
import type { Context } from './context'

/** The customer removes the integration (facts §3), which is announced. False where there is no such connection. */
export async function removeConnection(context: Context, world: World, connectionId: string): Promise<boolean> {
  const now = worldNow(world.clock, context.wall())
  const removed = await context.store.changeConnection({ worldId: world.id, connectionId }, (slice) =>
    remove(slice, { now, policy: world.policy }),
  )
  if (!removed) return false
  announce(context, world, removed, 'consent.revoked', now)
  return true
}
