/** The addresses that pages speak of, by a short name. Those under `/3` stand in `lib/fortnox/endpoints.table` too; a test compares. */
export const namedEndpoints = {
  authorize: { method: 'GET', path: '/oauth-v1/auth' },
  token: { method: 'POST', path: '/oauth-v1/token' },
  revoke: { method: 'POST', path: '/oauth-v1/revoke' },
  migrate: { method: 'POST', path: '/oauth-v1/migrate' },
  companyinformation: { method: 'GET', path: '/3/companyinformation' },
  me: { method: 'GET', path: '/3/me' },
  accounts: { method: 'GET', path: '/3/accounts' },
} as const satisfies Record<string, { method: 'GET' | 'POST'; path: string }>

export type EndpointName = keyof typeof namedEndpoints
