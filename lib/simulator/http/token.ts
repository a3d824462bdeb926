import type { OAuthErrorId } from '@/lib/fortnox/oauth-errors.table'
import { grantClientCredentials } from '../core/client-credentials'
import { worldNow } from '../core/clock'
import type { ConnectionSlice, Decision } from '../core/connection'
import { redeemCode, rotate } from '../core/grant'
import type { Granted, GrantOutcome, GrantRequest } from '../core/issue'
import type { World } from '../core/world'
import { mintFor } from '../mint'
import { hashSecret } from '../secrets'
import type { ConnectionKey } from '../store/store'
import { oauthErrorAnswer, optionsAnswer, tokenAnswer } from './answers'
import { authenticateClient, type KnownClient } from './client-auth'
import type { Answer, Context, Incoming, Traced } from './context'
import { type Params, readParams, readScopes } from './params'

/** What a grant is about, once its parameters were read: which connection, and the decision about it. */
interface Asked {
  readonly key: ConnectionKey
  readonly decide: (slice: ConnectionSlice | undefined, request: GrantRequest) => Decision<GrantOutcome>
}

type Grant = (params: Params, headers: Headers, client: KnownClient) => Asked | OAuthErrorId

const presentedKey = ({ world }: KnownClient, secret: string): ConnectionKey => ({
  worldId: world.id,
  credentialHash: hashSecret(secret),
})

/** The scopes that were asked for; null where none were, which is not the same as none at all. */
const askedScopes = (params: Params) => (params.get('scope') === null ? null : readScopes(params.get('scope')))

/** The grants of the token endpoint (facts §2.2). */
const grants: Readonly<Record<string, Grant>> = {
  authorization_code(params, _headers, client) {
    const code = params.get('code')
    if (code === null) return 'code-missing'
    const redirectUri = params.get('redirect_uri')
    return {
      key: presentedKey(client, code),
      decide: (slice, request) => redeemCode(slice, { ...request, redirectUri }),
    }
  },
  refresh_token(params, _headers, client) {
    const token = params.get('refresh_token')
    if (token === null) return 'refresh-token-missing'
    const scopes = askedScopes(params)
    return { key: presentedKey(client, token), decide: (slice, request) => rotate(slice, { ...request, scopes }) }
  },
  client_credentials(params, headers, { world, app }) {
    if (!app.serviceAccounts) return 'client-credentials-unauthorized'
    const tenantId = headers.get('tenantid')?.trim() ?? ''
    if (!/^\d{1,15}$/.test(tenantId)) return 'tenant-id-missing'
    const scopes = askedScopes(params)
    return {
      key: { worldId: world.id, clientId: app.clientId, tenantId: Number(tenantId), resource: 'service' },
      decide: (slice, request) => grantClientCredentials(slice, { ...request, scopes }),
    }
  },
}

/** Where the world's policy has another status than the table (facts §2.4). */
function statusOf(refusal: OAuthErrorId, { policy }: World): { status?: number } {
  return refusal === 'licence-lost' || refusal === 'app-licence-lost' ? { status: policy.licenceLossStatus } : {}
}

/** A grant's success. Client credentials have an order of keys of their own, and no refresh token (facts §2.3). */
export function grantAnswer(context: Context, { accessToken, refreshToken, expiresIn, scopes }: Granted): Answer {
  const scope = scopes.join(' ')
  return tokenAnswer(
    context,
    refreshToken === null
      ? { access_token: accessToken, scope, expires_in: expiresIn, token_type: 'bearer' }
      : { access_token: accessToken, expires_in: expiresIn, token_type: 'bearer', scope, refresh_token: refreshToken },
  )
}

/** `POST /oauth-v1/token` (facts §2). The client is judged first, as a layer in front of Fortnox does (facts §2.5). */
export async function token(context: Context, incoming: Incoming): Promise<Traced> {
  if (incoming.method === 'OPTIONS') return { answer: optionsAnswer(context) }
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
  const traced = { world, at: now, clientId: app.clientId }
  const refused = (refusal: OAuthErrorId, credentialId: string | null = null): Traced => {
    const fill = {
      grant: params.get('grant_type') ?? '',
      parameter: params.repeated[0] ?? '',
      ...statusOf(refusal, world),
    }
    return { ...traced, answer: oauthErrorAnswer(context, refusal, fill), credentialId, refusal }
  }
  if (params.repeated.length > 0) return refused('repeated-parameter')
  const grantType = params.get('grant_type')
  if (grantType === null) return refused('grant-type-missing')
  const grant = Object.hasOwn(grants, grantType) ? grants[grantType] : undefined
  if (!grant) return refused('unsupported-grant-type')
  const asked = grant(params, incoming.headers, client)
  if (typeof asked === 'string') return refused(asked)

  const request: GrantRequest = { app, now, policy: world.policy, mint: mintFor(world, context.random) }
  const outcome = await context.store.changeConnection(asked.key, (slice) => asked.decide(slice, request))
  if (outcome.kind === 'refused') return refused(outcome.refusal, outcome.credentialId)
  return { ...traced, answer: grantAnswer(context, outcome), credentialId: outcome.credentialId }
}
