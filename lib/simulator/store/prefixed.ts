import type { Selectable } from 'kysely'
import type { Tables } from '@/lib/db/tables'

/** A row whose columns were selected under the name of their table, so that joined rows never clash. */
export type Prefixed<T extends keyof Tables, P extends string, Without extends keyof Tables[T] = never> = {
  [K in Exclude<keyof Selectable<Tables[T]>, Without> & string as `${P}_${K}`]: Selectable<Tables[T]>[K]
}
