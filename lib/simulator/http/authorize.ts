import { type OAuthErrorId, oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { authorize as judge } from '../core/authorization'
import { worldNow } from '../core/clock'
import type { App, World } from '../core/world'
import { hashSecret } from '../secrets'
import { redirectAnswer, simulatorAnswer } from './answers'
import { consentPage } from './consent-page'
import type { Answer, Context, Incoming, Traced } from './context'
import { errorPage } from './error-page'
import { pageLocale } from './page'
import { type Params, readParams, readScopes, withParams } from './params'

/** How long the consent page may stay open, in milliseconds of the server's time. */
const pageLivesMs = 60 * 60_000

/** Back to the app with an error, in the order that the library writes it (facts §1.5). */
export function errorLocation(redirectUri: string, id: OAuthErrorId, state: string | null): string {
  const { error, description } = oauthErrors[id]
  return withParams(redirectUri, [
    ['error', error],
    ['error_description', description],
    ['state', state],
  ])
}

/** `GET /oauth-v1/auth` (facts §1): the ordered checks, then the customer is asked. */
export async function authorize(context: Context, incoming: Incoming): Promise<Traced> {
  if (incoming.method === 'POST') {
    // Whoever posts the code here instead of to the token endpoint gets a 403 (facts §2.1).
    return {
      answer: simulatorAnswer(context, 403, 'Forbidden. A code is exchanged at /oauth-v1/token.'),
      refusal: 'posted-to-authorize',
    }
  }
  if (incoming.method !== 'GET') {
    return {
      answer: simulatorAnswer(context, 405, 'This address takes GET only.', [['Allow', 'GET']]),
      refusal: 'method-not-allowed',
    }
  }
  const params = readParams(incoming.url.search)
  const locale = pageLocale(incoming)
  const clientId = params.get('client_id')
  const onPage = (refusal: OAuthErrorId, world?: World): Traced => ({
    answer: errorPage(context, refusal, locale),
    ...(world ? { world, at: worldNow(world.clock, context.wall()) } : {}),
    clientId,
    refusal,
  })
  if (clientId === null) return onPage('no-client-id')
  const found = await context.store.app(clientId)
  if (!found) return onPage('unknown-client-id')
  const { app, world } = found
  const verdict = judge({ request: readRequest(params), app, policy: world.policy })
  if (verdict.kind === 'error-page') return onPage(verdict.refusal, world)
  const traced = { world, at: worldNow(world.clock, context.wall()), clientId }
  if (verdict.kind === 'error-redirect') {
    const answer = redirectAnswer(context, errorLocation(verdict.redirectUri, verdict.refusal, params.get('state')))
    return { ...traced, answer, refusal: verdict.refusal }
  }
  return { ...traced, answer: await askTheCustomer(context, world, app, params, verdict, locale) }
}

function readRequest(params: Params) {
  return {
    redirectUri: params.get('redirect_uri'),
    responseType: params.get('response_type'),
    state: params.get('state'),
    scopes: readScopes(params.get('scope')),
    serviceAccount: params.get('account_type') === 'service',
    repeated: params.repeated,
  }
}

async function askTheCustomer(
  context: Context,
  world: World,
  app: App,
  params: Params,
  asked: { redirectUri: string; scopes: App['scopes'] },
  locale: 'en' | 'sv',
): Promise<Answer> {
  const token = Buffer.from(context.random(24)).toString('base64url')
  const pending = {
    tokenHash: hashSecret(token),
    worldId: world.id,
    clientId: app.clientId,
    redirectUri: asked.redirectUri,
    scopes: asked.scopes,
    state: params.get('state'),
    serviceAccount: params.get('account_type') === 'service',
    expiresWall: context.wall() + pageLivesMs,
  }
  await context.store.putAuthorization(pending)
  return consentPage(context, {
    world,
    app,
    companies: await context.store.companies(world.id),
    pending,
    token,
    locale,
  })
}
