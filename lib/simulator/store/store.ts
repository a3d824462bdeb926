import type { Connection, ConnectionSlice, Decision, Resource } from '../core/connection'
import type { Credential } from '../core/credential'
import type { Asking, Document, Written } from '../core/document'
import type { EndpointName, Exchange } from '../core/exchange'
import type { Faults } from '../core/faults'
import type { App, Blueprint, Company, World } from '../core/world'

export interface NewWorld {
  readonly world: World
  readonly blueprint: Blueprint
}

/** A request for consent that waits for the customer's answer; its id is the hash of the one-time token on the page. */
export interface PendingAuthorization {
  readonly tokenHash: string
  readonly worldId: string
  readonly clientId: string
  readonly redirectUri: string
  /** Whether it was sent or taken from the app: the exchange must repeat it in both cases (facts §1.7). */
  readonly scopes: Connection['scopes']
  readonly state: string | null
  readonly serviceAccount: boolean
  readonly expiresWall: number
}

/** Which connection a decision is about: the one of a presented secret (by its hash), or the one of an approval. */
export type ConnectionKey =
  | { readonly worldId: string; readonly credentialHash: string }
  | { readonly worldId: string; readonly clientId: string; readonly tenantId: number; readonly resource: Resource }
  | { readonly worldId: string; readonly connectionId: string }

export interface ExchangeQuery {
  readonly limit: number
  /** The oldest that fit first, instead of the newest. */
  readonly oldestFirst?: boolean
  /** Only exchanges with a smaller number: the next page. */
  readonly before?: number
  /** Only exchanges with a larger number: what is new. */
  readonly after?: number
  readonly endpoint?: EndpointName
  /** The status is one of these, both included. */
  readonly status?: readonly [from: number, to: number]
  /** The id of the credential that was presented. */
  readonly credentialId?: string
  /** World time: not judged before it. */
  readonly since?: number
}

/** Everything in a world but its consent pages that wait; hashes stand for all secrets. */
export interface Snapshot extends Omit<Blueprint, 'clock'> {
  readonly name: string
  readonly seed: string | null
  /** Unless it was frozen, the clock goes on from this instant. */
  readonly now: number
  readonly frozen: boolean
  readonly faults: Faults
  readonly connections: readonly Omit<Connection, 'worldId'>[]
  /** Oldest first. */
  readonly credentials: readonly Credential[]
  readonly documents: readonly { readonly tenantId: number; readonly document: Document }[]
  /** Oldest first. */
  readonly exchanges: readonly (Exchange & { readonly number: number })[]
  /** Where a reset goes back to. */
  readonly blueprint: Blueprint
}

/** A company of a world. */
export interface CompanyKey {
  readonly worldId: string
  readonly tenantId: number
}

/** What a company has from the start; `at` is the beginning of its world, in the world's time. */
export type Seed = (at: number) => readonly Document[]

/** How long requests that belong to no world are kept, in milliseconds. */
export const unattributedForMs = 3_600_000

/** The port between the simulator and its database. All instants are milliseconds; every call may reject only where the database fails. */
export interface Store {
  /** `taken` where another living world has the seed or one of the client ids; nothing is stored then. */
  createWorld(made: NewWorld): Promise<'created' | 'taken'>
  world(id: string): Promise<World | undefined>
  worldOfSeed(seed: string): Promise<World | undefined>
  /** The app and its world: client ids are unique over living worlds. */
  app(clientId: string): Promise<{ world: World; app: App } | undefined>
  /** One transaction around a change of an app or a company; undefined where there is none. `change` keeps its id. */
  changeApp(worldId: string, clientId: string, change: (app: App) => App): Promise<App | undefined>
  changeCompany(worldId: string, tenantId: number, change: (company: Company) => Company): Promise<Company | undefined>
  /** Adds the company; false where its tenant id is in use. */
  addCompany(worldId: string, company: Company): Promise<boolean>
  /** In the order in which they were added. */
  apps(worldId: string): Promise<App[]>
  /** Adds the app, or puts it in the place of the one with its client id; `taken` where another living world has that id. */
  putApp(worldId: string, app: App): Promise<'put' | 'taken'>
  companies(worldId: string): Promise<Company[]>
  /** Adds the company, or puts it in the place of the one with its tenant id. */
  putCompany(worldId: string, company: Company): Promise<void>
  company(worldId: string, tenantId: number): Promise<Company | undefined>
  /** One transaction; undefined where the world does not exist. `change` may answer the same world to leave it. */
  changeWorld(id: string, change: (world: World) => World): Promise<World | undefined>
  /** Back to the blueprint: apps, companies, policy and clock as made, nothing else left. Id and key stay. */
  resetWorld(id: string): Promise<World | undefined>
  /** The whole world at one instant. */
  snapshot(id: string, wall: number): Promise<Snapshot | undefined>
  /**
   * The snapshot instead of what the world has; id, key and origin stay. `taken` where another living world has its seed or a
   * client id; nothing is changed then.
   */
  restore(id: string, snapshot: Snapshot, wall: number): Promise<World | 'taken' | undefined>
  /** True where there was one. Everything that belongs to it goes too. */
  deleteWorld(id: string): Promise<boolean>
  /** Says that the world, as it was read, was used; at most once a minute to the disk. */
  touchWorld(world: Pick<World, 'id' | 'usedWall'>, wall: number): Promise<void>
  /** Removes worlds that were last used before the instant of their origin; answers how many. */
  pruneWorlds(before: { visitor: number; control: number }): Promise<number>

