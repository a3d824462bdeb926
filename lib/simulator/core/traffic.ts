import type { Exchange } from './exchange'

/** An exchange, and the grant that was asked for where it went to the token endpoint. */
export interface Counted {
  readonly exchange: Exchange
  readonly grantType: string | null
}

type Counts = (counted: Counted) => boolean

const granted = ({ exchange, grantType }: Counted, grant: string) =>
  exchange.endpoint === 'token' && exchange.response.status === 200 && grantType === grant

/** Refused by the endpoint itself: what a fault answered is not the client's doing. */
const refusedWith = ({ exchange }: Counted, ...refusals: readonly (string | null)[]) =>
  refusals.includes(exchange.refusal) &&
  !exchange.faults?.some(({ effect }) => typeof effect === 'object' && 'error' in effect)

const deadCode = (counted: Counted) => refusedWith(counted, 'invalid-authorization-code', 'authorization-code-expired')
const deadRefresh = (counted: Counted) => refusedWith(counted, 'invalid-refresh-token', 'refresh-token-expired')
/** Without a token that at least names its app, a call is in no world's log. */
const deadAccess = (counted: Counted) => refusedWith(counted, 'unauthorized')

/** What a test may count and assert on. Grants count when they were stored, also where a fault lost the answer. */
export const traffic = {
  authorizations: ({ exchange }) => exchange.endpoint === 'authorize' && exchange.method === 'GET',
  codesExchanged: (counted) => granted(counted, 'authorization_code'),
  refreshed: (counted) => granted(counted, 'refresh_token'),
  clientCredentials: (counted) => granted(counted, 'client_credentials'),
  migrated: ({ exchange }) => exchange.endpoint === 'migrate' && exchange.response.status === 200,
  revoked: ({ exchange }) => exchange.endpoint === 'revoke' && exchange.response.status === 200,
  apiCalls: ({ exchange }) => exchange.endpoint === 'api',
  deadTokensSent: (counted) => deadCode(counted) || deadRefresh(counted) || deadAccess(counted),
  deadCodesSent: deadCode,
  deadRefreshTokensSent: deadRefresh,
  deadAccessTokensSent: deadAccess,
  wrongCredentials: (counted) =>
    refusedWith(counted, 'invalid-client', 'credentials-missing', 'migrate-invalid-authorization'),
  rateLimited: ({ exchange }) => exchange.refusal === 'rate-limit',
  refused: ({ exchange }) => exchange.refusal !== null && exchange.endpoint !== 'webhook',
  faulted: ({ exchange }) => (exchange.faults ?? []).length > 0,
} as const satisfies Record<string, Counts>

export type TrafficCountId = keyof typeof traffic
