import { randomUUID } from 'node:crypto'
import type { Connection, ConnectionSlice, Decision } from '@/lib/simulator/core/connection'
import type { Credential } from '@/lib/simulator/core/credential'
import type { Document } from '@/lib/simulator/core/document'
import type { Exchange } from '@/lib/simulator/core/exchange'
import { noFaults } from '@/lib/simulator/core/faults'
import { defaultPolicy } from '@/lib/simulator/core/policy.table'
import type { App, Company, World } from '@/lib/simulator/core/world'
import type { NewWorld } from '@/lib/simulator/store/store'

/** Values of no meaning for tests of what keeps them. Every id is new, so that tests on one database never meet. */

export function sampleApp(changes: Partial<App> = {}): App {
  return {
    clientId: randomUUID(),
    name: 'Bokslut på en kvart',
    secretHash: 'secret-hash',
    redirectUris: ['https://example.com/callback?a=1&b=å'],
    anyLoopbackRedirect: true,
    scopes: ['bookkeeping', 'companyinformation'],
    serviceAccounts: false,
    mustBeBought: false,
    webhookUrl: null,
    legacyTokens: [],
    ...changes,
  }
}

export function sampleCompany(changes: Partial<Company> = {}): Company {
  return {
    tenantId: 1_234_567,
    name: 'Åkeri & Söner AB',
    organisationNumber: '556677-8899',
    city: 'Växjö',
    licences: ['integration'],
    users: [
      {
        id: 1,
        name: 'Åsa Öberg',
        email: 'asa@example.com',
        sysAdmin: true,
        consultant: false,
        licences: null,
        rights: null,
      },
    ],
    locked: false,
    settings: { defaultAccounts: true, lockedUntil: null },
    boughtApps: [],
    agency: false,
    ...changes,
  }
}

export function sampleWorld(
  world: Partial<World> = {},
  furniture: { apps?: App[]; companies?: Company[] } = {},
): NewWorld {
  const made: World = {
    id: randomUUID(),
    name: 'A world',
    keyHash: 'key-hash',
    seed: null,
    origin: 'control',
    clock: { offset: 0 },
    policy: defaultPolicy,
    faults: noFaults,
    createdWall: 1_795_000_000_000,
    usedWall: 1_795_000_000_000,
    ...world,
  }
  const { apps = [sampleApp()], companies = [sampleCompany()] } = furniture
  return { world: made, blueprint: { clock: made.clock, policy: made.policy, apps, companies } }
}

export function sampleConnection(worldId: string, changes: Partial<Connection> = {}): Connection {
  return {
    id: randomUUID(),
    worldId,
    clientId: randomUUID(),
    tenantId: 1_234_567,
    resource: 1,
    scopes: ['bookkeeping'],
    approvedAt: 1_000,
    approvals: 1,
    removedAt: null,
    granted: 0,
    migrated: [],
    ...changes,
  }
}

export function sampleCredential(connection: Connection, changes: Partial<Credential> = {}): Credential {
  return {
    id: randomUUID(),
    type: 'refresh-token',
    hash: randomUUID(),
    connectionId: connection.id,
    lineageId: 'lineage',
    generation: 1,
    parentId: null,
    scopes: connection.scopes,
    redirectUri: null,
    issuedAt: 1_000,
    expiresAt: 1_000_000,
    usedAt: null,
    revokedAt: null,
    ...changes,
  }
}

/** A decision that stores the connection with these credentials. */
export function issuing(connection: Connection, credentials: readonly Credential[]): () => Decision<undefined> {
  return () => ({
    connection,
    changes: credentials.map((credential) => ({ kind: 'issue', credential })),
    outcome: undefined,
  })
}

/** A decision that changes nothing and answers what it saw. */
export function looking(slice: ConnectionSlice | undefined): Decision<ConnectionSlice | undefined> {
  return { changes: [], outcome: slice }
}

export function sampleExchange(changes: Partial<Exchange> = {}): Exchange {
  return {
    at: 1_000,
    wall: 2_000,
    endpoint: 'token',
    method: 'POST',
    path: '/oauth-v1/token',
    from: '127.0.0.1',
    clientId: null,
    credentialId: null,
    refusal: null,
    request: { headers: [['content-type', 'application/x-www-form-urlencoded']], body: 'grant_type=refresh_token' },
    response: { status: 200, headers: [['content-type', 'text/html; charset=UTF-8']], body: '{}' },
    ...changes,
  }
}

export function sampleDocument(changes: Partial<Document> = {}): Document {
  return {
    resource: 'customers',
    part: '',
    key: '1',
    summary: { Name: 'Åsa' },
    data: { Name: 'Åsa', Text: 'a\0\ud800' },
    modifiedAt: 1_000,
    deletedAt: null,
    ...changes,
  }
}
