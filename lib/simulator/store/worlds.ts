import type { Database } from '@/lib/db/database'
import { prepared } from '@/lib/db/prepared'
import { storable } from '@/lib/db/storable'
import type { Store } from './store'
import { appColumns, readApp, readWorld, worldColumns, worldRow } from './world-rows'

/** How much later than the stored one a use must be to be worth a write. */
const touchEveryMs = 60_000

type Worlds = Pick<Store, 'world' | 'worldOfSeed' | 'app' | 'changeWorld' | 'touchWorld'>

/** One world, found by what a request or a reader knows of it. */
export function worlds({ db, dialect, notifications }: Database): Worlds {
  const appOf = prepared(({ clientId }: { clientId: string }) =>
    db
      .selectFrom('apps')
      .innerJoin('worlds', 'worlds.id', 'apps.world_id')
      .select([...worldColumns, ...appColumns])
      .where('apps.client_id', '=', clientId),
  )
  return {
    async world(id) {
      if (!storable(id)) return undefined
      const row = await db.selectFrom('worlds').select(worldColumns).where('id', '=', id).executeTakeFirst()
      return row && readWorld(row)
    },

    async worldOfSeed(seed) {
      if (!storable(seed)) return undefined
      const row = await db.selectFrom('worlds').select(worldColumns).where('seed', '=', seed).executeTakeFirst()
      return row && readWorld(row)
    },

    async app(clientId) {
      if (!storable(clientId)) return undefined
      const [row] = await appOf(db, { clientId })
      return row && { world: readWorld(row), app: readApp(row) }
    },

    async changeWorld(id, change) {
      const changed = await db.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom('worlds')
          .select(worldColumns)
          .where('id', '=', id)
          .$if(dialect === 'postgres', (query) => query.forUpdate())
          .executeTakeFirst()
        if (!row) return undefined
        const before = readWorld(row)
        const after = change(before)
        if (after === before) return { world: before, differs: false }
        const { id: _, last_exchange: __, ...columns } = worldRow(after)
        await trx.updateTable('worlds').set(columns).where('id', '=', id).execute()
        return { world: after, differs: true }
      })
      if (changed?.differs) notifications.publish(id)
      return changed?.world
    },

    async touchWorld({ id, usedWall }, wall) {
      if (usedWall > wall - touchEveryMs) return
      await db
        .updateTable('worlds')
        .set({ used_wall: wall })
        .where('id', '=', id)
        .where('used_wall', '<=', wall - touchEveryMs)
        .execute()
    },
  }
}
