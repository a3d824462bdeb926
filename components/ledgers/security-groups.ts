import type { SecurityRuleId } from '@/lib/simulator/security.table'

/** The first rule of each part, in the order of the list. */
const begins = {
  authorization: 'S01',
  codes: 'S13',
  clients: 'S19',
  tokens: 'S23',
  api: 'S35',
  server: 'S39',
} as const satisfies Record<string, SecurityRuleId>

export type SecurityGroup = keyof typeof begins
export const securityGroups = Object.keys(begins) as SecurityGroup[]

/** The part in which a rule stands. */
export function groupOf(id: string): SecurityGroup {
  return securityGroups.findLast((group) => begins[group] <= id) ?? 'authorization'
}
