import type { Transaction } from 'kysely'
import type { Database } from '@/lib/db/database'
import type { Tables } from '@/lib/db/tables'
import { worldNow } from '../core/clock'
import type { World } from '../core/world'
import {
  connectionColumns,
  connectionRow,
  credentialColumns,
  credentialRow,
  readConnection,
  readCredential,
} from './connection-rows'
import { documentColumns, documentRow, readDocument } from './document-rows'
import { exchangeRow, readExchange } from './exchange-rows'
import type { Snapshot, Store } from './store'
import { clearConnections, furnish, lockWorld, taken } from './world-lifecycle'
import {
  appColumns,
  companyColumns,
  readApp,
  readBlueprint,
  readCompany,
  readWorld,
  worldColumns,
  worldRow,
} from './world-rows'

type Trx = Transaction<Tables>

/** The newest of them; so many have died in a world this old that nobody asks for the rest. */
const mostCredentials = 20_000
/** Rows in one statement: databases limit how many values one may have. */
const rowsAtOnce = 500

async function read(trx: Trx, id: string, wall: number): Promise<Snapshot | undefined> {
  const row = await trx
    .selectFrom('worlds')
    .innerJoin('blueprints', 'blueprints.world_id', 'worlds.id')
    .select([...worldColumns, 'blueprints.blueprint'])
    .where('worlds.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const world = readWorld(row)
  const apps = await trx.selectFrom('apps').select(appColumns).where('world_id', '=', id).orderBy('position').execute()
  const companies = await trx
    .selectFrom('companies')
    .select(companyColumns)
    .where('world_id', '=', id)
    .orderBy('position')
    .execute()
  const connections = await trx
    .selectFrom('connections')
    .select(connectionColumns)
    .where('world_id', '=', id)
    .orderBy('approved_at')
    .orderBy('id')
    .execute()
  const credentials = await trx
    .selectFrom('credentials')
    .select(credentialColumns)
    .where('world_id', '=', id)
    .orderBy('sequence', 'desc')
    .limit(mostCredentials)
    .execute()
  const documents = await trx
    .selectFrom('documents')
    .select(['tenant_id', ...documentColumns])
    .where('world_id', '=', id)
    .orderBy('tenant_id')
    .orderBy('resource')
    .orderBy('part')
    .orderBy('key')
    .execute()
  const exchanges = await trx
    .selectFrom('exchanges')
    .select(['number', 'exchange'])
    .where('world_id', '=', id)
    .orderBy('number')
    .execute()
  return {
    name: world.name,
    seed: world.seed,
    now: worldNow(world.clock, wall),
    frozen: 'frozenAt' in world.clock,
    policy: world.policy,
    faults: world.faults,
    apps: apps.map(readApp),
    companies: companies.map(readCompany),
    connections: connections.map(readConnection).map(({ worldId: _, ...connection }) => connection),
    credentials: credentials.map(readCredential).reverse(),
    documents: documents.map((row) => ({ tenantId: row.tenant_id, document: readDocument(row) })),
    exchanges: exchanges.map(readExchange),
    blueprint: readBlueprint(row.blueprint),
  }
}

async function inParts<Row>(rows: readonly Row[], insert: (part: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await insert(rows.slice(from, from + rowsAtOnce))
}

async function fill(trx: Trx, worldId: string, snapshot: Snapshot): Promise<void> {
  if (!(await furnish(trx, worldId, { ...snapshot, clock: snapshot.blueprint.clock }))) throw taken
  const connections = snapshot.connections.map((connection) => connectionRow({ ...connection, worldId }))
  await inParts(connections, (rows) => trx.insertInto('connections').values(rows).execute())
  await inParts(snapshot.credentials, async (part) => {
    const rows = part.map((credential) => credentialRow(worldId, credential))
    const stored = await trx
      .insertInto('credentials')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    if (stored.length < rows.length) throw taken
  })
  await inParts(snapshot.documents, (part) =>
    trx
      .insertInto('documents')
      .values(part.map(({ tenantId, document }) => documentRow(worldId, tenantId, document)))
      .execute(),
  )
  await inParts(snapshot.exchanges, (part) =>
    trx
      .insertInto('exchanges')
      .values(part.map((exchange) => exchangeRow(worldId, exchange)))
      .execute(),
  )
}

/** A world out and in again, each in one transaction. */
export function snapshots({ db, dialect, notifications }: Database): Pick<Store, 'snapshot' | 'restore'> {
  async function restoreIn(trx: Trx, id: string, snapshot: Snapshot, wall: number): Promise<World | undefined> {
    const row = await lockWorld(trx, dialect, id)
    if (!row) return undefined
    const { name, seed, policy, faults, now, frozen, blueprint } = snapshot
    if (seed !== null) {
      const other = await trx
        .selectFrom('worlds')
        .select('id')
        .where('seed', '=', seed)
        .where('id', '!=', id)
        .executeTakeFirst()
      if (other) throw taken
    }
    await clearConnections(trx, dialect, id)
    for (const table of ['authorizations', 'exchanges', 'apps', 'companies'] as const) {
      await trx.deleteFrom(table).where('world_id', '=', id).execute()
    }
    await fill(trx, id, snapshot)
    const clock: World['clock'] = frozen ? { frozenAt: now } : { offset: now - wall }
    const restored: World = { ...readWorld(row), name, seed, policy, faults, clock }
    const { id: _, last_exchange: __, ...columns } = worldRow(restored)
    const newest = snapshot.exchanges.at(-1)?.number ?? 0
    await trx.updateTable('worlds').set(columns).where('id', '=', id).execute()
    // A number is never given twice, or whoever follows the log would miss what came under it.
    await trx
      .updateTable('worlds')
      .set({ last_exchange: newest })
      .where('id', '=', id)
      .where('last_exchange', '<', newest)
      .execute()
    await trx
      .updateTable('blueprints')
      .set({ blueprint: JSON.stringify(blueprint) })
      .where('world_id', '=', id)
      .execute()
    return restored
  }

  return {
    // Everything as of one instant, whatever is stored meanwhile; in SQLite the transaction itself does that.
    snapshot: (id, wall) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute((trx) => read(trx, id, wall)),

    async restore(id, snapshot, wall) {
      try {
        const restored = await db.transaction().execute((trx) => restoreIn(trx, id, snapshot, wall))
        if (restored) notifications.publish(id)
        return restored
      } catch (error) {
        if (error === taken) return 'taken'
        throw error
      }
    },
  }
}
