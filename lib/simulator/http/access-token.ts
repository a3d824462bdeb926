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

/**
 * Base64 of the gzipped list of right names. Only the form is known, and that it makes the token 2.5 to 3 kB long with few scopes
 * too (facts §2.9): a program whose column or header is too narrow must find that out here. So the names, made from the
 * resources under /3 and what can be done with them, are all of them, whatever the scopes.
 */
const rights = endpoints
  .filter(({ path }) => path.startsWith('/3/'))
  .map(({ resource, method }) => `bf.${resource.toLowerCase()}.${method.toLowerCase()}`)
const rightsAsJson = gzipSync(JSON.stringify([...new Set(rights)])).toString('base64')

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
    rightsAsJson,
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
