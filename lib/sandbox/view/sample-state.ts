import { durationMs } from '@/lib/fortnox/duration'
import { lifetimes } from '@/lib/fortnox/lifetimes.table'
import type { LoggedExchange, SandboxState, ShownCredential } from '../state'

/** For tests: a world in which the code was exchanged at minute 1 and refreshed at minute 30; instants count from 0. */
export const minute = 60_000

const companyScopes = ['companyinformation', 'invoice'] as const

const credential = (
  type: ShownCredential['type'],
  generation: number,
  issuedAt: number,
  parentId: string | null,
  usedAt: number | null = null,
): ShownCredential => ({
  id: `${type}-${generation}`,
  type,
  connectionId: 'connection',
  lineageId: 'authorization-code-0',
  generation,
  parentId,
  scopes: companyScopes,
  redirectUri: null,
  issuedAt,
  expiresAt: issuedAt + durationMs(lifetimes[type].value),
  usedAt,
  revokedAt: null,
})

export const sampleCredentials: readonly ShownCredential[] = [
  credential('authorization-code', 0, 0, null, minute),
  credential('access-token', 1, minute, 'authorization-code-0'),
  credential('refresh-token', 1, minute, 'authorization-code-0', 30 * minute),
  credential('access-token', 2, 30 * minute, 'refresh-token-1'),
  credential('refresh-token', 2, 30 * minute, 'refresh-token-1'),
]

export function sampleExchange(change: Partial<LoggedExchange>): LoggedExchange {
  return {
    number: 1,
    at: 30 * minute,
    wall: 0,
    endpoint: 'token',
    method: 'POST',
    path: '/oauth-v1/token',
    from: 'koppla-sandbox',
    clientId: 'app',
    credentialId: null,
    refusal: null,
    request: { headers: [], body: '' },
    response: { status: change.refusal ? 400 : 200, headers: [], body: '' },
    ...change,
  }
}

export const sampleState: SandboxState = {
  world: { id: 'world', name: 'world', now: 31 * minute, wall: 31 * minute, frozen: true },
  app: {
    clientId: 'app',
    name: 'Orderbrygga',
    scopes: companyScopes,
    redirectUris: ['http://localhost:3000/sandbox/callback'],
  },
  companies: [
    { tenantId: 1045112, name: 'Bageriet AB', licences: ['integration', 'order'], locked: false, users: [] },
    { tenantId: 1045113, name: 'Verkstaden AB', licences: ['integration'], locked: false, users: [] },
  ],
  urls: { authorize: '/auth', token: '/token', revoke: '/revoke', api: '/3', control: '/control/v1/worlds/world' },
  walk: {
    step: 'refresh',
    authorization: null,
    callback: null,
    code: null,
    tokens: null,
    held: [],
    answers: {},
    scenario: null,
  },
  connections: [
    {
      id: 'connection',
      worldId: 'world',
      clientId: 'app',
      tenantId: 1045112,
      resource: 1,
      scopes: companyScopes,
      approvedAt: 0,
      approvals: 1,
      removedAt: null,
      granted: 0,
      migrated: [],
    },
  ],
  credentials: sampleCredentials,
  exchanges: [],
  strays: [],
  account: null,
  signInWith: 'simulator',
}
