import { firstTables } from './001-first-tables'
import type { Migration } from './migration'

/** In the order in which they are done. */
export const migrations: readonly Migration[] = [firstTables]
