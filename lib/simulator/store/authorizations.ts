import type { Database } from '@/lib/db/database'
import type { PendingAuthorization, Store } from './store'

type Authorizations = Pick<Store, 'putAuthorization' | 'authorization' | 'takeAuthorization'>

const read = (row: { pending: string }) => JSON.parse(row.pending) as PendingAuthorization

/** Requests for consent. A second use of a one-time token finds nothing, since taking deletes (RFC 6749 §10.12). */
export function authorizations({ db }: Database): Authorizations {
  return {
    async putAuthorization(pending) {
      await db
        .insertInto('authorizations')
        .values({
          token_hash: pending.tokenHash,
          world_id: pending.worldId,
          expires_wall: pending.expiresWall,
          pending: JSON.stringify(pending),
        })
        .execute()
    },

    async authorization(tokenHash) {
      const row = await db
        .selectFrom('authorizations')
        .select('pending')
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst()
      return row && read(row)
    },

    async takeAuthorization(tokenHash) {
      const row = await db
        .deleteFrom('authorizations')
        .where('token_hash', '=', tokenHash)
        .returning('pending')
        .executeTakeFirst()
      return row && read(row)
    },
  }
}
