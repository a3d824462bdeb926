import type { TestProject } from 'vitest/node'
import { startPostgres } from './embedded-postgres'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the PostgreSQL database in which each suite makes a schema of its own. */
    databaseUrl: string
  }
}

/** Vitest's global set-up: the PostgreSQL server of DATABASE_URL, else one that lives as long as the tests. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['DATABASE_URL']
  if (given) {
    project.provide('databaseUrl', given)
    return undefined
  }
  const server = await startPostgres()
  project.provide('databaseUrl', server.url)
  return server.stop
}
