import type { Compilable, CompiledQuery, Insertable, Kysely } from 'kysely'
import type { Tables } from './tables'

/** Stands in a query for a value that comes with each run. */
class Blank {
  constructor(readonly name: string) {}
}

/**
 * A query that is built and compiled at its first run alone: both take longer than SQLite takes to answer. `build` gets blanks
 * for the values, and may do with them nothing but put them into the query.
 */
export function prepared<Values extends object, Row>(
  build: (blanks: Values) => Compilable<Row>,
): (on: Kysely<Tables>, values: Values) => Promise<Row[]> {
  let compiled: CompiledQuery<Row> | undefined
  return async (on, values) => {
    compiled ??= build(blanksFor(values)).compile()
    const given = values as Record<string, unknown>
    const parameters = compiled.parameters.map((one) => (one instanceof Blank ? given[one.name] : one))
    return (await on.executeQuery<Row>({ ...compiled, parameters })).rows
  }
}

const blanksFor = <Values extends object>(values: Values) =>
  Object.fromEntries(Object.keys(values).map((name) => [name, new Blank(name)])) as Values

/** Inserts rows that name every column in one order; compiled once for each number of rows. */
export function preparedInsert<Table extends keyof Tables>(
  db: Kysely<Tables>,
  table: Table,
): (on: Kysely<Tables>, rows: readonly Insertable<Tables[Table]>[]) => Promise<void> {
  const texts = new Map<number, CompiledQuery>()
  return async (on, rows) => {
    const text = texts.get(rows.length) ?? db.insertInto(table).values(rows).compile()
    texts.set(rows.length, text)
    await on.executeQuery({ ...text, parameters: rows.flatMap((row) => Object.values(row)) })
  }
}
