import { sources } from './sources.table'

/** Where Fortnox itself is found, for what only Fortnox can give: an account, a registered app, customers. Their words are in the messages. */
export const officialPlaces = [
  // Once called the App Market (facts §8).
  { id: 'market', url: 'https://www.fortnox.se/integrationer' },
  { id: 'signUp', url: 'https://apps.fortnox.se/integration-developer/signup' },
  { id: 'portal', url: sources['docs-developer-portal'].url },
  { id: 'docs', url: 'https://www.fortnox.se/developer' },
] as const
