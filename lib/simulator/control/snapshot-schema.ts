import { z } from 'zod'
import { licences } from '@/lib/fortnox/licences.table'
import { faultEndpoints, plainEffects } from '../core/faults'
import { defaultPolicy } from '../core/policy.table'
import type { Snapshot } from '../store/store'
import { given } from './given'
import { duration, policy, scopeId, text } from './schema'

/** The form of a snapshot; a later one that cannot be read in has another number. */
export const snapshotFormat = 1

const licenceId = z.enum(Object.keys(licences) as [keyof typeof licences, ...(keyof typeof licences)[]])
const instant = z.int()
const count = z.int().min(0)
const tenantId = z.int().min(1).max(999_999_999)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const clientId = z.string().regex(/^[A-Za-z0-9_-]{4,64}$/)
/** Kept as JSON, so that it may hold any character. */
const anything = (max: number) => z.string().max(max)
const part = z.union([z.literal(''), text(200)])

const wholePolicy = policy.transform((switches) => ({ ...defaultPolicy, ...given(switches) }))

const app = z.strictObject({
  clientId,
  name: text(100),
  secretHash: hash,
  redirectUris: z.array(text(500)).max(20),
  anyLoopbackRedirect: z.boolean(),
  scopes: z.array(scopeId).max(60),
  serviceAccounts: z.boolean(),
  mustBeBought: z.boolean(),
  webhookUrl: text(500).nullable(),
  legacyTokens: z.array(z.strictObject({ hash, tenantId, user: z.int() })).max(50),
})

const user = z.strictObject({
  id: z.int(),
  name: text(100),
  email: text(200),
  sysAdmin: z.boolean(),
  consultant: z.boolean(),
  licences: z.array(licenceId).max(60).nullable(),
  rights: z.array(scopeId).max(60).nullable(),
})

const company = z.strictObject({
  tenantId,
  name: text(100),
  organisationNumber: text(20),
  city: text(100),
  licences: z.array(licenceId).max(60),
  users: z.array(user).max(50),
  locked: z.boolean(),
  settings: z.strictObject({ defaultAccounts: z.boolean(), lockedUntil: text(10).nullable() }),
  boughtApps: z.array(text(64)).max(60),
  agency: z.boolean(),
})

const effect = z.union([
  z.enum(plainEffects),
  z.strictObject({ error: text(100) }),
  z.strictObject({ status: z.int().min(400).max(599) }),
  z.strictObject({ delay: duration }),
])

const target = z
  .strictObject({
    endpoint: z.enum(faultEndpoints),
    grantType: text(100).optional(),
    clientId: text(64).optional(),
    tenantId: tenantId.optional(),
    nth: count.optional(),
  })
  .transform(given)

const fault = z.strictObject({
  id: text(20),
  on: target,
  times: count.nullable(),
  effect,
  matched: count,
  struck: count,
})

const connection = z.strictObject({
  id: text(100),
  clientId,
  tenantId,
  resource: z.union([z.int(), z.literal('service')]),
  scopes: z.array(scopeId).max(60),
  approvedAt: instant,
  approvals: count,
  removedAt: instant.nullable(),
  granted: count,
  migrated: z.array(hash).max(50),
})

const credential = z.strictObject({
  id: text(100),
  type: z.enum(['authorization-code', 'access-token', 'refresh-token']),
  hash,
  connectionId: text(100),
  lineageId: text(100),
  generation: count,
  parentId: text(100).nullable(),
  scopes: z.array(scopeId).max(60),
  redirectUri: anything(10_000).nullable(),
  issuedAt: instant,
  expiresAt: instant,
  usedAt: instant.nullable(),
  revokedAt: instant.nullable(),
})

const data = z.record(z.string(), z.unknown())

const document = z.strictObject({
  tenantId,
  document: z.strictObject({
    resource: text(100),
    part,
    key: part,
    summary: data,
    data,
    modifiedAt: instant,
    deletedAt: instant.nullable(),
  }),
})

