import { sql, type Transaction } from 'kysely'
import type { Database } from '@/lib/db/database'
import type { Tables } from '@/lib/db/tables'
import { worldNow } from '../core/clock'
import type { Document } from '../core/document'
import type { Blueprint } from '../core/world'
import { documentColumns, documentRow, readDocument } from './document-rows'
import { answerAll } from './read-documents'
import type { CompanyKey, Seed, Store } from './store'

type Trx = Transaction<Tables>
type Documents = Pick<Store, 'readDocuments' | 'changeDocuments' | 'documentsOf' | 'putDocuments'>

/** Says that a company has what every company begins with; a register that no API address leads to. */
const seeded = 'seeded'
/** Rows in one statement: databases limit how many values one may have. */
const rowsAtOnce = 500

async function putDocuments(trx: Trx, { worldId, tenantId }: CompanyKey, put: readonly Document[]): Promise<void> {
  for (let from = 0; from < put.length; from += rowsAtOnce) {
    const rows = put.slice(from, from + rowsAtOnce).map((document) => documentRow(worldId, tenantId, document))
    await trx
      .insertInto('documents')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['world_id', 'tenant_id', 'resource', 'part', 'key']).doUpdateSet(({ ref }) => ({
          summary: ref('excluded.summary'),
          data: ref('excluded.data'),
          modified_at: ref('excluded.modified_at'),
          deleted_at: ref('excluded.deleted_at'),
        })),
      )
      .execute()
  }
}

/** When the world began, in its own time: the same however far its clock has been moved since. */
async function beginningOf(trx: Trx, worldId: string): Promise<number> {
  const row = await trx
    .selectFrom('blueprints')
    .innerJoin('worlds', 'worlds.id', 'blueprints.world_id')
    .select(['blueprint', 'created_wall'])
    .where('world_id', '=', worldId)
    .executeTakeFirstOrThrow()
  return worldNow((JSON.parse(row.blueprint) as Blueprint).clock, row.created_wall)
}

async function isSeeded(trx: Pick<Trx, 'selectFrom'>, { worldId, tenantId }: CompanyKey): Promise<boolean> {
  const row = await trx
    .selectFrom('documents')
    .select('key')
    .where('world_id', '=', worldId)
    .where('tenant_id', '=', tenantId)
    .where('resource', '=', sql.lit(seeded))
    .executeTakeFirst()
  return row !== undefined
}

async function seedIn(trx: Trx, of: CompanyKey, seed: Seed): Promise<void> {
  if (await isSeeded(trx, of)) return
  const at = await beginningOf(trx, of.worldId)
  const mark = { resource: seeded, part: '', key: '', summary: {}, data: {}, modifiedAt: at, deletedAt: null }
  await putDocuments(trx, of, [mark, ...seed(at)])
}

/** The registers of companies, made on first touch. */
export function documents({ db, dialect }: Database): Documents {
  /** The company's row, kept from every other change of its registers. In SQLite the transaction itself does that. */
  async function locked(trx: Trx, { worldId, tenantId }: CompanyKey): Promise<boolean> {
    const row = await trx
      .selectFrom('companies')
      .select('tenant_id')
      .where('world_id', '=', worldId)
      .where('tenant_id', '=', tenantId)
      .$if(dialect === 'postgres', (query) => query.forNoKeyUpdate())
      .executeTakeFirst()
    return row !== undefined
  }

  /** Undefined where the company is gone. */
  function inTurn<T>(of: CompanyKey, seed: Seed, act: (trx: Trx) => Promise<T>): Promise<T | undefined> {
    return db.transaction().execute(async (trx) => {
      if (!(await locked(trx, of))) return undefined
      await seedIn(trx, of, seed)
      return act(trx)
    })
  }

  return {
    async readDocuments(of, seed, ask) {
      if (!(await isSeeded(db, of)) && (await inTurn(of, seed, async () => true)) === undefined) return undefined
      return answerAll(db, of, ask())
    },

    changeDocuments: (of, seed, ask) =>
      inTurn(of, seed, async (trx) => {
        const { put, outcome } = await answerAll(trx, of, ask())
        await putDocuments(trx, of, put)
        return outcome
      }),

    async documentsOf(worldId) {
      const rows = await db
        .selectFrom('documents')
        .select(['tenant_id', ...documentColumns])
        .where('world_id', '=', worldId)
        .orderBy('tenant_id')
        .orderBy('resource')
        .orderBy('part')
        .orderBy('key')
        .execute()
      return rows.map((row) => ({ tenantId: row.tenant_id, document: readDocument(row) }))
    },

    async putDocuments(worldId, kept) {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('documents').where('world_id', '=', worldId).execute()
        for (const tenantId of new Set(kept.map((one) => one.tenantId))) {
          const ofCompany = kept.filter((one) => one.tenantId === tenantId).map(({ document }) => document)
          await putDocuments(trx, { worldId, tenantId }, ofCompany)
        }
      })
    },
  }
}
