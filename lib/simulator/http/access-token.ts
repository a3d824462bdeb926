import { createHmac } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { endpoints } from '@/lib/fortnox/endpoints.table'
import type { Connection } from '../core/connection'
import { phpJson } from './php-json'

/** Facts §2.9: exactly this header, in this order. */
const header = Buffer.from('{"typ":"JWT","alg":"HS256"}').toString('base64url')

export interface AccessTokenClaims {
  readonly connection: Connection
  readonly scopes: readonly string[]
  readonly jti: string
  /** Milliseconds. */
  readonly issuedAt: number
  readonly expiresAt: number
}

const rightsByScopes = new Map<string, string>()

/** Base64 of the gzipped list of right names. Only the form is known (facts §2.9), so the names are made from the resources. */
function rightsAsJson(scopes: readonly string[]): string {
  const key = scopes.join(' ')
  const known = rightsByScopes.get(key)
  if (known) return known
  const open = endpoints.filter((endpoint) => endpoint.scope !== null && scopes.includes(endpoint.scope))
  const rights = [...new Set(open.map((endpoint) => `bf.${endpoint.resource.toLowerCase()}`))]
  const packed = gzipSync(JSON.stringify(rights)).toString('base64')
  if (rightsByScopes.size > 1_000) rightsByScopes.clear()
  rightsByScopes.set(key, packed)
  return packed
}

/**
 * A Fortnox access token: the known claims in their order, signed with a key that nobody else has (facts §2.9). Written with
 * node:crypto, since it must be synchronous (it runs inside a transaction) and keep PHP's escapes, which JWT libraries do not.
 */
export function signAccessToken(
  { connection, scopes, jti, issuedAt, expiresAt }: AccessTokenClaims,
  key: string,
): string {
  const userId = connection.resource === 'service' ? 0 : connection.resource
  const claims = {
    userId,
    tenantId: connection.tenantId,
    clientId: connection.clientId,
    rightsAsJson: rightsAsJson(scopes),
    scopes,
    authsource: 'OAUTH2',
    id: jti,
    jti,
    iss: 'https://api.fortnox.se/oauth2',
    aud: connection.clientId,
    sub: `${userId}@${connection.tenantId}`,
    exp: Math.floor(expiresAt / 1_000),
    iat: Math.floor(issuedAt / 1_000),
    token_type: 'bearer',
    scope: scopes.join(' '),
  }
  const signed = `${header}.${Buffer.from(phpJson(claims)).toString('base64url')}`
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
}
