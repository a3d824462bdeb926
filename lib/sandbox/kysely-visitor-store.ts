import type { Selectable } from 'kysely'
import type { Database } from '@/lib/db/database'
import type { Tables } from '@/lib/db/tables'
import type { UserAccount, Visitor, VisitorStore } from './visitor-store'

function readVisitor(row: Selectable<Tables['visitors']>): Visitor {
  return {
    idHash: row.id_hash,
    worldId: row.world_id,
    sealedKey: row.sealed_key,
    sealedWalk: row.sealed_walk,
    createdWall: row.created_wall,
    usedWall: row.used_wall,
  }
}

function visitorRow(visitor: Visitor): Selectable<Tables['visitors']> {
  return {
    id_hash: visitor.idHash,
    world_id: visitor.worldId,
    sealed_key: visitor.sealedKey,
    sealed_walk: visitor.sealedWalk,
    created_wall: visitor.createdWall,
    used_wall: visitor.usedWall,
  }
}

const userColumns = ['id', 'issuer', 'subject', 'name'] as const

/** The visitor store on SQLite or PostgreSQL. A visitor goes with their world; who watches the world hears of the visitor too. */
export function createKyselyVisitorStore({ db, dialect, notifications }: Database): VisitorStore {
  return {
    async visitor(idHash) {
      const row = await db.selectFrom('visitors').selectAll().where('id_hash', '=', idHash).executeTakeFirst()
      return row && readVisitor(row)
    },

    async saveVisitor(visitor) {
      const { id_hash, ...columns } = visitorRow(visitor)
      await db
        .insertInto('visitors')
        .values({ id_hash, ...columns })
        .onConflict((conflict) => conflict.column('id_hash').doUpdateSet(columns))
        .execute()
      notifications.publish(visitor.worldId)
    },

    async changeVisitor(idHash, change) {
      const changed = await db.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom('visitors')
          .selectAll()
          .where('id_hash', '=', idHash)
          .$if(dialect === 'postgres', (query) => query.forUpdate())
          .executeTakeFirst()
        if (!row) return undefined
        const before = readVisitor(row)
        const { visitor, outcome } = change(before)
        if (visitor === before) return { outcome, worldId: undefined }
        const { id_hash: _, ...columns } = visitorRow(visitor)
        await trx.updateTable('visitors').set(columns).where('id_hash', '=', idHash).execute()
        return { outcome, worldId: visitor.worldId }
      })
      if (changed?.worldId) notifications.publish(changed.worldId)
      return changed?.outcome
    },

    async deleteVisitor(idHash) {
      await db.deleteFrom('visitors').where('id_hash', '=', idHash).execute()
    },

    user(id) {
      return db.selectFrom('users').select(userColumns).where('id', '=', id).executeTakeFirst()
    },

    signIn(account): Promise<UserAccount> {
      const { id, issuer, subject, name } = account
      return db
        .insertInto('users')
        .values({ id, issuer, subject, name })
        .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doUpdateSet({ name }))
        .returning(userColumns)
        .executeTakeFirstOrThrow()
    },

    async addWorld(userId, { worldId, sealedKey, addedWall }) {
      // From the row of the world, so that for one which has gone meanwhile there is nothing to keep.
      await db
        .insertInto('user_worlds')
        .columns(['user_id', 'world_id', 'sealed_key', 'added_wall'])
        .expression((rows) =>
          rows
            .selectFrom('worlds')
            .select(({ cast, val }) => [
              val(userId).as('user_id'),
              'id',
              val(sealedKey).as('sealed_key'),
              cast<number>(val(addedWall), 'bigint').as('added_wall'),
            ])
            .where('id', '=', worldId),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },

    async worldsOf(userId) {
      const rows = await db
        .selectFrom('user_worlds')
        .innerJoin('worlds', 'worlds.id', 'user_worlds.world_id')
        .select(['user_worlds.world_id', 'user_worlds.sealed_key', 'user_worlds.added_wall', 'worlds.name'])
        .where('user_worlds.user_id', '=', userId)
        .orderBy('user_worlds.added_wall', 'desc')
        .orderBy('user_worlds.world_id')
        .execute()
      return rows.map((row) => ({
        worldId: row.world_id,
        sealedKey: row.sealed_key,
        addedWall: row.added_wall,
        name: row.name,
      }))
    },
  }
}
