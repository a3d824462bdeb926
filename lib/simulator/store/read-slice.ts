import { type Kysely, sql, type Transaction } from 'kysely'
import type { Dialect } from '@/lib/db/database'
import { prepared } from '@/lib/db/prepared'
import { storable } from '@/lib/db/storable'
import type { Tables } from '@/lib/db/tables'
import type { ConnectionSlice } from '../core/connection'
import { connectionColumns, credentialColumns, readConnection, readCredential, resourceText } from './connection-rows'
import type { ConnectionKey } from './store'
import { companyColumns, readJoinedCompany } from './world-rows'

/** Reads what a decision is about, and keeps the connection from every other decision until the transaction ends. */
export function readingSlices(db: Kysely<Tables>, dialect: Dialect) {
  /** In SQLite the transaction itself is the lock. */
  const locked = (worldId: string) =>
    db
      .selectFrom('connections')
      .leftJoin('companies', (join) =>
        join
          .onRef('companies.world_id', '=', 'connections.world_id')
          .onRef('companies.tenant_id', '=', 'connections.tenant_id'),
      )
      .select([...connectionColumns, ...companyColumns])
      .where('connections.world_id', '=', worldId)
      .$if(dialect === 'postgres', (query) => query.forUpdate('connections'))

  const byCredential = prepared(({ worldId, hash }: { worldId: string; hash: string }) =>
    locked(worldId).where('connections.id', '=', (credentials) =>
      credentials
        .selectFrom('credentials')
        .select('connection_id')
        .where('hash', '=', hash)
        .where('world_id', '=', worldId),
    ),
  )
  const byId = prepared(({ worldId, id }: { worldId: string; id: string }) =>
    locked(worldId).where('connections.id', '=', id),
  )
  const byHolder = prepared((holder: { worldId: string; clientId: string; tenantId: number; resource: string }) =>
    locked(holder.worldId)
      .where('client_id', '=', holder.clientId)
      .where('connections.tenant_id', '=', holder.tenantId)
      .where('resource', '=', holder.resource),
  )
  const ofHash = prepared(({ hash }: { hash: string }) =>
    db.selectFrom('credentials').select(credentialColumns).where('hash', '=', hash),
  )
  const newestRefresh = prepared(({ worldId, lineageId }: { worldId: string; lineageId: string }) =>
    db
      .selectFrom('credentials')
      .select(credentialColumns)
      .where('world_id', '=', worldId)
      .where('lineage_id', '=', lineageId)
      // Written out, or SQLite does not see that its index holds nothing else.
      .where('type', '=', sql.lit('refresh-token'))
      .orderBy('generation', 'desc')
      // Written out as well: SQLite compiles a statement anew at each run whose limit is handed to it.
      .limit(sql.lit(1)),
  )

  async function lock(trx: Transaction<Tables>, key: ConnectionKey) {
    const { worldId } = key
    if ('credentialHash' in key) return byCredential(trx, { worldId, hash: key.credentialHash })
    if ('connectionId' in key) return storable(key.connectionId) ? byId(trx, { worldId, id: key.connectionId }) : []
    const { clientId, tenantId, resource } = key
    return byHolder(trx, { worldId, clientId, tenantId, resource: resourceText(resource) })
  }

  return async (trx: Transaction<Tables>, key: ConnectionKey): Promise<ConnectionSlice | undefined> => {
    const [row] = await lock(trx, key)
    if (!row) return undefined
    // After the lock: what an earlier decision did to the credential is seen.
    const [presented] = 'credentialHash' in key ? await ofHash(trx, { hash: key.credentialHash }) : []
    const [newest] = presented
      ? await newestRefresh(trx, { worldId: key.worldId, lineageId: presented.credential_lineage_id })
      : []
    return {
      connection: readConnection(row),
      company: readJoinedCompany(row),
      presented: presented ? readCredential(presented) : null,
      newestRefresh: newest ? readCredential(newest) : null,
    }
  }
}
