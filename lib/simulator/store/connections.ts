import type { Database } from '@/lib/db/database'
import { prepared } from '@/lib/db/prepared'
import { connectionColumns, credentialColumns, readConnection, readCredential } from './connection-rows'
import type { Store } from './store'
import { readWorld, worldColumns } from './world-rows'

/** Connections and credentials as they are, for pages and for reads of the API. */
export function connections({ db }: Database): Pick<Store, 'connections' | 'credentials' | 'credential'> {
  const ofHash = prepared(({ hash }: { hash: string }) =>
    db
      .selectFrom('credentials')
      .innerJoin('connections', (join) =>
        join
          .onRef('connections.world_id', '=', 'credentials.world_id')
          .onRef('connections.id', '=', 'credentials.connection_id'),
      )
      .innerJoin('worlds', 'worlds.id', 'credentials.world_id')
      .select([...worldColumns, ...connectionColumns, ...credentialColumns])
      .where('credentials.hash', '=', hash),
  )
  return {
    async connections(worldId) {
      const rows = await db
        .selectFrom('connections')
        .select(connectionColumns)
        .where('world_id', '=', worldId)
        .orderBy('approved_at')
        .orderBy('id')
        .execute()
      return rows.map(readConnection)
    },

    async credentials(worldId, limit) {
      const rows = await db
        .selectFrom('credentials')
        .select(credentialColumns)
        .where('world_id', '=', worldId)
        .orderBy('sequence', 'desc')
        .limit(limit)
        .execute()
      return rows.map(readCredential)
    },

    async credential(hash) {
      const [row] = await ofHash(db, { hash })
      return row && { world: readWorld(row), connection: readConnection(row), credential: readCredential(row) }
    },
  }
}