const headers = z.array(z.tuple([anything(10_000), anything(10_000)])).max(200)

const exchange = z.strictObject({
  number: z.int().min(1),
  at: instant,
  wall: instant,
  endpoint: z.enum(['authorize', 'consent', 'token', 'revoke', 'migrate', 'api', 'webhook']),
  method: anything(100),
  path: anything(20_000),
  from: anything(200),
  clientId: anything(200).nullable(),
  credentialId: text(100).nullable(),
  refusal: anything(200).nullable(),
  faults: z.array(z.strictObject({ id: text(20), effect })).optional(),
  request: z.strictObject({ headers, body: anything(20_000) }),
  response: z.strictObject({ status: z.int().min(0).max(599), headers, body: anything(20_000) }),
})

const clock = z.union([z.strictObject({ offset: z.int() }), z.strictObject({ frozenAt: instant })])
const furniture = { policy: wholePolicy, apps: z.array(app).max(50), companies: z.array(company).max(50) }

const shape = z.strictObject({
  format: z.literal(snapshotFormat),
  name: text(100),
  seed: text(200).nullable(),
  now: instant,
  frozen: z.boolean(),
  ...furniture,
  faults: z.strictObject({ made: count, rules: z.array(fault).max(100) }),
  connections: z.array(connection),
  credentials: z.array(credential),
  documents: z.array(document),
  exchanges: z.array(exchange).max(10_000),
  blueprint: z.strictObject({ clock, ...furniture }),
})

type Shape = z.infer<typeof shape>

/** Lists in which nothing may come twice, and what each entry is told apart by. */
const distinct: readonly (readonly [keyof Shape, (whole: Shape) => readonly unknown[]])[] = [
  ['apps', ({ apps }) => apps.map((one) => one.clientId)],
  ['companies', ({ companies }) => companies.map((one) => one.tenantId)],
  ['connections', ({ connections }) => connections.map(({ id }) => id)],
  ['connections', ({ connections }) => connections.map((one) => `${one.clientId}/${one.tenantId}/${one.resource}`)],
  ['credentials', ({ credentials }) => credentials.map(({ id }) => id)],
  ['credentials', ({ credentials }) => credentials.map((one) => one.hash)],
  [
    'documents',
    ({ documents }) =>
      documents.map(({ tenantId: of, document: { resource, part: within, key } }) =>
        JSON.stringify([of, resource, within, key]),
      ),
  ],
  ['exchanges', ({ exchanges }) => exchanges.map(({ number }) => number)],
]

/** Whether the parts of a snapshot belong together, so that storing it cannot fail half-way. */
export const snapshot = shape.superRefine((whole, check) => {
  const problem = (field: keyof Shape, message: string) => check.addIssue({ code: 'custom', path: [field], message })
  for (const [field, names] of distinct) {
    const all = names(whole)
    if (new Set(all).size < all.length) problem(field, 'has an entry twice')
  }
  const connections = new Set(whole.connections.map(({ id }) => id))
  if (!whole.credentials.every(({ connectionId }) => connections.has(connectionId)))
    problem('credentials', 'name a connection that is not there')
  const tenants = new Set(whole.companies.map((one) => one.tenantId))
  if (!whole.documents.every((one) => tenants.has(one.tenantId)))
    problem('documents', 'name a company that is not there')
  if (whole.exchanges.some(({ number }, index) => number <= (whole.exchanges[index - 1]?.number ?? 0)))
    problem('exchanges', 'must begin with the oldest')
})

export type SnapshotRequest = z.infer<typeof snapshot>

/** What was read in, as the store takes it. */
export function readSnapshot({ format: _, ...whole }: SnapshotRequest): Snapshot {
  const exchanges = whole.exchanges.map(({ faults, ...one }) => ({ ...one, ...given({ faults }) }))
  return { ...whole, exchanges }
}
