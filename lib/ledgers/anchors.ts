import { contradictions } from '@/lib/fortnox/contradictions.table'
import { endpoints } from '@/lib/fortnox/endpoints.table'
import { lifetimes } from '@/lib/fortnox/lifetimes.table'
import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { scopes } from '@/lib/fortnox/scopes.table'
import { webhooks } from '@/lib/fortnox/webhooks.table'
import { apiBehaviours } from '@/lib/simulator/api/behaviours.table'
import { givenErrors } from '@/lib/simulator/api/given-errors.table'
import { resources } from '@/lib/simulator/api/resources'
import { clientFacts } from '@/lib/simulator/clients/clients.table'
import { policySwitches } from '@/lib/simulator/core/policy.table'
import { notSimulated } from '@/lib/simulator/not-simulated.table'
import { oauthBehaviours } from '@/lib/simulator/oauth-behaviours.table'
import { securityRules } from '@/lib/simulator/security.table'

/** What a row of the fidelity ledger is about. Behaviours have no word before their names, so that a link to one is short. */
export type RowKind = 'switch' | 'lifetime' | 'error' | 'api' | 'without' | 'webhook' | 'client' | 'differ' | 'missing'

/** The anchor of a row: `switch-onRefreshReplay`, `client-passport-oauth2`. */
export function rowAnchor(kind: RowKind, name: string): string {
  return `${kind}-${name.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/^-/, '')}`
}

const of = (kind: RowKind, names: readonly string[]) => names.map((name) => rowAnchor(kind, name))

const simulated = (endpoint: (typeof endpoints)[number]) => resources[`${endpoint.method} ${endpoint.path}`] === true

/** The resources of the API of which the simulator has at least one call, and the scopes of the calls that it has not. */
export const resourcesHad = [...new Set(endpoints.filter(simulated).map(({ resource }) => resource))].sort()
export const scopesWithout: readonly (keyof typeof scopes | null)[] = [
  ...(Object.keys(scopes) as (keyof typeof scopes)[]),
  null,
].filter((scope) => endpoints.some((endpoint) => endpoint.scope === scope && !simulated(endpoint)))

/** Where a page can point at in the fidelity ledger. */
export const fidelityAnchors: readonly string[] = [
  ...of('differ', Object.keys(contradictions)),
  ...of('switch', Object.keys(policySwitches)),
  ...of('lifetime', Object.keys(lifetimes)),
  ...Object.keys(oauthBehaviours),
  ...of('error', Object.keys(oauthErrors)),
  ...of('api', resourcesHad),
  ...Object.keys(apiBehaviours),
  ...of('error', [...givenErrors, 'own-words']),
  ...of(
    'missing',
    scopesWithout.map((scope) => scope ?? 'several'),
  ),
  'rate-limit-rule',
  ...of('webhook', [...Object.keys(webhooks), 'retries']),
  ...of('client', Object.keys(clientFacts)),
  ...of('without', Object.keys(notSimulated)),
]

export const securityAnchors: readonly string[] = Object.keys(securityRules)