  putAuthorization(pending: PendingAuthorization): Promise<void>
  /** Looks without taking: the page may be shown again. */
  authorization(tokenHash: string): Promise<PendingAuthorization | undefined>
  /** Takes it: a second call with the same hash finds nothing, also at the same time. */
  takeAuthorization(tokenHash: string): Promise<PendingAuthorization | undefined>

  connections(worldId: string): Promise<Connection[]>
  /** Newest first. */
  credentials(worldId: string, limit: number): Promise<Credential[]>
  /** What the secret with this hash belongs to, of whatever type: one look-up, for the API and for the sandbox's own tokens. */
  credential(hash: string): Promise<{ world: World; connection: Connection; credential: Credential } | undefined>
  /**
   * One transaction around a pure, synchronous decision. Two decisions about one connection never overlap: the second sees
   * what the first did. `slice` is undefined where the key leads nowhere. Throws what `decide` throws, having changed nothing.
   */
  changeConnection<Outcome>(
    key: ConnectionKey,
    decide: (slice: ConnectionSlice | undefined) => Decision<Outcome>,
  ): Promise<Outcome>

  /**
   * Runs a decision that only reads the company's registers. They are made, from `seed`, when they are first touched. Undefined
   * where there is no such company; throws what the decision throws.
   */
  readDocuments<T>(of: CompanyKey, seed: Seed, ask: () => Asking<T>): Promise<T | undefined>
  /** The same in one transaction that stores what the decision wants put; two of one company never overlap. */
  changeDocuments<Outcome>(
    of: CompanyKey,
    seed: Seed,
    ask: () => Asking<Written<Outcome>>,
  ): Promise<Outcome | undefined>
  /** Every document of the world, for a snapshot. */
  documentsOf(worldId: string): Promise<{ tenantId: number; document: Document }[]>
  /** These instead of what the world has; its companies must be there. */
  putDocuments(worldId: string, kept: readonly { tenantId: number; document: Document }[]): Promise<void>

  /** Stores an exchange under the world's next number, which it answers; keeps the newest `keep` of a world. */
  appendExchange(worldId: string, exchange: Exchange, keep: number): Promise<number>
  /** Newest first, unless asked otherwise. */
  exchanges(worldId: string, query: ExchangeQuery): Promise<(Exchange & { number: number })[]>
  /** The numbers of the oldest exchange that is kept and of the newest that there was; both 0 before the first. */
  exchangeRange(worldId: string): Promise<{ oldest: number; newest: number }>
  /** Requests with a client id that no world has, by the address they came from. */
  appendUnattributed(address: string, exchange: Exchange, wall: number): Promise<void>
  unattributed(address: string, sinceWall: number): Promise<Exchange[]>
  /** Calls `listener` soon after each of them that comes from the address. Answers how to stop. */
  watchUnattributed(address: string, listener: () => void): () => void

  /** Calls `listener` soon after each change to the world, from this or any other process on the same database. Answers how to stop. */
  watch(worldId: string, listener: () => void): () => void
  close(): Promise<void>
}
