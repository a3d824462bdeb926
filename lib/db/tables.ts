import type { Generated } from 'kysely'

/** A truth value as both databases store it. */
export type Flag = 0 | 1

/** Columns hold text, whole numbers or null on both databases; this text is JSON. */
export type Json = string

interface Worlds {
  id: string
  name: string
  key_hash: string
  seed: string | null
  origin: 'visitor' | 'control'
  clock: Json
  policy: Json
  faults: Json
  created_wall: number
  used_wall: number
  /** The number of the newest exchange; never starts again, so that no reader meets a number twice. */
  last_exchange: number
}

/** Apart from `worlds`, since it is large, never changes and is read on reset only. */
interface Blueprints {
  world_id: string
  blueprint: Json
}

interface Apps {
  client_id: string
  world_id: string
  position: number
  name: string
  secret_hash: string
  redirect_uris: Json
  any_loopback_redirect: Flag
  scopes: Json
  service_accounts: Flag
  must_be_bought: Flag
  webhook_url: string | null
  legacy_tokens: Json
}

interface Companies {
  world_id: string
  tenant_id: number
  position: number
  name: string
  organisation_number: string
  city: string
  licences: Json
  users: Json
  locked: Flag
  settings: Json
  bought_apps: Json
  agency: Flag
}

interface Authorizations {
  token_hash: string
  world_id: string
  expires_wall: number
  /** The rest of it, as JSON: what a browser sends may hold characters that a text column refuses. */
  pending: Json
}

interface Connections {
  world_id: string
  id: string
  client_id: string
  tenant_id: number
  /** A user's number, or `service`. */
  resource: string
  scopes: Json
  approved_at: number
  approvals: number
  removed_at: number | null
  /** How many client-credentials tokens it gave: the next one's number. */
  granted: number
  /** Hashes of the legacy tokens that were swapped into it. */
  migrated: Json
}

interface Credentials {
  /** The order of issue: a frozen clock gives many the same instant. */
  sequence: Generated<number>
  world_id: string
  id: string
  type: 'authorization-code' | 'access-token' | 'refresh-token'
  hash: string
  connection_id: string
  lineage_id: string
  generation: number
  parent_id: string | null
  scopes: Json
  redirect_uri: Json | null
  issued_at: number
  expires_at: number
  used_at: number | null
  revoked_at: number | null
}

interface Exchanges {
  world_id: string
  number: number
  exchange: Json
  /** What the log is searched by; the rest is in the exchange. */
  endpoint: string
  status: number
  credential_id: string | null
  at: number
}

interface Documents {
  world_id: string
  tenant_id: number
  resource: string
  part: string
  key: string
  /** The key where it is a number, else 0: what registers are sorted and numbered by. */
  number: number
  summary: Json
  data: Json
  modified_at: number
  deleted_at: number | null
}

interface Unattributed {
  sequence: Generated<number>
  address: string
  wall: number
  exchange: Json
}

interface Users {
  id: string
  issuer: string
  subject: string
  name: string
}

interface Visitors {
  id_hash: string
  world_id: string
  sealed_key: string
  sealed_walk: string
  created_wall: number
  used_wall: number
}

interface UserWorlds {
  user_id: string
  world_id: string
  sealed_key: string
  added_wall: number
}

interface FeedbackTable {
  /** The order in which it came; the day is not enough. */
  sequence: Generated<number>
  kind: 'helpful' | 'unhelpful' | 'missing' | 'looked-for'
  locale: string
  page: string
  text: string
  asked: string
  day: string
  handled: Flag
}

export interface Tables {
  worlds: Worlds
  blueprints: Blueprints
  apps: Apps
  companies: Companies
  authorizations: Authorizations
  connections: Connections
  credentials: Credentials
  exchanges: Exchanges
  documents: Documents
  unattributed: Unattributed
  users: Users
  visitors: Visitors
  user_worlds: UserWorlds
  feedback: FeedbackTable
}
