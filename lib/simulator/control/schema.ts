import { z } from 'zod'
import { type Duration, parseDuration } from '@/lib/fortnox/duration'
import { licences } from '@/lib/fortnox/licences.table'
import { scopes } from '@/lib/fortnox/scopes.table'
import { type Policy, policySwitches } from '../core/policy.table'

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as [K, ...K[]]

export const scopeId = z.enum(keysOf(scopes))
const licenceId = z.enum(keysOf(licences))

export const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((value) => !value.includes('\0'), 'must not contain NUL')
    // Half a character: a database would keep another one.
    .refine((value) => !/\p{Surrogate}/u.test(value), 'must be whole characters')

export const duration = z
  .string()
  .max(12)
  .refine((value) => parseDuration(value) !== undefined, 'must be a whole number and s, m, h or d, such as "31d"')
  .transform((value) => value as Duration)

export const instant = z.iso.datetime({ offset: true }).transform((value) => Date.parse(value))

export const tenantId = z.union([
  z.int().min(1).max(999_999_999),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
])

/** RFC 6749 §3.1.2: absolute, without a fragment. */
const redirectUri = text(500).refine(
  (value) => /^[a-z][a-z0-9+.-]*:[^\s#]+$/i.test(value),
  'must be an absolute address without a fragment',
)

/** Where webhooks go. Whether this server sends any there is its operator's to say. */
const webhookUrl = text(500).refine(
  (value) => /^https?:\/\/[^\s#]+$/i.test(value) && URL.canParse(value),
  'must be an http or https address',
)

const rateLimit = z.union([
  z.literal('off'),
  z.strictObject({ requests: z.int().min(1).max(100_000), window: duration }),
])

function switchValue(values: (typeof policySwitches)[keyof Policy]['values']): z.ZodType {
  if (values === 'duration') return duration
  if (values === 'rate-limit') return rateLimit
  return z.literal([...(values as readonly (string | number | boolean)[])])
}

/** Every switch is optional; its values are those of the policy table. */
export const policy = z.strictObject(
  Object.fromEntries(
    Object.entries(policySwitches).map(([name, entry]) => [name, switchValue(entry.values).optional()]),
  ) as unknown as { [K in keyof Policy]: z.ZodOptional<z.ZodType<Policy[K]>> },
)

export const app = z.strictObject({
  clientId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{4,64}$/)
    .optional(),
  clientSecret: text(200).optional(),
  name: text(100).optional(),
  redirectUris: z.array(redirectUri).max(20).optional(),
  anyLoopbackRedirect: z.boolean().optional(),
  scopes: z.array(scopeId).max(60).optional(),
  serviceAccounts: z.boolean().optional(),
  mustBeBought: z.boolean().optional(),
  webhookUrl: webhookUrl.nullable().optional(),
  legacyTokens: z
    .array(z.strictObject({ token: text(200), tenantId, user: z.int() }))
    .max(50)
    .optional(),
})

const user = z.strictObject({
  id: z.int().min(1).max(999_999_999),
  name: text(100),
  email: text(200).optional(),
  sysAdmin: z.boolean().optional(),
  consultant: z.boolean().optional(),
  licences: z.array(licenceId).max(60).nullable().optional(),
  rights: z.array(scopeId).max(60).nullable().optional(),
})

export const company = z.strictObject({
  tenantId: tenantId.optional(),
  name: text(100).optional(),
  organisationNumber: text(20).optional(),
  city: text(100).optional(),
  licences: z.array(licenceId).max(60).optional(),
  users: z.array(user).min(1).max(50).optional(),
  locked: z.boolean().optional(),
  settings: z
    .strictObject({ defaultAccounts: z.boolean().optional(), lockedUntil: z.iso.date().nullable().optional() })
    .optional(),
  boughtApps: z.array(text(64)).max(60).optional(),
  agency: z.boolean().optional(),
})

export const newWorld = z.strictObject({
  name: text(100).optional(),
  seed: text(200).optional(),
  policy: policy.optional(),
  apps: z.array(app).min(1).max(50).optional(),
  companies: z.array(company).min(1).max(50).optional(),
  startAt: instant.optional(),
  replace: z.boolean().optional(),
})

export const clock = z.union([
  z.strictObject({ advance: duration }),
  z.strictObject({ set: instant }),
  z.strictObject({ freeze: z.boolean() }),
])

export const newConsent = z.strictObject({
  clientId: text(64),
  tenantId,
  user: z.int().optional(),
  scopes: z.array(text(64)).min(1).max(60),
  redirectUri: redirectUri.optional(),
  state: text(2_000).optional(),
  serviceAccount: z.boolean().optional(),
  deny: z.boolean().optional(),
})

export const nothing = z.strictObject({})

export type AppRequest = z.infer<typeof app>
export type CompanyRequest = z.infer<typeof company>
export type NewWorldRequest = z.infer<typeof newWorld>
export type ClockRequest = z.infer<typeof clock>
export type NewConsentRequest = z.infer<typeof newConsent>
