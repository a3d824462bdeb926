import type { Transaction } from 'kysely'
import type { Database, Dialect } from '@/lib/db/database'
import type { Tables } from '@/lib/db/tables'
import { noFaults } from '../core/faults'
import type { Blueprint, World } from '../core/world'
import type { Store } from './store'
import { appRow, companyRow, readBlueprint, readWorld, worldColumns, worldRow } from './world-rows'

type Trx = Transaction<Tables>

/** Ends a transaction that found a seed or a client id in use, so that nothing of it stays. */
export const taken = new Error('taken')

/** Puts the blueprint's apps and companies into the world; false where a client id is in use. */
export async function furnish(trx: Trx, worldId: string, { apps, companies }: Blueprint): Promise<boolean> {
  if (apps.length > 0) {
    // In one order for all, so that two worlds with the same client ids never wait for each other.
    const rows = apps
      .map((app, position) => appRow(worldId, app, position))
      .sort((a, b) => (a.client_id < b.client_id ? -1 : 1))
    const stored = await trx
      .insertInto('apps')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning('client_id')
      .execute()
    if (stored.length < rows.length) return false
  }
  if (companies.length > 0) {
    const rows = companies.map((company, position) => companyRow(worldId, company, position))
    await trx.insertInto('companies').values(rows).execute()
  }
  return true
}

/** The world's row, kept from every other transaction: nothing can be added to the world until this one ends. */
export function lockWorld(trx: Trx, dialect: Dialect, id: string) {
  return trx
    .selectFrom('worlds')
    .select(worldColumns)
    .where('id', '=', id)
    .$if(dialect === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
}

/** Connections are locked first, as in every decision: so a decision that is under way ends before its credentials go. */
export async function clearConnections(trx: Trx, dialect: Dialect, worldId: string): Promise<void> {
  if (dialect === 'postgres') {
    await trx.selectFrom('connections').select('id').where('world_id', '=', worldId).orderBy('id').forUpdate().execute()
  }
  await trx.deleteFrom('credentials').where('world_id', '=', worldId).execute()
  await trx.deleteFrom('connections').where('world_id', '=', worldId).execute()
}

/** How worlds come, start again and go. */
export function worldLifecycle({
  db,
  dialect,
  notifications,
}: Database): Pick<Store, 'createWorld' | 'resetWorld' | 'deleteWorld' | 'pruneWorlds'> {
  /** Deletes the world, where it was last used before the instant. */
  async function remove(id: string, before?: number): Promise<boolean> {
    const existed = await db.transaction().execute(async (trx) => {
      const world = await lockWorld(trx, dialect, id)
      if (!world || (before !== undefined && world.world_used_wall >= before)) return false
      await clearConnections(trx, dialect, id)
      await trx.deleteFrom('worlds').where('id', '=', id).execute()
      return true
    })
    if (existed) notifications.publish(id)
    return existed
  }

  return {
    async createWorld({ world, blueprint }) {
      try {
        await db.transaction().execute(async (trx) => {
          const stored = await trx
            .insertInto('worlds')
            .values(worldRow(world))
            .onConflict((conflict) => conflict.doNothing())
            .returning('id')
            .executeTakeFirst()
          if (!stored || !(await furnish(trx, world.id, blueprint))) throw taken
          await trx
            .insertInto('blueprints')
            .values({ world_id: world.id, blueprint: JSON.stringify(blueprint) })
            .execute()
        })
        return 'created'
      } catch (error) {
        if (error === taken) return 'taken'
        throw error
      }
    },

    async resetWorld(id) {
      const world = await db.transaction().execute(async (trx): Promise<World | undefined> => {
        const row = await lockWorld(trx, dialect, id)
        if (!row) return undefined
        const stored = await trx
          .selectFrom('blueprints')
          .select('blueprint')
          .where('world_id', '=', id)
          .executeTakeFirstOrThrow()
        const blueprint = readBlueprint(stored.blueprint)
        await clearConnections(trx, dialect, id)
        for (const table of ['authorizations', 'exchanges', 'apps', 'companies'] as const) {
          await trx.deleteFrom(table).where('world_id', '=', id).execute()
        }
        if (!(await furnish(trx, id, blueprint)))
          throw new Error('Another world has one of the client ids of this one.')
        const fresh: World = { ...readWorld(row), clock: blueprint.clock, policy: blueprint.policy, faults: noFaults }
        const { clock, policy, faults } = worldRow(fresh)
        await trx.updateTable('worlds').set({ clock, policy, faults }).where('id', '=', id).execute()
        return fresh
      })
      if (world) notifications.publish(id)
      return world
    },

    deleteWorld: (id) => remove(id),

    async pruneWorlds(before) {
      let pruned = 0
      for (const origin of ['visitor', 'control'] as const) {
        const stale = await db
          .selectFrom('worlds')
          .select('id')
          .where('origin', '=', origin)
          .where('used_wall', '<', before[origin])
          .execute()
        // One transaction each: the others get their turn in between.
        for (const { id } of stale) if (await remove(id, before[origin])) pruned += 1
      }
      // Both instants are past, so these ran out long ago.
      await db
        .deleteFrom('authorizations')
        .where('expires_wall', '<', Math.max(before.visitor, before.control))
        .execute()
      return pruned
    },
  }
}
