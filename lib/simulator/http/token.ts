import type { OAuthErrorId } from '@/lib/fortnox/oauth-errors.table'
import { worldNow } from '../core/clock'
import type { ConnectionSlice, Decision } from '../core/connection'
import { type GrantOutcome, type GrantRequest, redeemCode, rotate } from '../core/grant'
import { mintFor } from '../mint'
import { hashSecret } from '../secrets'
import { oauthErrorAnswer, tokenAnswer } from './answers'
import { authenticateClient } from './client-auth'
import type { Context, Incoming, Traced } from './context'
import { type Params, readParams, readScopes } from './params'

type Decide = (slice: ConnectionSlice | undefined, request: GrantRequest) => Decision<GrantOutcome>

/** The grants of the token endpoint: the parameter that holds what is presented, and the decision about it. */
const grants: Record<string, { presented: string; missing: OAuthErrorId; decide: (params: Params) => Decide }> = {
  authorization_code: {
    presented: 'code',
    missing: 'code-missing',
    decide: (params) => (slice, request) => redeemCode(slice, { ...request, redirectUri: params.get('redirect_uri') }),
  },
  refresh_token: {
    presented: 'refresh_token',
    missing: 'refresh-token-missing',
    decide: (params) => (slice, request) =>
      rotate(slice, { ...request, scopes: params.get('scope') === null ? null : readScopes(params.get('scope')) }),
  },
}

/** `POST /oauth-v1/token` (facts §2). The client is judged first, as a layer in front of Fortnox does (facts §2.5). */
export async function token(context: Context, incoming: Incoming): Promise<Traced> {
  if (incoming.method !== 'POST')
    return { answer: oauthErrorAnswer(context, 'method-not-post'), refusal: 'method-not-post' }
  const params = readParams(incoming.body)
  const client = await authenticateClient(context, incoming.headers, params)
  if (client.kind === 'refused') {
    const { refusal, clientId, world } = client
    return { answer: oauthErrorAnswer(context, refusal), refusal, clientId, ...(world ? { world } : {}) }
  }
  const { world, app } = client
  const now = worldNow(world.clock, context.wall())
  const refused = (refusal: OAuthErrorId, credentialId: string | null = null): Traced => ({
    answer: oauthErrorAnswer(context, refusal, {
      grant: params.get('grant_type') ?? '',
      parameter: params.repeated[0] ?? '',
    }),
    world,
    at: now,
    clientId: app.clientId,
    credentialId,
    refusal,
  })
  if (params.repeated.length > 0) return refused('repeated-parameter')
  const grantType = params.get('grant_type')
  if (grantType === null) return refused('grant-type-missing')
  const grant = Object.hasOwn(grants, grantType) ? grants[grantType] : undefined
  if (!grant) return refused('unsupported-grant-type')
  const presented = params.get(grant.presented)
  if (presented === null) return refused(grant.missing)

  const request: GrantRequest = {
    clientId: app.clientId,
    now,
    policy: world.policy,
    mint: mintFor(world, context.random),
  }
  const decide = grant.decide(params)
  const outcome = await context.store.changeConnection(
    { worldId: world.id, credentialHash: hashSecret(presented) },
    (slice) => decide(slice, request),
  )
  if (outcome.kind === 'refused') return refused(outcome.refusal, outcome.credentialId)
  return {
    answer: tokenAnswer(context, {
      access_token: outcome.accessToken,
      expires_in: outcome.expiresIn,
      token_type: 'bearer',
      scope: outcome.scopes.join(' '),
      refresh_token: outcome.refreshToken,
    }),
    world,
    at: now,
    clientId: app.clientId,
    credentialId: outcome.credentialId,
  }
}
