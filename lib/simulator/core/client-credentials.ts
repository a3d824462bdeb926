import type { ConnectionSlice, Decision } from './connection'
import { lostEntitlement } from './entitlement'
import { type GrantOutcome, type GrantRequest, issueAccess, refuse } from './issue'

/**
 * An access token for a service account, without a code and without a refresh token (facts §2.2): the approval alone is the consent,
 * and has no end until it is removed.
 */
export function grantClientCredentials(
  slice: ConnectionSlice | undefined,
  request: GrantRequest & { readonly scopes: readonly string[] | null },
): Decision<GrantOutcome> {
  if (!slice || slice.connection.removedAt !== null) return refuse('no-service-account-consent')
  const { connection, company } = slice
  if (connection.resource !== 'service' || connection.clientId !== request.app.clientId)
    return refuse('no-service-account-consent')
  const asked = request.scopes
  if (asked?.some((scope) => !connection.scopes.some((own) => own === scope))) return refuse('consented-scope-exceeds')
  const scopes = asked ? connection.scopes.filter((scope) => asked.includes(scope)) : connection.scopes
  const lost = lostEntitlement(connection, company, { app: request.app, scopes, policy: request.policy })
  if (lost) return refuse(lost === 'rights-lost' ? 'no-service-account-consent' : lost)
  const numbered = { ...connection, granted: connection.granted + 1 }
  const { changes, granted } = issueAccess(request, numbered, scopes)
  return { connection: numbered, changes, outcome: granted }
}
