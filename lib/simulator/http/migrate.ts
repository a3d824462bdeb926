import type { OAuthErrorId } from '@/lib/fortnox/oauth-errors.table'
import { worldNow } from '../core/clock'
import { migrate as decideMigrate, type Migration } from '../core/migration'
import { mintFor } from '../mint'
import { hashSecret } from '../secrets'
import { oauthErrorAnswer, optionsAnswer } from './answers'
import { authenticateClient } from './client-auth'
import type { Context, Incoming, Traced } from './context'
import { readParams } from './params'
import { grantAnswer } from './token'

/** `POST /oauth-v1/migrate` (facts §2.8): a token of the time before OAuth2 is swapped for a pair, once. */
export async function migrate(context: Context, incoming: Incoming): Promise<Traced> {
  if (incoming.method === 'OPTIONS') return { answer: optionsAnswer(context) }
  if (incoming.method !== 'POST') {
    return { answer: oauthErrorAnswer(context, 'migrate-method-not-post'), refusal: 'migrate-method-not-post' }
  }
  const params = readParams(incoming.body)
  const client = await authenticateClient(context, incoming.headers, params)
  if (client.kind === 'refused') {
    const refusal: OAuthErrorId = 'migrate-invalid-authorization'
    const { clientId, world } = client
    return { answer: oauthErrorAnswer(context, refusal), refusal, clientId, ...(world ? { world } : {}) }
  }
  const { world, app } = client
  const now = worldNow(world.clock, context.wall())
  const traced = { world, at: now, clientId: app.clientId }
  const refused = (refusal: OAuthErrorId): Traced => ({
    ...traced,
    answer: oauthErrorAnswer(context, refusal, { parameter: params.repeated[0] ?? '' }),
    refusal,
  })
  if (params.repeated.length > 0) return refused('repeated-parameter')
  const presented = params.get('access_token')
  if (presented === null) return refused('legacy-token-not-converted')
  const hash = hashSecret(presented)
  const legacy = app.legacyTokens.find((token) => token.hash === hash)
  if (!legacy) {
    const others = await context.store.apps(world.id)
    const foreign = others.some(({ legacyTokens }) => legacyTokens.some((token) => token.hash === hash))
    return refused(foreign ? 'legacy-token-not-allowed' : 'legacy-token-not-found')
  }
  const company = await context.store.company(world.id, legacy.tenantId)
  if (!company) return refused('legacy-token-not-allowed')
  const key = { worldId: world.id, clientId: app.clientId, tenantId: company.tenantId, resource: legacy.user }
  const request: Migration = {
    app,
    company,
    legacy,
    now,
    policy: world.policy,
    mint: mintFor(world, context.random),
    worldId: world.id,
    newConnectionId: Buffer.from(context.random(8)).toString('hex'),
  }
  const outcome = await context.store.changeConnection(key, (slice) => decideMigrate(slice, request))
  if (outcome.kind === 'refused') return refused(outcome.refusal)
  return { ...traced, answer: grantAnswer(context, outcome), credentialId: outcome.credentialId }
}
