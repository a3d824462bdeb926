import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { storable } from './storable'

/** More texts than the program has, so that only lists of odd lengths ever push one out. */
const mostStatements = 500

type Bound = string | number | bigint | null | Uint8Array

/** Refuses what SQLite would store as something else: text is cut at a NUL, a lone surrogate becomes U+FFFD, a Date NULL. */
function bound(parameter: unknown): Bound {
  switch (typeof parameter) {
    case 'boolean':
      return parameter ? 1 : 0
    case 'string':
      if (!storable(parameter)) throw new TypeError('SQLite cannot keep this text as it is.')
      return parameter
    case 'number':
      if (!Number.isFinite(parameter) || (Number.isInteger(parameter) && !Number.isSafeInteger(parameter))) {
        throw new TypeError(`SQLite cannot keep the number ${parameter} as it is.`)
      }
      return parameter
    case 'bigint':
      return parameter
    default:
      if (parameter === null || parameter instanceof Uint8Array) return parameter
      throw new TypeError(`SQLite cannot keep a value of type ${typeof parameter}.`)
  }
}

/** The database in the shape that Kysely expects, with every statement prepared once. */
export function preparedStatements(sqlite: DatabaseSyncInstance): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()

  function prepare(sql: string): SqliteStatement {
    const statement = sqlite.prepare(sql)
    const all = (parameters: readonly unknown[]) => statement.all(...parameters.map(bound))
    return {
      reader: statement.columns().length > 0,
      all,
      run: (parameters) => statement.run(...parameters.map(bound)),
      // Read to the end at once: the statement is shared.
      iterate: (parameters) => all(parameters)[Symbol.iterator](),
    }
  }

  return {
    prepare(sql) {
      const known = statements.get(sql)
      if (known) return known
      if (statements.size >= mostStatements) statements.clear()
      const statement = prepare(sql)
      statements.set(sql, statement)
      return statement
    },
    close() {
      statements.clear()
      sqlite.close()
    },
  }
}
