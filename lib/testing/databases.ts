import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, type DatabaseLocation, openDatabase } from '@/lib/db/open'
import './postgres'

/** A fresh, empty database of one test or suite. */
export interface TestDatabase {
  readonly database: Database
  readonly location: DatabaseLocation
  /** Closes what is open and removes the database. */
  discard(): Promise<void>
}

export interface TestDatabaseKind {
  readonly name: string
  /** Whether several processes may have it open at once. */
  readonly shared: boolean
  /** Whether what is stored outlives its closing. */
  readonly kept: boolean
  open(): Promise<TestDatabase>
}

async function fresh(location: DatabaseLocation, remove: () => Promise<void>): Promise<TestDatabase> {
  const database = await openDatabase(location)
  return {
    database,
    location,
    async discard() {
      await database.close()
      await remove()
    },
  }
}

async function inFile(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'koppla-test-'))
  return fresh({ file: join(folder, 'koppla.db') }, () => rm(folder, { recursive: true, force: true }))
}

/** In a schema of its own. */
async function inPostgres(): Promise<TestDatabase> {
  const server = inject('databaseUrl')
  const schema = `test_${randomUUID().replaceAll('-', '')}`
  await command(server, `create schema ${schema}`)
  const url = `${server}${server.includes('?') ? '&' : '?'}options=${encodeURIComponent(`-c search_path=${schema}`)}`
  return fresh({ url }, () => command(server, `drop schema ${schema} cascade`))
}

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** For `describe.each(testDatabases())('… on $name', ({ open }) => …)`: what holds must hold on each. */
export function testDatabases(): TestDatabaseKind[] {
  return [
    { name: 'SQLite in memory', shared: false, kept: false, open: () => fresh({ file: ':memory:' }, async () => {}) },
    { name: 'an SQLite file', shared: false, kept: true, open: inFile },
    { name: 'PostgreSQL', shared: true, kept: true, open: inPostgres },
  ]
}
