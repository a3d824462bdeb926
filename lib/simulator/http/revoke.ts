import type { OAuthErrorId } from '@/lib/fortnox/oauth-errors.table'
import { worldNow } from '../core/clock'
import { revoke as decideRevoke } from '../core/revocation'
import { hashSecret } from '../secrets'
import { oauthErrorAnswer, optionsAnswer, tokenAnswer } from './answers'
import { authenticateClient } from './client-auth'
import type { Context, Incoming, Traced } from './context'
import { readParams } from './params'

/** `POST /oauth-v1/revoke` (facts §3, RFC 7009): `{"revoked":true}` whatever the token was. */
export async function revoke(context: Context, incoming: Incoming): Promise<Traced> {
  if (incoming.method === 'OPTIONS') return { answer: optionsAnswer(context) }
  if (incoming.method !== 'POST') {
    return { answer: oauthErrorAnswer(context, 'revoke-method-not-post'), refusal: 'revoke-method-not-post' }
  }
  const params = readParams(incoming.body)
  const client = await authenticateClient(context, incoming.headers, params)
  if (client.kind === 'refused') {
    const { refusal, clientId, world } = client
    return { answer: oauthErrorAnswer(context, refusal), refusal, clientId, ...(world ? { world } : {}) }
  }
  const { world, app } = client
  const now = worldNow(world.clock, context.wall())
  const refused = (refusal: OAuthErrorId): Traced => ({
    answer: oauthErrorAnswer(context, refusal, { parameter: params.repeated[0] ?? '' }),
    world,
    at: now,
    clientId: app.clientId,
    refusal,
  })
  if (params.repeated.length > 0) return refused('repeated-parameter')
  const presented = params.get('token')
  if (presented === null) return refused('token-missing')
  const hint = params.get('token_type_hint')
  if (hint !== null && hint !== 'refresh_token' && hint !== 'access_token') return refused('token-type-hint-unknown')
  const { credentialId } = await context.store.changeConnection(
    { worldId: world.id, credentialHash: hashSecret(presented) },
    (slice) => decideRevoke(slice, { clientId: app.clientId, now, policy: world.policy }),
  )
  return { answer: tokenAnswer(context, { revoked: true }), world, at: now, clientId: app.clientId, credentialId }
}
