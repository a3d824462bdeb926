import fc from 'fast-check'
import type { LicenceId } from '@/lib/fortnox/licences.table'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
import { grantClientCredentials } from '@/lib/simulator/core/client-credentials'
import type { Resource } from '@/lib/simulator/core/connection'
import { approve, remove } from '@/lib/simulator/core/consent'
import type { Credential } from '@/lib/simulator/core/credential'
import { redeemCode, rotate } from '@/lib/simulator/core/grant'
import type { GrantOutcome } from '@/lib/simulator/core/issue'
import { migrate } from '@/lib/simulator/core/migration'
import { defaultPolicy, type Policy } from '@/lib/simulator/core/policy.table'
import { revoke } from '@/lib/simulator/core/revocation'
import { defaultUser } from '@/lib/simulator/core/world'
import { Ledger } from './ledger'
import { sampleApp, sampleCompany } from './sample-world'

/** One app, one company with one user, and arbitrary commands that concern them: for tests of the core as a whole. */

const allScopes: ScopeId[] = ['companyinformation', 'bookkeeping', 'invoice', 'profile']
export const licences: LicenceId[] = ['integration', 'bookkeeping', 'order']
export const legacyTokens = ['old-1', 'old-2'].map((hash) => ({ hash, tenantId: 1, user: 1 }))
export const app = sampleApp({ clientId: 'app', scopes: allScopes, legacyTokens })
const stranger = sampleApp({ clientId: 'another', scopes: allScopes })
const user = { ...defaultUser, id: 1, name: 'Åsa', email: 'asa@example.com', sysAdmin: true }
export const company = sampleCompany({ tenantId: 1, licences, users: [user] })
export const redirectUri = 'http://localhost/callback'

/** What customers, apps and time may do. */
export type Command =
  | { do: 'approve'; scopes: ScopeId[]; resource: Resource }
  | { do: 'redeem' | 'refresh' | 'revoke'; pick: number; mine: boolean; scopes: ScopeId[] | null; uri: string }
  | { do: 'client-credentials'; mine: boolean; scopes: ScopeId[] | null }
  | { do: 'migrate'; pick: number }
  | { do: 'remove'; resource: Resource }
  | { do: 'change-company'; licences: LicenceId[]; userStays: boolean; rights: ScopeId[] | null }
  | { do: 'wait'; ms: number }

const someScopes = fc.subarray(allScopes, { minLength: 1 })
export const resource = fc.constantFrom<Resource>(1, 'service')
const mine = fc.constantFrom(true, true, true, false)
export const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('approve' as const), scopes: someScopes, resource }) },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constantFrom('redeem' as const, 'refresh' as const, 'refresh' as const, 'revoke' as const),
      pick: fc.nat(1_000),
      mine,
      scopes: fc.option(someScopes),
      uri: fc.constantFrom(redirectUri, redirectUri, redirectUri, 'http://localhost/elsewhere'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('client-credentials' as const), mine, scopes: fc.option(someScopes) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('migrate' as const), pick: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), resource }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('change-company' as const),
      licences: fc.subarray(licences),
      userStays: fc.boolean(),
      rights: fc.option(fc.subarray(allScopes)),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(0, 1, 999, 60_000, 660_000, 3_600_000, 2_764_800_000),
    }),
  },
)
export const policy: fc.Arbitrary<Policy> = fc
  .record({
    onRefreshReplay: fc.constantFrom('refuse' as const, 'revoke-lineage' as const),
    onCodeReplay: fc.constantFrom('refuse' as const, 'revoke-issued' as const),
    concurrentRefresh: fc.constantFrom('one-wins' as const, 'last-writer-wins' as const),
    grace: fc.constantFrom('0s' as const, '5m' as const),
    onReconsent: fc.constantFrom('keep' as const, 'replace' as const),
    revokeEndsAccessTokens: fc.boolean(),
    removalEndsAccessTokens: fc.boolean(),
  })
  .map((switches) => ({ ...defaultPolicy, ...switches }))

export interface Step {
  readonly command: Command
  readonly ledger: Ledger
  readonly now: number
  /** What was granted, and the credential that was spent for it, if any, as it was before. */
  readonly granted: (GrantOutcome & { kind: 'granted' } & { readonly presented: Credential | null }) | undefined
}

/** Does one command; answers the outcome where it asked for tokens, and what it presented. */
export function obey(
  command: Command,
  ledger: Ledger,
  now: number,
  rules: Policy,
): { outcome: GrantOutcome; presented: Credential | null } | undefined {
  const request = { app: 'mine' in command && !command.mine ? stranger : app, now, policy: rules, mint: ledger.mint }
  if (command.do === 'approve') {
    const key = { worldId: 'w', clientId: app.clientId, tenantId: 1, resource: command.resource }
    const made = { ...key, ...request, scopes: command.scopes, redirectUri, newConnectionId: `c-${command.resource}` }
    ledger.apply(approve(ledger.slice(command.resource), made))
  } else if (command.do === 'remove') ledger.apply(remove(ledger.slice(command.resource), request))
  else if (command.do === 'change-company') {
    const users = command.userStays ? [{ ...user, rights: command.rights }] : []
    ledger.company = { ...company, licences: command.licences, users }
  } else if (command.do === 'client-credentials') {
    const outcome = ledger.apply(
      grantClientCredentials(ledger.slice('service'), { ...request, scopes: command.scopes }),
    )
    return { outcome, presented: null }
  } else if (command.do === 'migrate') {
    const legacy = legacyTokens[command.pick] as (typeof legacyTokens)[number]
    const asked = { ...request, company: ledger.company, legacy, worldId: 'w', newConnectionId: 'c-1' }
    return { outcome: ledger.apply(migrate(ledger.slice(1), asked)), presented: null }
  } else if (command.do !== 'wait') {
    // Whatever was ever issued may be presented anywhere, whether it fits there or not.
    const secrets = [...ledger.credentials.keys(), 'made-up']
    const slice = ledger.presented(secrets[command.pick % secrets.length] ?? '')
    if (command.do === 'revoke') {
      ledger.apply(revoke(slice, { clientId: request.app.clientId, now, policy: rules }))
      return undefined
    }
    const decision =
      command.do === 'redeem'
        ? redeemCode(slice, { ...request, redirectUri: command.uri })
        : rotate(slice, { ...request, scopes: command.scopes })
    return { outcome: ledger.apply(decision), presented: slice?.presented ?? null }
  }
  return undefined
}

/** Does the commands one after the other, and calls `after` after each. */
export function play(commands: readonly Command[], rules: Policy, after: (step: Step) => void): void {
  const ledger = new Ledger(company)
  let now = 1_000_000
  for (const command of commands) {
    if (command.do === 'wait') now += command.ms
    const told = obey(command, ledger, now, rules)
    if ('mine' in command && !command.mine && told?.outcome.kind === 'granted')
      throw new Error('A stranger was granted something.')
    const granted = told?.outcome.kind === 'granted' ? { ...told.outcome, presented: told.presented } : undefined
    after({ command, ledger, now, granted })
  }
}
