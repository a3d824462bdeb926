import { sql } from 'kysely'
import type { Database } from '@/lib/db/database'
import type { Store } from './store'
import { appColumns, appRow, companyColumns, companyRow, readApp, readCompany } from './world-rows'

/** The place after all others of the world. */
const last = sql<number>`coalesce(max(position), -1) + 1`.as('position')

type AppsCompanies = Pick<Store, 'apps' | 'putApp' | 'companies' | 'putCompany' | 'company'>

/** What a world is furnished with. */
export function appsCompanies({ db, notifications }: Database): AppsCompanies {
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
