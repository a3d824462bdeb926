/** Refusals without a page of their own, and the entry that answers them. */
const answeredBy: Readonly<Record<string, string>> = {
  'authorization-code-expired': 'errors/invalid-authorization-code',
  'code-missing': 'errors/invalid-authorization-code',
  'refresh-token-missing': 'errors/invalid-refresh-token',
  'redirect-uri-not-registered': 'errors/redirect-uri-mismatch',
  'no-redirect-uri': 'errors/redirect-uri-mismatch',
  'redirect-uri-fragment': 'errors/redirect-uri-mismatch',
  'scope-required': 'errors/invalid-scope',
  'refreshed-scope-exceeds': 'errors/invalid-scope',
  'credentials-missing': 'errors/invalid-client',
  'unknown-client-id': 'errors/invalid-client',
  'no-client-id': 'errors/invalid-client',
  'service-account-not-allowed': 'dictionary/service-account',
  'error-missing-system-admin-right': 'dictionary/system-administrator',
  'error-missing-app-license': 'errors/error-missing-license',
  'state-required': 'dictionary/state',
}

/** The entry (`errors/2000663`) to read about a refusal, where one of `entries` answers it. */
export function entryFor(refusal: string, entries: readonly string[]): string | null {
  const own = `errors/${refusal}`
  if (entries.includes(own)) return own
  const other = answeredBy[refusal]
  return other !== undefined && entries.includes(other) ? other : null
}
