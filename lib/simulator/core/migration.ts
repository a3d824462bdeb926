import type { Connection, ConnectionSlice, Decision } from './connection'
import { lostEntitlement } from './entitlement'
import { type GrantOutcome, type GrantRequest, issuePair, refuse } from './issue'
import type { Company, LegacyToken } from './world'

export interface Migration extends GrantRequest {
  readonly worldId: string
  readonly company: Company
  readonly legacy: LegacyToken
  /** The id of a connection that does not exist yet. */
  readonly newConnectionId: string
}

/** A legacy token's name in the lineage that it begins: opens nothing. */
export const legacyTokenId = ({ hash }: LegacyToken) => hash.slice(0, 16)

/** Swaps a legacy token for a pair of tokens (facts §2.8): once, without the customer, for all scopes of the app (assumed). */
export function migrate(slice: ConnectionSlice | undefined, request: Migration): Decision<GrantOutcome> {
  const { app, company, legacy, now, policy } = request
  const spent = slice?.connection.migrated ?? []
  if (spent.includes(legacy.hash)) return refuse('legacy-token-not-found')
  const connection: Connection = {
    ...(slice?.connection ?? {
      id: request.newConnectionId,
      worldId: request.worldId,
      clientId: app.clientId,
      tenantId: company.tenantId,
      resource: legacy.user,
      scopes: app.scopes,
      approvedAt: now,
      approvals: 0,
      granted: 0,
    }),
    removedAt: null,
    migrated: [...spent, legacy.hash],
  }
  const lost = lostEntitlement(connection, company, { app, scopes: app.scopes, policy })
  if (lost) return refuse(lost === 'rights-lost' ? 'legacy-token-not-allowed' : 'legacy-token-without-license')
  // A locked company gives no consent either (facts §1.6); what the endpoint says then is not known.
  if (company.locked) return refuse('legacy-token-not-converted')
  const descent = { lineageId: legacyTokenId(legacy), generation: 1, parentId: null, scopes: app.scopes }
  const { changes, granted } = issuePair(request, connection, descent, app.scopes)
  return { connection, changes, outcome: granted }
}
