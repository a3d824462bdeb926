import { z } from 'zod'
import { scopes } from '@/lib/fortnox/scopes.table'
import { locales } from '@/lib/i18n/locales'
import { type ScenarioId, scenarios } from '@/lib/simulator/core/scenarios.table'

/**
 * What the page may ask of /api/sandbox/{action}: POST, JSON, same origin. Each answers 200 with the new `SandboxState`
 * (`secrets` answers `SandboxSecrets`), or an error as `application/problem+json` whose `code` the page puts into words.
 * GET /api/sandbox answers the state, or 204 where this browser has no world yet; GET /api/sandbox/events is the stream
 * (`event: state`, data a SandboxState).
 */
const scopeList = z.array(z.enum(Object.keys(scopes) as [keyof typeof scopes, ...(keyof typeof scopes)[]])).max(40)

export const sandboxActions = {
  /** A world for this browser; the one it has, if it has one. */
  start: z.strictObject({}),
  /** Builds the authorization URL and remembers its state; the page then goes to `walk.authorization.url`. */
  authorize: z.strictObject({ scopes: scopeList, serviceAccount: z.boolean().optional(), locale: z.enum(locales) }),
  /** Exchanges the code; `redirectUri` and `code` replace the right values on purpose. */
  exchange: z.strictObject({ redirectUri: z.string().max(500).optional(), code: z.string().max(200).optional() }),
  /** Calls the API with the newest access token. */
  call: z.strictObject({ path: z.string().startsWith('/3/').max(200) }),
  /** Refreshes with the newest refresh token, or with an older one that the client still holds. */
  refresh: z.strictObject({ credentialId: z.string().max(100).optional() }),
  revoke: z.strictObject({}),
  /** Moves the world's clock. */
  clock: z.union([
    z.strictObject({ advance: z.string().max(20) }),
    z.strictObject({ freeze: z.boolean() }),
    z.strictObject({ set: z.string().max(40) }),
  ]),
  /** Changes which scopes the app has in the portal. */
  app: z.strictObject({ scopes: scopeList.min(1) }),
  /** Throws the world's contents away and begins the walk anew. */
  reset: z.strictObject({}),
  /** Begins the world anew in a situation of `scenarios.table`. */
  scenario: z.strictObject({ id: z.enum(Object.keys(scenarios) as [ScenarioId, ...ScenarioId[]]) }),
  /** Sends a request of the situation; the first is 0. */
  send: z.strictObject({ request: z.int().min(0).max(50) }),
  /** Leaves the situation for the walk. */
  leave: z.strictObject({}),
  /** Opens another world in this browser by its id and key. */
  open: z.strictObject({ id: z.string().max(100), key: z.string().max(200) }),
  /** Opens one of the signed-in user's worlds. */
  choose: z.strictObject({ id: z.string().max(100) }),
  /** The secrets of this world, for one's own program. Not part of the state, so that they are shown only when asked for. */
  secrets: z.strictObject({}),
} as const

export type SandboxAction = keyof typeof sandboxActions
export type SandboxRequest<A extends SandboxAction> = z.infer<(typeof sandboxActions)[A]>

export interface SandboxSecrets {
  readonly clientId: string
  readonly clientSecret: string
  readonly worldId: string
  readonly worldKey: string
}

/** `code`s of the problems that /api/sandbox answers with, for the page's words. */
export const sandboxProblems = [
  'no-world',
  'wrong-origin',
  'malformed-body',
  'invalid-field',
  'body-too-large',
  'nothing-to-exchange',
  'no-token',
  'not-held',
  'clock-backwards',
  'wrong-world-or-key',
  'not-signed-in',
  'no-scenario',
  'no-scenario-here',
  'unknown-action',
  'method-not-allowed',
  'too-many-worlds',
  'server-error',
] as const
export type SandboxProblem = (typeof sandboxProblems)[number]
