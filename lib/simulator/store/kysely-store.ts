import type { Database } from '@/lib/db/database'
import { appsCompanies } from './apps-companies'
import { authorizations } from './authorizations'
import { changeConnection } from './change-connection'
import { connections } from './connections'
import { documents } from './documents'
import { exchanges } from './exchanges'
import { snapshots } from './snapshot'
import type { Store } from './store'
import { worldLifecycle } from './world-lifecycle'
import { worlds } from './worlds'

/** The store on SQLite or PostgreSQL. It takes the database over: closing the store closes it. */
export function createKyselyStore(database: Database): Store {
  return {
    ...worlds(database),
    ...appsCompanies(database),
    ...worldLifecycle(database),
    ...snapshots(database),
    ...authorizations(database),
    ...connections(database),
    changeConnection: changeConnection(database),
    ...exchanges(database),
    ...documents(database),
    watch: (worldId, listener) => database.notifications.subscribe(worldId, listener),
    close: () => database.close(),
  }
}
