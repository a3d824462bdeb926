import type { ScopeId } from '@/lib/fortnox/scopes.table'
import type { Locale } from '@/lib/i18n/locales'
import type { ScenarioId } from '@/lib/simulator/core/scenarios.table'
import type { CallbackOutcome, ExpectedAnswer, RawExchange } from './state'
import type { StepId } from './steps.table'

/** A refresh token with the credential it is. */
export interface Held {
  readonly credentialId: string
  readonly generation: number
  readonly value: string
}

/** What the sandbox's own client knows. Stored sealed; what the page sees of it is `WalkView`. */
export interface Walk {
  readonly clientId: string
  readonly clientSecret: string
  readonly locale: Locale
  readonly authorization: {
    readonly url: string
    readonly scopes: readonly ScopeId[]
    readonly state: string
    readonly redirectUri: string
    readonly serviceAccount: boolean
    /** World time. */
    readonly startedAt: number
  } | null
  /** States that were answered, newest first: a second callback with one of them is a replay. */
  readonly usedStates: readonly string[]
  readonly callback: CallbackOutcome | null
  readonly code: {
    readonly value: string
    readonly credentialId: string | null
    readonly state: string
    readonly redirectUri: string
    readonly exchanged: boolean
  } | null
  readonly tokens: {
    readonly accessToken: string
    readonly accessId: string | null
    readonly refreshToken: string
    readonly refreshId: string | null
    readonly scopes: readonly string[]
    readonly tenantId: number | null
  } | null
  readonly revoked: boolean
  readonly called: boolean
  readonly held: readonly Held[]
  readonly answers: Readonly<Partial<Record<StepId, RawExchange>>>
  /** The situation that was set up, with its requests; null in the walk itself. */
  readonly scenario: { readonly id: ScenarioId; readonly requests: readonly PreparedRequest[] } | null
}

/** A request of a scenario, ready to send, with the secret in it. */
export interface PreparedRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  readonly expect: ExpectedAnswer
  /** What came back last; null before it was sent. */
  readonly answer: RawExchange | null
}

export function newWalk(clientId: string, clientSecret: string): Walk {
  return {
    clientId,
    clientSecret,
    locale: 'en',
    authorization: null,
    usedStates: [],
    callback: null,
    code: null,
    tokens: null,
    revoked: false,
    called: false,
    held: [],
    answers: {},
    scenario: null,
  }
}

/** How long a begun authorization may take, in milliseconds of the world's time: the customer may have to look for a password. */
export const stateLivesMs = 30 * 60_000

/** The step that comes next. */
export function nextStep(walk: Walk): StepId {
  if (walk.revoked) return 'revoke'
  if (walk.tokens) return walk.called ? 'refresh' : 'call'
  if (walk.code && !walk.code.exchanged) return 'exchange'
  if (walk.callback) return 'callback'
  return walk.authorization ? 'consent' : 'authorize'
}
