/** The parts of the dictionary, in the order in which one meets them. */
export const termGroupNames = ['connection', 'around', 'account', 'api', 'accounting'] as const
export type TermGroupName = (typeof termGroupNames)[number]

/** The parts of the FAQ: first what it takes to connect and to stay connected, then what one does with the connection. */
export const faqGroupNames = [
  'starting',
  'tokens',
  'scopes',
  'legacy',
  'rate-limit',
  'testing',
  'events',
  'bookkeeping',
  'files',
  'documents',
] as const
export type FaqGroupName = (typeof faqGroupNames)[number]

const allGroups: readonly string[] = [...termGroupNames, ...faqGroupNames]

/** Where a page's group stands among the others of its kind; 0 for kinds without groups. */
export function groupRank(group: string | undefined): number {
  return group === undefined ? 0 : allGroups.indexOf(group)
}
