import type { Transaction } from 'kysely'
import type { Database } from '@/lib/db/database'
import type { Tables } from '@/lib/db/tables'
import type { Connection } from '../core/connection'
import { applyingChanges } from './apply-changes'
import { connectionRow } from './connection-rows'
import { readingSlices } from './read-slice'
import type { Store } from './store'

/** Two approvals at once may both find no connection; the second to store one starts again and finds it. */
const storedMeanwhile = new Error('The connection was stored by another transaction.')
const attempts = 3

async function put(trx: Transaction<Tables>, connection: Connection, exists: boolean): Promise<void> {
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
  const readSlice = readingSlices(db, dialect)
  const applyChanges = applyingChanges(db)
  return async function change(key, decide) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { outcome, differs } = await db.transaction().execute(async (trx) => {
          const slice = await readSlice(trx, key)
          const { connection, changes, outcome } = decide(slice)
          if (connection) await put(trx, connection, slice !== undefined)
          const concerned = connection ?? slice?.connection
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
