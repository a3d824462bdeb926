import type { Kysely, Transaction } from 'kysely'
import { prepared, preparedInsert } from '@/lib/db/prepared'
import type { Tables } from '@/lib/db/tables'
import type { Change, Connection } from '../core/connection'
import type { Credential } from '../core/credential'
import { credentialRow } from './connection-rows'

type Trx = Transaction<Tables>

/** Carries out what a decision wants done to the credentials of its connection. */
export function applyingChanges(db: Kysely<Tables>) {
  const insert = preparedInsert(db, 'credentials')
  const use = prepared(({ worldId, id, at }: { worldId: string; id: string; at: number }) =>
    db.updateTable('credentials').set({ used_at: at }).where('world_id', '=', worldId).where('id', '=', id),
  )

  /** In the order given; what is issued in a row goes in one statement. */
  return async (trx: Trx, connection: Connection, changes: readonly Change[]): Promise<void> => {
    const { worldId } = connection
    let issued: Credential[] = []
    async function store(): Promise<void> {
      const rows = issued.map((credential) => credentialRow(worldId, credential))
      issued = []
      if (rows.length > 0) await insert(trx, rows)
    }
    for (const change of changes) {
      if (change.kind === 'issue') {
        issued.push(change.credential)
        continue
      }
      await store()
      if (change.kind === 'use') await use(trx, { worldId, id: change.credentialId, at: change.at })
      else await revoke(trx, connection, change)
    }
    await store()
  }
}

type Revocation = Exclude<Change, { kind: 'issue' | 'use' }>

/** What is used, revoked or expired stays what it is, and in no index that revoking reads. */
async function revoke(trx: Trx, connection: Connection, change: Revocation): Promise<void> {
  const alive = trx
    .updateTable('credentials')
    .set({ revoked_at: change.at })
    .where('world_id', '=', connection.worldId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', change.at)
  if (change.kind === 'revoke') {
    await alive.where('id', '=', change.credentialId).execute()
    return
  }
  const connectionId = change.kind === 'revoke-connection' ? change.connectionId : connection.id
  const ofConnection = alive.where('connection_id', '=', connectionId).where('type', 'in', change.types)
  if (change.kind === 'revoke-lineage') {
    await ofConnection.where('lineage_id', '=', change.lineageId).execute()
  } else {
    const except = change.exceptLineageId
    await (except === null ? ofConnection : ofConnection.where('lineage_id', '!=', except)).execute()
  }
}
