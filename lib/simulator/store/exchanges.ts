import type { Database } from '@/lib/db/database'
import { storable } from '@/lib/db/storable'
import type { Exchange } from '../core/exchange'
import { exchangeRow, readExchange } from './exchange-rows'
import type { Store } from './store'

/** How long, and how many of one address, requests that belong to no world are kept. */
const unattributedForMs = 60 * 60 * 1_000
const unattributedPerAddress = 50

type Exchanges = Pick<Store, 'appendExchange' | 'exchanges' | 'exchangeRange' | 'appendUnattributed' | 'unattributed'>

/** The log of each world, and that of requests without one. As JSON, since a request may hold any character. */
export function exchanges({ db, notifications }: Database): Exchanges {
  return {
    async appendExchange(worldId, exchange, keep) {
      const number = await db.transaction().execute(async (trx) => {
        const world = await trx
          .updateTable('worlds')
          .set((world) => ({ last_exchange: world('last_exchange', '+', 1) }))
          .where('id', '=', worldId)
          .returning('last_exchange')
          .executeTakeFirst()
        // The world was removed while its request was under way: there is no log to keep it in.
        if (!world) return 0
        const number = world.last_exchange
        await trx
          .insertInto('exchanges')
          .values(exchangeRow(worldId, { ...exchange, number }))
          .execute()
        await trx
          .deleteFrom('exchanges')
          .where('world_id', '=', worldId)
          .where('number', '<=', number - keep)
          .execute()
        return number
      })
      if (number > 0) notifications.publish(worldId)
      return number
    },

    async exchanges(worldId, { limit, oldestFirst, before, after, endpoint, status, credentialId, since }) {
      if (credentialId !== undefined && !storable(credentialId)) return []
      let query = db.selectFrom('exchanges').select(['number', 'exchange']).where('world_id', '=', worldId)
      if (before !== undefined) query = query.where('number', '<', before)
      if (after !== undefined) query = query.where('number', '>', after)
      if (endpoint !== undefined) query = query.where('endpoint', '=', endpoint)
      if (status !== undefined) query = query.where('status', '>=', status[0]).where('status', '<=', status[1])
      if (credentialId !== undefined) query = query.where('credential_id', '=', credentialId)
      if (since !== undefined) query = query.where('at', '>=', since)
      const rows = await query
        .orderBy('number', oldestFirst ? 'asc' : 'desc')
        .limit(limit)
        .execute()
      return rows.map(readExchange)
    },

    async exchangeRange(worldId) {
      const row = await db
        .selectFrom('worlds')
        .select((world) => [
          'last_exchange as newest',
          world
            .selectFrom('exchanges')
            .select(({ fn }) => fn.min('number').as('oldest'))
            .whereRef('world_id', '=', 'worlds.id')
            .as('oldest'),
        ])
        .where('id', '=', worldId)
        .executeTakeFirst()
      const newest = row?.newest ?? 0
      return { newest, oldest: row?.oldest ?? newest }
    },

    async appendUnattributed(address, exchange, wall) {
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('unattributed')
          .values({ address, wall, exchange: JSON.stringify(exchange) })
          .execute()
        await trx
          .deleteFrom('unattributed')
          .where('wall', '<', wall - unattributedForMs)
          .execute()
        await trx
          .deleteFrom('unattributed')
          .where('address', '=', address)
          .where('sequence', '<=', (rows) =>
            rows
              .selectFrom('unattributed')
              .select('sequence')
              .where('address', '=', address)
              .orderBy('sequence', 'desc')
              .limit(1)
              .offset(unattributedPerAddress),
          )
          .execute()
      })
    },

    async unattributed(address, sinceWall) {
      const rows = await db
        .selectFrom('unattributed')
        .select('exchange')
        .where('address', '=', address)
        .where('wall', '>=', sinceWall)
        .orderBy('sequence', 'desc')
        .execute()
      return rows.map((row) => JSON.parse(row.exchange) as Exchange)
    },
  }
}
