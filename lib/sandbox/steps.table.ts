/** The walk of the sandbox, in order. Words are in content/messages; `term` is the dictionary entry to read beside it. */
export const steps = [
  { id: 'register', endpoint: null, term: 'client-id' },
  { id: 'authorize', endpoint: 'GET /oauth-v1/auth', term: 'state' },
  { id: 'consent', endpoint: null, term: 'consent' },
  { id: 'callback', endpoint: null, term: 'authorization-code' },
  { id: 'exchange', endpoint: 'POST /oauth-v1/token', term: 'authorization-code' },
  { id: 'call', endpoint: 'GET /3/…', term: 'access-token' },
  { id: 'refresh', endpoint: 'POST /oauth-v1/token', term: 'refresh-token' },
  { id: 'revoke', endpoint: 'POST /oauth-v1/revoke', term: 'revoke' },
] as const

export type StepId = (typeof steps)[number]['id']
