import type { Database } from '@/lib/db/database'
import { prepared, preparedInsert } from '@/lib/db/prepared'
import { together } from '@/lib/db/together'
import type { Exchange } from '../core/exchange'
import { exchangeRow } from './exchange-rows'
import type { Store } from './store'

/** Rows in one statement: databases limit how many values one may have. */
const mostAtOnce = 200

/**
 * Adds to the log of a world. Nobody is told before the exchange is stored: an answer that was sent is in the log, unless its
 * world is gone or so many came after it that it was forgotten.
 */
export function appendExchange({ db, notifications }: Database): Store['appendExchange'] {
  const insert = preparedInsert(db, 'exchanges')
  const count = prepared(({ worldId, more }: { worldId: string; more: number }) =>
    db
      .updateTable('worlds')
      .set((world) => ({ last_exchange: world('last_exchange', '+', more) }))
      .where('id', '=', worldId)
      .returning('last_exchange'),
  )
  const forget = prepared(({ worldId, upTo }: { worldId: string; upTo: number }) =>
    db.deleteFrom('exchanges').where('world_id', '=', worldId).where('number', '<=', upTo),
  )

  const append = together<{ exchange: Exchange; keep: number }, number>(async (worldId, items) => {
    const numbers = await db.transaction().execute(async (trx) => {
      const [world] = await count(trx, { worldId, more: items.length })
      // The world was removed while its requests were under way: there is no log to keep them in.
      if (!world) return items.map(() => 0)
      const first = world.last_exchange - items.length + 1
      const rows = items.map(({ exchange }, index) => exchangeRow(worldId, { ...exchange, number: first + index }))
      await insert(trx, rows)
      const keep = Math.min(...items.map((item) => item.keep))
      await forget(trx, { worldId, upTo: world.last_exchange - keep })
      return rows.map(({ number }) => number)
    })
    if (numbers.some((number) => number > 0)) notifications.publish(worldId)
    return numbers
  }, mostAtOnce)

  return (worldId, exchange, keep) => append(worldId, { exchange, keep })
}
