import { setImmediate } from 'node:timers'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'

/** The one connection, for as long as it is somebody's turn. */
class Turn implements DatabaseConnection {
  over = false

  constructor(readonly connection: DatabaseConnection) {}

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.connection.executeQuery<Row>(query)
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.connection.streamQuery<Row>(query, chunkSize)
  }
}

/**
 * What ends in one round of the event loop is committed together, with one flush to the disk: each transaction is a savepoint of
 * a common one, so that one that fails takes nothing of the others with it. Nobody is answered before all that he wrote, or could
 * see, is stored.
 */
class GroupCommitDriver implements Driver {
  readonly #database: SqliteDatabase
  readonly #sqlite: SqliteDriver
  readonly #waiting: (() => void)[] = []
  #taken = false
  #group: Promise<void> | undefined

  constructor(database: SqliteDatabase) {
    this.#database = database
    this.#sqlite = new SqliteDriver({ database })
  }

  init(): Promise<void> {
    return this.#sqlite.init()
  }

  destroy(): Promise<void> {
    return this.#sqlite.destroy()
  }

  async acquireConnection(): Promise<Turn> {
    if (this.#taken) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#taken = true
    return new Turn(await this.#sqlite.acquireConnection())
  }

  #run(sql: string): void {
    this.#database.prepare(sql).run([])
  }

  #end(turn: Turn): void {
    turn.over = true
    const next = this.#waiting.shift()
    if (next) next()
    else this.#taken = false
  }

  async releaseConnection(turn: Turn): Promise<void> {
    if (turn.over) return
    this.#end(turn)
    await this.#group
  }

  async beginTransaction(): Promise<void> {
    if (!this.#group) {
      // Takes the write lock: one that is taken later, after a read, can be refused half-way.
      this.#run('begin immediate')
      this.#group = new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.#commit())
      // Whoever waits for it is told; it may be that nobody does.
      this.#group.catch(() => {})
    }
    this.#run('savepoint one')
  }

  async commitTransaction(turn: Turn): Promise<void> {
    this.#run('release one')
    this.#end(turn)
    await this.#group
  }

  async rollbackTransaction(turn: Turn): Promise<void> {
    // Its group was not stored: nothing is left to undo.
    if (turn.over) return
    this.#run('rollback to one')
    this.#run('release one')
  }

  /** In its turn like all others: what is under way ends first, and goes along. */
  async #commit(): Promise<void> {
    const turn = await this.acquireConnection()
    this.#group = undefined
    try {
      this.#run('commit')
    } catch (error) {
      this.#undo()
      throw error
    } finally {
      this.#end(turn)
    }
  }

  #undo(): void {
    try {
      this.#run('rollback')
    } catch {
      // SQLite had already undone it by itself.
    }
  }
}

/** Takes turns by itself: Kysely would give the next one only when the one before is stored. */
class OwnTurnsAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

export class GroupCommitDialect extends SqliteDialect {
  readonly #database: SqliteDatabase

  constructor(database: SqliteDatabase) {
    super({ database })
    this.#database = database
  }

  override createDriver(): Driver {
    return new GroupCommitDriver(this.#database)
  }

  override createAdapter(): SqliteAdapter {
    return new OwnTurnsAdapter()
  }
}
