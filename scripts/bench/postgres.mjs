import pg from 'pg'
import { importTypeScript } from '../import-typescript.mjs'

/** The PostgreSQL server that npm brings, flushing to the disk as it does by itself. `database` makes a fresh one and answers its URL. */
export async function startDurablePostgres() {
  const { startPostgres } = await importTypeScript('lib/testing/embedded-postgres.ts')
  const { url, stop } = await startPostgres({ fsync: true })
  let made = 0
  return {
    stop,
    async database() {
      made += 1
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(`create database bench_${made}`)
      await client.end()
      return url.replace('/postgres?', `/bench_${made}?`)
    },
  }
}
