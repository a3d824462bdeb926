import type { ScopeId } from '@/lib/fortnox/scopes.table'
import { grantClientCredentials } from '@/lib/simulator/core/client-credentials'
import type { Resource } from '@/lib/simulator/core/connection'
import { type Approval, approve, remove } from '@/lib/simulator/core/consent'
import { type CredentialState, stateOf } from '@/lib/simulator/core/credential'
import { redeemCode, rotate } from '@/lib/simulator/core/grant'
import type { Granted, GrantOutcome } from '@/lib/simulator/core/issue'
import { migrate } from '@/lib/simulator/core/migration'
import { defaultPolicy, type Policy } from '@/lib/simulator/core/policy.table'
import { revoke } from '@/lib/simulator/core/revocation'
import type { App } from '@/lib/simulator/core/world'
import { Ledger } from './ledger'
import { app, company, redirectUri } from './play'

type Asker = { readonly app?: App }

export const bookkeeping: readonly ScopeId[] = ['companyinformation', 'bookkeeping']

/** One app and one company: what the app asks for and the customer does, one after the other, decided by the core alone. */
export function connecting(rules: Partial<Policy> = {}) {
  const ledger = new Ledger(company)
  const policy = { ...defaultPolicy, ...rules }
  let now = 1_000_000
  const request = ({ app: asker = app }: Asker = {}) => ({ app: asker, now, policy, mint: ledger.mint })

  const desk = {
    ledger,
    policy,
    now: () => now,
    wait(milliseconds: number): void {
      now += milliseconds
    },
    /** The customer approves: the code, and what else is told. */
    approve(resource: Resource = 1, changes: Partial<Approval> = {}) {
      const key = { worldId: 'w', clientId: app.clientId, tenantId: company.tenantId, resource }
      const approval = { ...key, ...request(), scopes: bookkeeping, redirectUri, newConnectionId: `c-${resource}` }
      return ledger.apply(approve(ledger.slice(resource), { ...approval, ...changes }))
    },
    redeem: (code: string, asker: Asker & { readonly redirectUri?: string | null } = {}): GrantOutcome =>
      ledger.apply(redeemCode(ledger.presented(code), { redirectUri, ...asker, ...request(asker) })),
    refresh: (token: string, asker: Asker & { readonly scopes?: readonly string[] } = {}): GrantOutcome =>
      ledger.apply(rotate(ledger.presented(token), { scopes: null, ...asker, ...request(asker) })),
    revoke: (token: string, clientId = app.clientId) =>
      ledger.apply(revoke(ledger.presented(token), { clientId, now, policy })),
    remove: (resource: Resource = 1) => ledger.apply(remove(ledger.slice(resource), { now, policy })),
    clientCredentials: (
      scopes: readonly string[] | null = null,
      asker: Asker = {},
      resource: Resource = 'service',
    ): GrantOutcome => ledger.apply(grantClientCredentials(ledger.slice(resource), { ...request(asker), scopes })),
    migrate(hash: string, asker: Asker = {}): GrantOutcome {
      const legacy = { hash, tenantId: company.tenantId, user: 1 }
      const asked = { ...request(asker), company: ledger.company, legacy, worldId: 'w', newConnectionId: 'c-1' }
      return ledger.apply(migrate(ledger.slice(1), asked))
    },
    /** The pair that an approval led to. */
    connected: (resource: Resource = 1): Granted & { readonly refreshToken: string } =>
      granted(desk.redeem(desk.approve(resource).code)),
    stateOf(secret: string | null): CredentialState | undefined {
      const credential = ledger.credentials.get(secret ?? '')
      return credential && stateOf(credential, now)
    },
  }
  return desk
}

/** The tokens, where some were granted. */
export function granted(outcome: GrantOutcome): Granted & { readonly refreshToken: string } {
  if (outcome.kind === 'refused') throw new Error(`It was refused: ${outcome.refusal}`)
  return { ...outcome, refreshToken: outcome.refreshToken ?? '' }
}

/** Why it was refused; undefined where it was granted. */
export const refusalOf = (outcome: GrantOutcome) => (outcome.kind === 'refused' ? outcome.refusal : undefined)
