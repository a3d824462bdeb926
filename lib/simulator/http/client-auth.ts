import type { OAuthErrorId } from '@/lib/fortnox/oauth-errors.table'
import type { App, World } from '../core/world'
import { secretMatches } from '../secrets'
import type { Context } from './context'
import type { Params } from './params'

export interface ClientCredentials {
  readonly clientId: string
  readonly clientSecret: string
}

/** RFC 6749 §2.3.1 says that both parts are form-encoded; what cannot be decoded so is taken as it is, as many clients send it. */
function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'))
  } catch {
    return text
  }
}

/** The credentials of `Authorization: Basic …`, or undefined where there are none that can be read. */
export function readBasic(header: string | null): ClientCredentials | undefined {
  const encoded = /^basic +([a-z0-9+/_-]+={0,2}) *$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return undefined
  const decoded = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = decoded.indexOf(':')
  if (colon < 1) return undefined
  return { clientId: formDecoded(decoded.slice(0, colon)), clientSecret: formDecoded(decoded.slice(colon + 1)) }
}

export interface KnownClient {
  readonly app: App
  readonly world: World
}

export type ClientVerdict =
  | ({ readonly kind: 'client' } & KnownClient)
  | {
      readonly kind: 'refused'
      readonly refusal: OAuthErrorId
      readonly clientId: string | null
      /** The world whose app was named, so that its log shows the failed try. */
      readonly world?: World
    }

/** Who calls the token or the revocation endpoint: Basic, or the body where the world's policy allows it; where both come, Basic wins. */
export async function authenticateClient(context: Context, headers: Headers, params: Params): Promise<ClientVerdict> {
  const basic = readBasic(headers.get('authorization'))
  const inBody = { clientId: params.get('client_id'), clientSecret: params.get('client_secret') }
  const clientId = basic?.clientId ?? inBody.clientId
  if (clientId === null || (!basic && headers.has('authorization'))) {
    return {
      kind: 'refused',
      refusal: headers.has('authorization') ? 'invalid-client' : 'credentials-missing',
      clientId,
    }
  }
  const found = await context.store.app(clientId)
  if (!found) return { kind: 'refused', refusal: 'invalid-client', clientId }
  const secret = basic ? basic.clientSecret : found.world.policy.bodyCredentials ? inBody.clientSecret : null
  if (secret === null) return { kind: 'refused', refusal: 'credentials-missing', clientId, world: found.world }
  if (!secretMatches(secret, found.app.secretHash))
    return { kind: 'refused', refusal: 'invalid-client', clientId, world: found.world }
  return { kind: 'client', ...found }
}
