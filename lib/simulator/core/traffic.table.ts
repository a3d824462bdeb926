import type { Localized } from '@/lib/fortnox/evidence'
import type { Exchange } from './exchange'

/** An exchange, and the grant that was asked for where it went to the token endpoint. */
export interface Counted {
  readonly exchange: Exchange
  readonly grantType: string | null
}

export interface TrafficCount {
  readonly what: Localized
  readonly counts: (counted: Counted) => boolean
}

const granted = ({ exchange, grantType }: Counted, grant: string) =>
  exchange.endpoint === 'token' && exchange.response.status === 200 && grantType === grant

/** Refused by the endpoint itself: what a fault answered is not the client's doing. */
const refusedWith = ({ exchange }: Counted, ...refusals: readonly string[]) =>
  exchange.refusal !== null &&
  refusals.includes(exchange.refusal) &&
  !exchange.faults?.some(({ effect }) => typeof effect === 'object' && 'error' in effect)

const deadCode = (counted: Counted) => refusedWith(counted, 'invalid-authorization-code', 'authorization-code-expired')
const deadRefresh = (counted: Counted) => refusedWith(counted, 'invalid-refresh-token', 'refresh-token-expired')
/** A request without any token is no dead one: it has no credential. */
const deadAccess = (counted: Counted) => refusedWith(counted, 'unauthorized') && counted.exchange.credentialId !== null

/** What a test may count and assert on. Grants count when they were stored, also where a fault lost the answer. */
export const trafficCounts = {
  authorizations: {
    what: { en: 'Times that the customer was sent to the authorization address.', sv: 'Gånger som kunden skickades till auktoriseringsadressen.' },
    counts: ({ exchange }) => exchange.endpoint === 'authorize' && exchange.method === 'GET',
  },
  codesExchanged: {
    what: { en: 'Codes that were exchanged for tokens.', sv: 'Koder som byttes mot tokens.' },
    counts: (counted) => granted(counted, 'authorization_code'),
  },
  refreshed: {
    what: { en: 'Refreshes that gave a new pair of tokens.', sv: 'Förnyelser som gav ett nytt par tokens.' },
    counts: (counted) => granted(counted, 'refresh_token'),
  },
  clientCredentials: {
    what: { en: 'Access tokens given to a service account.', sv: 'Access-tokens som ett servicekonto fick.' },
    counts: (counted) => granted(counted, 'client_credentials'),
  },
  migrated: {
    what: { en: 'Legacy tokens that were swapped.', sv: 'Äldre tokens som byttes ut.' },
    counts: ({ exchange }) => exchange.endpoint === 'migrate' && exchange.response.status === 200,
  },
  revoked: {
    what: { en: 'Revocations that were asked for.', sv: 'Återkallelser som begärdes.' },
    counts: ({ exchange }) => exchange.endpoint === 'revoke' && exchange.response.status === 200,
  },
  apiCalls: {
    what: { en: 'Calls of the API, refused ones too.', sv: 'Anrop till API:et, även de som nekades.' },
    counts: ({ exchange }) => exchange.endpoint === 'api',
  },
  deadTokensSent: {
    what: {
      en: 'Codes and tokens that were sent although they had been used, revoked, had expired or never existed.',
      sv: 'Koder och tokens som skickades fast de var använda, återkallade, utgångna eller aldrig hade funnits.',
    },
    counts: (counted) => deadCode(counted) || deadRefresh(counted) || deadAccess(counted),
  },
  deadCodesSent: {
    what: { en: 'Of those, authorization codes.', sv: 'Av dem: auktoriseringskoder.' },
    counts: deadCode,
  },
  deadRefreshTokensSent: {
    what: { en: 'Of those, refresh tokens.', sv: 'Av dem: refresh-tokens.' },
    counts: deadRefresh,
  },
  deadAccessTokensSent: {
    what: { en: 'Of those, access tokens.', sv: 'Av dem: access-tokens.' },
    counts: deadAccess,
  },
  wrongCredentials: {
    what: { en: 'Requests whose client id or secret was wrong or missing.', sv: 'Anrop vars client-id eller client-secret var fel eller saknades.' },
    counts: (counted) => refusedWith(counted, 'invalid-client', 'credentials-missing', 'migrate-invalid-authorization'),
  },
  rateLimited: {
    what: { en: 'Calls that were one too many: 429.', sv: 'Anrop som var ett för mycket: 429.' },
    counts: ({ exchange }) => exchange.refusal === 'rate-limit',
  },
  refused: {
    what: { en: 'Everything that was refused, for whatever reason.', sv: 'Allt som nekades, oavsett skäl.' },
    counts: ({ exchange }) => exchange.refusal !== null && exchange.endpoint !== 'webhook',
  },
  faulted: {
    what: { en: 'Requests that a fault struck.', sv: 'Anrop som träffades av ett fel som du lagt in.' },
    counts: ({ exchange }) => (exchange.faults ?? []).length > 0,
  },
} as const satisfies Record<string, TrafficCount>

export type TrafficCountId = keyof typeof trafficCounts
