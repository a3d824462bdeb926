import { apiErrors } from '@/lib/fortnox/api-errors.table'
import { durationMs } from '@/lib/fortnox/duration'
import { type OAuthErrorId, oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { otherErrors } from '../api/other-errors.table'
import { errorBody, type RefusalId } from '../api/refusal'
import { worldNow } from '../core/clock'
import { effectOf, type Fault, type FaultEndpoint, strike } from '../core/faults'
import { redirectUriAccepted } from '../core/redirect-uri'
import { apiAnswer, oauthErrorAnswer, redirectAnswer, unauthorizedAnswer } from './answers'
import { errorLocation } from './authorize'
import { type Caller, occasionOf } from './caller'
import type { Answer, Context, Incoming, Traced } from './context'
import { errorPage } from './error-page'
import { pageLocale } from './page'
import { readParams } from './params'
import { tooManyRequests } from './rate-limit'

/** The errors that an endpoint can be made to answer: those of the tables that belong to it. */
export function faultErrors(endpoint: FaultEndpoint): readonly string[] {
  const oauth = Object.keys(oauthErrors) as OAuthErrorId[]
  const at = (...places: string[]) => oauth.filter((id) => places.includes(oauthErrors[id].where))
  if (endpoint === 'api') return [...at('api'), ...Object.keys(apiErrors), ...Object.keys(otherErrors)]
  if (endpoint === 'authorize') return at('authorize-redirect', 'authorize-page')
  return at('token', 'revoke', 'migrate')
}

/** Counts the request at the rules of its world, in one transaction, and answers those that strike it. */
export async function strikeAt(
  context: Context,
  caller: Caller | undefined,
  incoming: Incoming,
): Promise<readonly Fault[]> {
  if (!caller || caller.world.faults.rules.length === 0) return []
  const occasion = await occasionOf(context, caller, incoming)
  let by: readonly Fault[] = []
  await context.store.changeWorld(caller.world.id, (world) => {
    const struck = strike(world.faults, occasion)
    by = struck.by
    return struck.faults === world.faults ? world : { ...world, faults: struck.faults }
  })
  return by
}

/** What is answered in the endpoint's place; undefined where the request goes on to it. */
export function answerInstead(
  context: Context,
  by: readonly Fault[],
  caller: Caller,
  incoming: Incoming,
): Traced | undefined {
  const effect = effectOf(by)?.effect
  if (effect === undefined || effect === 'drop-connection-after-commit' || effect === 'malformed-body') return undefined
  const { world, clientId, token } = caller
  const now = worldNow(world.clock, context.wall())
  const traced = { world, at: now, clientId, credentialId: token?.credential.id ?? null }
  // Status 0 says that nobody answered.
  if (effect === 'drop-connection-before')
    return { ...traced, answer: { status: 0, headers: [], body: '' }, refusal: effect }
  if (effect === 'rate-limit') {
    const { rateLimit } = world.policy
    const seconds = rateLimit === 'off' ? 1 : Math.ceil(durationMs(rateLimit.window) / 1_000)
    return { ...traced, answer: tooManyRequests(context, world, seconds), refusal: effect }
  }
  if ('status' in effect) {
    const headers: Answer['headers'] = [
      ['Content-Type', 'text/html; charset=UTF-8'],
      ['Cache-Control', 'no-store'],
    ]
    return { ...traced, answer: { status: effect.status, headers, body: '' }, refusal: `status-${effect.status}` }
  }
  if (!('error' in effect)) return undefined
  const answer = errorAnswer(context, effect.error, caller, incoming)
  return answer && { ...traced, answer, refusal: effect.error }
}

const isOAuth = (id: string): id is OAuthErrorId => Object.hasOwn(oauthErrors, id)

/** The error as its endpoint would say it; undefined where the browser may not be sent where the request says. */
function errorAnswer(
  context: Context,
  id: string,
  { endpoint, world, app }: Caller,
  incoming: Incoming,
): Answer | undefined {
  if (endpoint === 'api') {
    if (id === 'unauthorized') return unauthorizedAnswer(context)
    const { status, body } = errorBody({ id: id as RefusalId, value: '' })
    return apiAnswer(context, id === '2000663' ? world.policy.scopeErrorStatus : status, body)
  }
  if (!isOAuth(id)) return undefined
  if (endpoint !== 'authorize')
    return oauthErrorAnswer(context, id, { grant: readParams(incoming.body).get('grant_type') ?? '' })
  if (oauthErrors[id].where === 'authorize-page') return errorPage(context, id, pageLocale(incoming))
  const params = readParams(incoming.url.search)
  const redirectUri = params.get('redirect_uri') ?? app?.redirectUris[0]
  // Never to an address that the endpoint itself would not trust (S02): it says so instead.
  if (!app || redirectUri === undefined || !redirectUriAccepted(redirectUri, app, world.policy)) return undefined
  return redirectAnswer(context, errorLocation(redirectUri, id, params.get('state')))
}

/** What becomes of an answer that was made: half a body, as of a server that broke while writing. */
export function spoilt(by: readonly Fault[], answer: Answer): Answer {
  if (effectOf(by)?.effect !== 'malformed-body') return answer
  return { ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) || '{' }
}

/** Whether the answer never arrives. */
export function isLost(by: readonly Fault[]): boolean {
  const effect = effectOf(by)?.effect
  return effect === 'drop-connection-before' || effect === 'drop-connection-after-commit'
}
