import { sql } from 'kysely'
import type { Database } from '@/lib/db/database'
import { storable } from '@/lib/db/storable'
import type { Store } from './store'
import { appColumns, appRow, companyColumns, companyRow, readApp, readCompany } from './world-rows'

/** The place after all others of the world. */
const last = sql<number>`coalesce(max(position), -1) + 1`.as('position')

type AppsCompanies = Pick<
  Store,
  'apps' | 'putApp' | 'changeApp' | 'companies' | 'putCompany' | 'company' | 'addCompany' | 'changeCompany'
>

/** What a world is furnished with. */
export function appsCompanies({ db, dialect, notifications }: Database): AppsCompanies {
  return {
    async apps(worldId) {
      const rows = await db
        .selectFrom('apps')
        .select(appColumns)
        .where('world_id', '=', worldId)
        .orderBy('position')
        .orderBy('client_id')
        .execute()
      return rows.map(readApp)
    },

    async putApp(worldId, app) {
      const { client_id, world_id, position: _, ...columns } = appRow(worldId, app, 0)
      const stored = await db
        .insertInto('apps')
        .values((rows) => ({
          client_id,
          world_id,
          position: rows.selectFrom('apps').where('world_id', '=', worldId).select(last),
          ...columns,
        }))
        .onConflict((conflict) =>
          conflict.column('client_id').doUpdateSet(columns).where('apps.world_id', '=', worldId),
        )
        .returning('client_id')
        .executeTakeFirst()
      if (!stored) return 'taken'
      notifications.publish(worldId)
      return 'put'
    },

    async changeApp(worldId, clientId, change) {
      if (!storable(clientId)) return undefined
      const changed = await db.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom('apps')
          .select(appColumns)
          .where('client_id', '=', clientId)
          .where('world_id', '=', worldId)
          .$if(dialect === 'postgres', (query) => query.forUpdate())
          .executeTakeFirst()
        if (!row) return undefined
        const app = change(readApp(row))
        const { client_id, world_id: _, position: __, ...columns } = appRow(worldId, app, 0)
        await trx.updateTable('apps').set(columns).where('client_id', '=', client_id).execute()
        return app
      })
      if (changed) notifications.publish(worldId)
      return changed
    },

    async companies(worldId) {
      const rows = await db
        .selectFrom('companies')
        .select(companyColumns)
        .where('world_id', '=', worldId)
        .orderBy('position')
        .orderBy('tenant_id')
        .execute()
      return rows.map(readCompany)
    },

    async company(worldId, tenantId) {
      if (!Number.isSafeInteger(tenantId)) return undefined
      const row = await db
        .selectFrom('companies')
        .select(companyColumns)
        .where('world_id', '=', worldId)
        .where('tenant_id', '=', tenantId)
        .executeTakeFirst()
      return row && readCompany(row)
    },

    async changeCompany(worldId, tenantId, change) {
      if (!Number.isSafeInteger(tenantId)) return undefined
      const changed = await db.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom('companies')
          .select(companyColumns)
          .where('world_id', '=', worldId)
          .where('tenant_id', '=', tenantId)
          .$if(dialect === 'postgres', (query) => query.forUpdate())
          .executeTakeFirst()
        if (!row) return undefined
        const company = change(readCompany(row))
        const { world_id, tenant_id, position: _, ...columns } = companyRow(worldId, company, 0)
        await trx
          .updateTable('companies')
          .set(columns)
          .where('world_id', '=', world_id)
          .where('tenant_id', '=', tenant_id)
          .execute()
        return company
      })
      if (changed) notifications.publish(worldId)
      return changed
    },

    async addCompany(worldId, company) {
      const { position: _, ...columns } = companyRow(worldId, company, 0)
      const stored = await db
        .insertInto('companies')
        .values((rows) => ({
          ...columns,
          position: rows.selectFrom('companies').where('world_id', '=', worldId).select(last),
        }))
        .onConflict((conflict) => conflict.columns(['world_id', 'tenant_id']).doNothing())
        .returning('tenant_id')
        .executeTakeFirst()
      if (stored) notifications.publish(worldId)
      return stored !== undefined
    },

    async putCompany(worldId, company) {
      const { world_id, tenant_id, position: _, ...columns } = companyRow(worldId, company, 0)
      await db
        .insertInto('companies')
        .values((rows) => ({
          world_id,
          tenant_id,
          position: rows.selectFrom('companies').where('world_id', '=', worldId).select(last),
          ...columns,
        }))
        .onConflict((conflict) => conflict.columns(['world_id', 'tenant_id']).doUpdateSet(columns))
        .execute()
      notifications.publish(worldId)
    },
  }
}
