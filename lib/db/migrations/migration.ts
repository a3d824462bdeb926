import type { Dialect } from '../database'

/** One step of the schema. Once released it is never edited: a later one changes what it made. */
export interface Migration {
  readonly name: string
  statements(dialect: Dialect): readonly string[]
}
