import { sql, type Transaction } from 'kysely'
import type { Database, Dialect } from '@/lib/db/database'
import { storable } from '@/lib/db/storable'
import type { Tables } from '@/lib/db/tables'
import type { Connection, ConnectionSlice } from '../core/connection'
import type { Credential } from '../core/credential'
import { applyChanges } from './apply-changes'
import {
  connectionColumns,
  connectionRow,
  credentialColumns,
  readConnection,
  readCredential,
  resourceText,
} from './connection-rows'
import type { ConnectionKey, Store } from './store'
import { companyColumns, readJoinedCompany } from './world-rows'

type Trx = Transaction<Tables>

/** Two approvals at once may both find no connection; the second to store one starts again and finds it. */
const storedMeanwhile = new Error('The connection was stored by another transaction.')
const attempts = 3

type Locked = Pick<ConnectionSlice, 'connection' | 'company'>

/** The connection and its company, kept from every other decision until the transaction ends. In SQLite the transaction itself does that. */
async function lock(trx: Trx, dialect: Dialect, key: ConnectionKey): Promise<Locked | undefined> {
  if ('connectionId' in key && !storable(key.connectionId)) return undefined
  const ofWorld = trx
    .selectFrom('connections')
    .leftJoin('companies', (join) =>
      join
        .onRef('companies.world_id', '=', 'connections.world_id')
        .onRef('companies.tenant_id', '=', 'connections.tenant_id'),
    )
    .select([...connectionColumns, ...companyColumns])
    .where('connections.world_id', '=', key.worldId)
  const one =
    'credentialHash' in key
      ? ofWorld.where('connections.id', '=', (credentials) =>
          credentials
            .selectFrom('credentials')
            .select('connection_id')
            .where('hash', '=', key.credentialHash)
            .where('world_id', '=', key.worldId),
        )
      : 'connectionId' in key
        ? ofWorld.where('connections.id', '=', key.connectionId)
        : ofWorld
            .where('client_id', '=', key.clientId)
            .where('connections.tenant_id', '=', key.tenantId)
            .where('resource', '=', resourceText(key.resource))
  const row = await one.$if(dialect === 'postgres', (query) => query.forUpdate('connections')).executeTakeFirst()
  return row && { connection: readConnection(row), company: readJoinedCompany(row) }
}

async function presentedIn(trx: Trx, hash: string): Promise<Credential | null> {
  const row = await trx.selectFrom('credentials').select(credentialColumns).where('hash', '=', hash).executeTakeFirst()
  return row ? readCredential(row) : null
}

async function newestRefresh(trx: Trx, worldId: string, lineageId: string): Promise<Credential | null> {
  const row = await trx
    .selectFrom('credentials')
    .select(credentialColumns)
    .where('world_id', '=', worldId)
    .where('lineage_id', '=', lineageId)
    // Written out, or SQLite does not see that its index holds nothing else.
    .where('type', '=', sql.lit('refresh-token'))
    .orderBy('generation', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? readCredential(row) : null
}

/** Read after the lock: what an earlier decision did to the credential is seen. */
async function sliceOf(trx: Trx, { connection, company }: Locked, key: ConnectionKey): Promise<ConnectionSlice> {
  const presented = 'credentialHash' in key ? await presentedIn(trx, key.credentialHash) : null
  return {
    connection,
    company,
    presented,
    newestRefresh: presented && (await newestRefresh(trx, connection.worldId, presented.lineageId)),
  }
}

async function put(trx: Trx, connection: Connection, exists: boolean): Promise<void> {
  const { world_id, id, ...columns } = connectionRow(connection)
  if (exists) {
    await trx.updateTable('connections').set(columns).where('world_id', '=', world_id).where('id', '=', id).execute()
    return
  }
  const stored = await trx
    .insertInto('connections')
    .values({ world_id, id, ...columns })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!stored) throw storedMeanwhile
}

/** One transaction around a pure decision about one connection. `decide` may be asked again where an approval lost a race. */
export function changeConnection({ db, dialect, notifications }: Database): Store['changeConnection'] {
  return async function change(key, decide) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { outcome, differs } = await db.transaction().execute(async (trx) => {
          const before = await lock(trx, dialect, key)
          const { connection, changes, outcome } = decide(before && (await sliceOf(trx, before, key)))
          if (connection) await put(trx, connection, before !== undefined)
          const concerned = connection ?? before?.connection
          if (concerned) await applyChanges(trx, concerned, changes)
          else if (changes.length > 0) throw new Error('A decision without a connection cannot change credentials.')
          return { outcome, differs: connection !== undefined || changes.length > 0 }
        })
        if (differs) notifications.publish(key.worldId)
        return outcome
      } catch (error) {
        if (error !== storedMeanwhile || attempt === attempts) throw error
      }
    }
  }
}
