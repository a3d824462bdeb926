import type { PageId } from '@/lib/content/kinds'

/** A query as somebody would type or paste it, and the entries that may come first. */
export interface ExpectedFirst {
  readonly query: string
  readonly first: readonly PageId[]
  /** What must stand among the first three as well. */
  readonly topThree?: readonly PageId[]
}

/** Written from how people ask, not from the titles. Each is run for a reader of either language. */
export const queries: readonly ExpectedFirst[] = [
  // What people are told by Fortnox, whole and in pieces.
  { query: 'kunde inte hitta konto', first: ['faq/kunde-inte-hitta-konto'], topThree: ['errors/2001304'] },
  { query: 'Kunde inte hitta konto', first: ['faq/kunde-inte-hitta-konto'], topThree: ['errors/2001304'] },
  { query: 'could not find account', first: ['faq/kunde-inte-hitta-konto'], topThree: ['errors/2001304'] },
  { query: '2000423', first: ['errors/2000423'] },
  { query: '2001304', first: ['errors/2001304'], topThree: ['faq/kunde-inte-hitta-konto'] },
  { query: 'Kan inte hitta kontot.', first: ['errors/2000423'] },
  { query: 'invalid_grant', first: ['dictionary/invalid-grant', 'errors/invalid-refresh-token', 'faq/invalid-code-or-refresh-token'] },
  { query: 'invalid client', first: ['faq/invalid-client', 'errors/invalid-client'] },
  { query: 'har inte behörighet för scope', first: ['faq/scope-error-2000663', 'errors/2000663'] },
  { query: '2000663', first: ['errors/2000663', 'faq/scope-error-2000663'] },
  { query: 'api-licens saknas', first: ['errors/2001103', 'dictionary/integration-licence'] },
  { query: 'ogiltig inloggning', first: ['errors/2000310'] },
  { query: 'unauthorized', first: ['errors/unauthorized', 'faq/api-401-unauthorized'] },
  // Values that come from the tables.
  { query: '31 dagar', first: ['dictionary/refresh-token', 'faq/how-long-do-tokens-live'] },
  { query: '31 days', first: ['dictionary/refresh-token', 'faq/how-long-do-tokens-live'] },
  { query: '10 min', first: ['dictionary/authorization-code', 'faq/how-long-do-tokens-live'] },
  { query: '1 timme', first: ['dictionary/access-token', 'faq/how-long-do-tokens-live'] },
  // Names, in either language, inflected, apart and together.
  { query: 'förnyelse', first: ['dictionary/refresh-token'] },
  { query: 'förnyelsetoken', first: ['dictionary/refresh-token'] },
  { query: 'fornyelsetoken', first: ['dictionary/refresh-token'] },
  { query: 'refreshtoken', first: ['dictionary/refresh-token'] },
  { query: 'manage users', first: ['faq/connection-not-in-manage-users', 'dictionary/manage-users'] },
  { query: 'hantera integrationer', first: ['dictionary/manage-integrations'] },
  { query: 'hantera användare', first: ['faq/connection-not-in-manage-users', 'dictionary/manage-users'] },
  { query: 'räkenskapsår', first: ['dictionary/financial-year'] },
  { query: 'rakenskapsaret', first: ['dictionary/financial-year'] },
  { query: 'ra\u0308kenskapsa\u030ar', first: ['dictionary/financial-year'] },
  { query: 'kontoplanen', first: ['dictionary/chart-of-accounts'] },
  { query: 'licenser', first: ['dictionary/integration-licence'] },
  { query: 'artiklar', first: ['scopes/article'] },
  { query: 'fakturor', first: ['scopes/invoice'] },
  { query: 'redirect_uri', first: ['dictionary/redirect-uri'] },
  { query: 'databasenumber', first: ['dictionary/tenant-id'] },
  { query: 'TenantId', first: ['dictionary/tenant-id'] },
  // Misspelt, and half typed.
  { query: 'refresh tokn', first: ['dictionary/refresh-token'] },
  { query: 'acess token', first: ['dictionary/access-token'] },
  { query: 'räkenskasår', first: ['dictionary/financial-year'] },
  { query: 'refr', first: ['dictionary/refresh-token'] },
  { query: 'hantera integ', first: ['dictionary/manage-integrations'] },
  { query: 'klienthemli', first: ['dictionary/client-secret'] },
  // Pasted whole.
  {
    query: '{"ErrorInformation":{"error":1,"message":"Kunde inte hitta konto","code":2001304}}',
    first: ['errors/2001304', 'faq/kunde-inte-hitta-konto'],
    topThree: ['errors/2001304', 'faq/kunde-inte-hitta-konto'],
  },
  {
    query: 'HTTP/1.1 400 Bad Request\nContent-Type: text/html\n\n{"error":"invalid_grant","error_description":"Invalid refresh token"}',
    first: ['errors/invalid-refresh-token', 'faq/invalid-code-or-refresh-token'],
  },
  { query: 'https://app.example/callback?error=invalid_scope&state=x1', first: ['faq/invalid-scope', 'errors/invalid-scope'] },
  { query: 'Error: Request failed with status code 401\n    at settle (axios.js:12:3)', first: ['faq/api-401-unauthorized', 'errors/unauthorized'] },
  // Questions.
  { query: 'hur länge lever en token', first: ['faq/how-long-do-tokens-live'] },
  { query: 'how long does a refresh token live', first: ['faq/how-long-do-tokens-live', 'dictionary/refresh-token'] },
  { query: 'två servrar förnyar samtidigt', first: ['faq/two-servers-refresh-at-once'] },
  { query: 'code used twice', first: ['faq/code-already-used'] },
  { query: 'olika scope på olika kunder', first: ['faq/different-scopes-between-connections'] },
  { query: 'hur många anrop får jag göra', first: ['dictionary/rate-limit'] },
]
