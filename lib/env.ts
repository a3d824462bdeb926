import { z } from 'zod'

const origin = z
  .url()
  .refine(
    (value) => /^https?:\/\/[^/?#]+\/?$/.test(value),
    'must be an address without a path, such as https://koppla.example',
  )
  .transform((value) => new URL(value).origin)

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  KOPPLA_URL: origin.optional(),
  KOPPLA_DATA: z.string().default('.data'),
  KOPPLA_CONTROL_KEY: z
    .string()
    .regex(/^\S{16,}$/, 'must have at least 16 characters and no space')
    .optional(),
  KOPPLA_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  KOPPLA_WEBHOOKS: z.enum(['off', 'loopback', 'any']).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:/, 'must be a postgres:// address')
    .optional(),
  KOPPLA_FORTNOX_CLIENT_ID: z.string().optional(),
  KOPPLA_FORTNOX_CLIENT_SECRET: z.string().optional(),
  KOPPLA_FORTNOX_AUTH_URL: origin.default('https://apps.fortnox.se'),
  KOPPLA_FORTNOX_API_URL: origin.default('https://api.fortnox.se'),
})

export interface Env {
  /** The one public address, without a slash at its end. */
  readonly origin: string
  readonly secure: boolean
  readonly port: number
  readonly dataFolder: string
  readonly databaseUrl: string | null
  readonly controlKey: string | null
  readonly secret: string | null
  /** Where the webhooks of simulated apps may go. A portal that others reach sends none unless told to. */
  readonly webhooks: 'off' | 'loopback' | 'any'
  /** A real Fortnox app to sign in with, where one is configured. */
  readonly fortnox: {
    readonly clientId: string
    readonly clientSecret: string
    readonly authUrl: string
    readonly apiUrl: string
  } | null
}

/** Reads the configuration; every setting has a default. Throws one Error that names each variable that is wrong. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new Error(`The configuration is wrong: ${wrong.join('; ')}. See .env.example.`)
  }
  const env = parsed.data
  const url = env.KOPPLA_URL ?? `http://localhost:${env.PORT}`
  const { KOPPLA_FORTNOX_CLIENT_ID: clientId, KOPPLA_FORTNOX_CLIENT_SECRET: clientSecret } = env
  return {
    origin: url,
    secure: url.startsWith('https:'),
    port: env.PORT,
    dataFolder: env.KOPPLA_DATA,
    databaseUrl: env.DATABASE_URL ?? null,
    controlKey: env.KOPPLA_CONTROL_KEY ?? null,
    secret: env.KOPPLA_SECRET ?? null,
    webhooks: env.KOPPLA_WEBHOOKS ?? (env.KOPPLA_CONTROL_KEY === undefined ? 'loopback' : 'off'),
    fortnox:
      clientId && clientSecret
        ? { clientId, clientSecret, authUrl: env.KOPPLA_FORTNOX_AUTH_URL, apiUrl: env.KOPPLA_FORTNOX_API_URL }
        : null,
  }
}
