import type { Transaction } from 'kysely'
import type { Tables } from '@/lib/db/tables'
import type { Change, Connection } from '../core/connection'
import type { Credential } from '../core/credential'
import { credentialRow } from './connection-rows'

type Trx = Transaction<Tables>

/** In the order given; what is issued in a row goes in one statement. */
export async function applyChanges(trx: Trx, connection: Connection, changes: readonly Change[]): Promise<void> {
  let issued: Credential[] = []
  async function store(): Promise<void> {
    const rows = issued.map((credential) => credentialRow(connection.worldId, credential))
    issued = []
    if (rows.length > 0) await trx.insertInto('credentials').values(rows).execute()
  }
  for (const change of changes) {
    if (change.kind === 'issue') {
      issued.push(change.credential)
      continue
    }
    await store()
    await end(trx, connection, change)
  }
  await store()
}

/** What is used, revoked or expired stays what it is, and in no index that revoking reads. */
async function end(trx: Trx, connection: Connection, change: Exclude<Change, { kind: 'issue' }>): Promise<void> {
  const ofWorld = trx.updateTable('credentials').where('world_id', '=', connection.worldId)
  if (change.kind === 'use') {
    await ofWorld.set({ used_at: change.at }).where('id', '=', change.credentialId).execute()
    return
  }
  const alive = ofWorld
    .set({ revoked_at: change.at })
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
