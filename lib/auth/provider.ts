import type { OAuthConfig } from 'next-auth/providers/oauth'
import { type ClientOf, callApi, exchangeCode, type Target, userAgent } from '@/lib/sandbox/client'
import { tenantOf } from '@/lib/sandbox/tenant-of'
import type { Visit } from '@/lib/sandbox/visit'
import type { Server } from '@/lib/server'
import { urlsOf } from '@/lib/simulator/control/worlds'

/** Who signed in, as `/3/me` and the access token say it. */
export interface FortnoxProfile {
  /** Tenant and user: a user's number alone is unique only within its company. */
  readonly subject: string
  readonly name: string
}

/** Whose word it is: a visitor's own world, or the real Fortnox. An identity never counts at another issuer. */
export interface Issuer {
  readonly id: string
  readonly client: ClientOf
}

/** The configured Fortnox app, else the simulator as this visitor's own world. */
export function issuerOf({ env, simulator }: Server, visit: Visit | undefined): Issuer | undefined {
  const now = simulator.context.wall()
  if (env.fortnox) {
    const { clientId, clientSecret, authUrl, apiUrl } = env.fortnox
    const oauth = `${authUrl}/oauth-v1`
    const target: Target = {
      authorize: `${oauth}/auth`,
      token: `${oauth}/token`,
      revoke: `${oauth}/revoke`,
      api: `${apiUrl}/3`,
      // A redirect of the token endpoint is never followed with credentials (C15).
      fetch: (request) => fetch(request, { redirect: 'error', signal: AbortSignal.timeout(15_000) }),
    }
    return { id: authUrl, client: { target, clientId, clientSecret, now } }
  }
  if (!visit) return undefined
  const target: Target = {
    ...urlsOf(env.origin, visit.world.id),
    fetch: (request) => simulator.fetch(request, userAgent),
  }
  const { clientId, clientSecret } = visit.walk
  return { id: `world:${visit.world.id}`, client: { target, clientId, clientSecret, now } }
}

/** Fortnox as a provider of next-auth's: its odd content types go through the sandbox's own OAuth client (facts §2.4). */
export function fortnoxProvider({ client }: Issuer, origin: string): OAuthConfig<FortnoxProfile> {
  return {
    id: 'fortnox',
    name: 'Fortnox',
    type: 'oauth',
    clientId: client.clientId,
    clientSecret: client.clientSecret,
    checks: ['state'],
    authorization: {
      url: client.target.authorize,
      params: { scope: 'profile', access_type: 'offline', response_type: 'code' },
    },
    token: {
      url: client.target.token,
      async request({ params, checks }) {
        const answer = { code: params.code ?? '', state: params.state ?? '' }
        const redirectUri = `${origin}/api/auth/callback/fortnox`
        const { result } = await exchangeCode(client, answer, checks.state ?? '', redirectUri)
        if (!result) throw new Error('The code was refused.')
        return { tokens: { access_token: result.accessToken, token_type: 'bearer' } }
      },
    },
    userinfo: {
      url: `${client.target.api}/me`,
      request: ({ tokens }) => readProfile(client, tokens.access_token ?? ''),
    },
    profile: ({ subject, name }) => ({ id: subject, name }),
  }
}

/** `/3/me` for the user, the token for the company. Throws where either is missing. */
async function readProfile(client: ClientOf, accessToken: string): Promise<FortnoxProfile> {
  const { raw } = await callApi(client, accessToken, '/3/me')
  const tenantId = tenantOf(accessToken)
  if (raw.response?.status !== 200 || tenantId === null) throw new Error('Fortnox did not say who signed in.')
  const { MeInformation: me } = JSON.parse(raw.response.body) as { MeInformation?: { Id?: unknown; Name?: unknown } }
  if (me?.Id === undefined) throw new Error('Fortnox did not say who signed in.')
  return { subject: `${tenantId}:${String(me.Id)}`, name: typeof me.Name === 'string' ? me.Name : '' }
}
