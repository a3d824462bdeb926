import { firstTables } from './001-first-tables'
import { documents } from './002-documents'
import { faults } from './003-faults'
import { accounts } from './004-accounts'
import { feedback } from './005-feedback'
import type { Migration } from './migration'

/** In the order in which they are done. */
export const migrations: readonly Migration[] = [firstTables, documents, faults, accounts, feedback]
