import type { Database } from '@/lib/db/database'
import { storable } from '@/lib/db/storable'
import type { Exchange } from '../core/exchange'
import { appendExchange } from './append-exchange'
import { readExchange } from './exchange-rows'
import { type Store, unattributedForMs } from './store'

/** How many requests that belong to no world are kept of one address. */
const unattributedPerAddress = 50

type Exchanges = Pick<
  Store,
  'appendExchange' | 'exchanges' | 'exchangeRange' | 'appendUnattributed' | 'unattributed' | 'watchUnattributed'
>

/** The topic of an address: no world has such an id. */
const topicOf = (address: string) => `from ${address}`

/** The log of each world, and that of requests without one. As JSON, since a request may hold any character. */
export function exchanges(database: Database): Exchanges {
  const { db, notifications } = database
  return {
    appendExchange: appendExchange(database),

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
      notifications.publish(topicOf(address))
    },

    watchUnattributed: (address, listener) => notifications.subscribe(topicOf(address), listener),

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
