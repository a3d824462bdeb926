import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** More texts than the program has; what comes after them is parsed and planned at each run, as all would be without names. */
const mostStatements = 500

/** The pool in the shape that Kysely expects, with every statement that has parameters prepared once on each connection. */
export function preparingPool(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>()
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()

  function nameOf(text: string): string | undefined {
    const known = names.get(text)
    if (known !== undefined || names.size >= mostStatements) return known
    const name = `koppla_${names.size}`
    names.set(text, name)
    return name
  }

  function preparing(client: pg.PoolClient): PostgresPoolClient {
    // Kysely could hand it a cursor too, where it is given one.
    const query = (text: string, values: readonly unknown[]) =>
      client.query({ name: values.length > 0 ? nameOf(text) : undefined, text, values: [...values] })
    const release = (destroy?: boolean) => client.release(destroy)
    return { query: query as unknown as PostgresPoolClient['query'], release }
  }

  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const known = clients.get(client) ?? preparing(client)
      clients.set(client, known)
      return known
    },
  }
}
