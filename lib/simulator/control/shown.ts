import { z } from 'zod'
import { licences } from '@/lib/fortnox/licences.table'
import { faultEndpoints, plainEffects } from '../core/faults'
import { type Policy, policySwitches } from '../core/policy.table'
import { kept } from '../http/record'
import { scopeId } from './schema'

/** Credentials that the state of a world shows: however many it has, its answer stays small. */
export const shownCredentials = 1_000

/** The shapes of what the control API answers, for its OpenAPI document; a test holds the answers to them. */
const instant = z.iso.datetime()
const duration = z.string().regex(/^\d+[smhd]$/)
const licenceId = z.enum(Object.keys(licences) as [string, ...string[]])
const tenantId = z.int()
const header = z.tuple([z.string(), z.string()])

export const shownClock = z.strictObject({ now: instant, frozen: z.boolean() })

function shownSwitch(values: (typeof policySwitches)[keyof Policy]['values']): z.ZodType {
  if (values === 'duration') return duration
  if (values === 'rate-limit')
    return z.union([z.literal('off'), z.strictObject({ requests: z.int(), window: duration })])
  return z.literal([...(values as readonly (string | number | boolean)[])])
}

export const shownPolicy = z.strictObject(
  Object.fromEntries(Object.entries(policySwitches).map(([name, { values }]) => [name, shownSwitch(values)])),
)

export const shownApp = z.strictObject({
  clientId: z.string(),
  name: z.string(),
  redirectUris: z.array(z.string()),
  anyLoopbackRedirect: z.boolean(),
  scopes: z.array(scopeId),
  serviceAccounts: z.boolean(),
  mustBeBought: z.boolean(),
  webhookUrl: z.string().nullable(),
  legacyTokens: z.array(z.strictObject({ tenantId, user: z.int() })),
})

export const madeApp = z.strictObject({ ...shownApp.shape, clientSecret: z.string() })

const shownUser = z.strictObject({
  id: z.int(),
  name: z.string(),
  email: z.string(),
  sysAdmin: z.boolean(),
  consultant: z.boolean(),
  licences: z.array(licenceId).nullable(),
  rights: z.array(scopeId).nullable(),
})

export const shownCompany = z.strictObject({
  tenantId,
  name: z.string(),
  organisationNumber: z.string(),
  city: z.string(),
  licences: z.array(licenceId),
  users: z.array(shownUser),
  locked: z.boolean(),
  settings: z.strictObject({ defaultAccounts: z.boolean(), lockedUntil: z.string().nullable() }),
  boughtApps: z.array(z.string()),
  agency: z.boolean(),
})

const shownConnection = z.strictObject({
  id: z.string(),
  clientId: z.string(),
  tenantId,
  resource: z.union([z.int(), z.literal('service')]),
  scopes: z.array(scopeId),
  approvedAt: instant,
  approvals: z.int(),
  removedAt: instant.nullable(),
})

const credentialType = z.enum(['authorization-code', 'access-token', 'refresh-token'])

const shownCredential = z.strictObject({
  id: z.string(),
  type: credentialType,
  state: z.enum(['active', 'used', 'revoked', 'expired']),
  connectionId: z.string(),
  lineageId: z.string(),
  generation: z.int(),
  parentId: z.string().nullable(),
  scopes: z.array(scopeId),
  redirectUri: z.string().nullable(),
  issuedAt: instant,
  expiresAt: instant,
  usedAt: instant.nullable(),
  revokedAt: instant.nullable(),
})

export const shownEffect = z.union([
  z.enum(plainEffects),
  z.strictObject({ error: z.string() }),
  z.strictObject({ status: z.int() }),
  z.strictObject({ delay: duration }),
])

export const shownFault = z.strictObject({
  id: z.string(),
  on: z.strictObject({
    endpoint: z.enum(faultEndpoints),
    grantType: z.string().optional(),
    clientId: z.string().optional(),
    tenantId: tenantId.optional(),
    nth: z.int().optional(),
  }),
  times: z.int().nullable(),
  effect: shownEffect,
  matched: z.int().meta({ description: 'Requests that fitted so far' }),
  struck: z.int().meta({ description: 'Requests that it struck' }),
  left: z.int().nullable().meta({ description: 'How many more it strikes; null: no end' }),
})

const urls = z.strictObject({
  authorize: z.url(),
  token: z.url(),
  revoke: z.url(),
  migrate: z.url(),
  api: z.url(),
  control: z.url(),
})

const worldHead = { id: z.string(), name: z.string(), clock: shownClock, policy: shownPolicy }

export const madeWorld = z.strictObject({
  ...worldHead,
  key: z.string().meta({ description: 'Opens the world; answered once, here' }),
  apps: z.array(madeApp),
  companies: z.array(shownCompany),
  urls,
})

export const shownWorld = z.strictObject({
  ...worldHead,
  seeded: z.boolean(),
  faults: z.array(shownFault),
  apps: z.array(shownApp),
  companies: z.array(shownCompany),
  connections: z.array(shownConnection),
  credentials: z.array(shownCredential).meta({ description: `The newest ${shownCredentials}, newest first` }),
  urls,
})

export const movedClock = z.strictObject({
  clock: shownClock,
  died: z.array(z.strictObject({ id: z.string(), type: credentialType, generation: z.int() })),
})

export const shownConsent = z.strictObject({
  redirect: z.string().meta({ description: 'Where the browser would go' }),
  code: z.string().optional(),
})

export const shownExchange = z.strictObject({
  number: z.int().meta({ description: 'Counts up in each world; `since` and Last-Event-ID take it' }),
  at: instant.meta({ description: 'World time' }),
  wall: instant.meta({ description: 'The server’s time' }),
  endpoint: z.enum(['authorize', 'consent', 'token', 'revoke', 'migrate', 'api', 'webhook']),
  method: z.string(),
  path: z.string(),
  from: z.string(),
  clientId: z.string().nullable(),
  credentialId: z.string().nullable(),
  refusal: z.string().nullable().meta({ description: 'An id of the error tables; null: success' }),
  faults: z.array(z.strictObject({ id: z.string(), effect: shownEffect })),
  request: z.strictObject({ headers: z.array(header), body: z.string() }),
  response: z.strictObject({ status: z.int(), headers: z.array(header), body: z.string() }),
})

export const shownExchanges = z.strictObject({
  exchanges: z.array(shownExchange).meta({ description: `Newest first; a world keeps its newest ${kept}` }),
  next: z.int().nullable().meta({ description: '`before` of the next page; null: this was the last' }),
  newest: z
    .int()
    .meta({ description: 'The newest number in the world, whether it fits or not: `since` of a later call' }),
})
