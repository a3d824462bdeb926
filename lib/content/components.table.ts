import { errorIds } from '@/lib/fortnox/errors'
import { lifetimes } from '@/lib/fortnox/lifetimes.table'
import { scopes } from '@/lib/fortnox/scopes.table'
import { figures } from './figures.table'
import { namedEndpoints } from './named-endpoints.table'
import { samples } from './samples.table'

/** The steps of the sandbox that a page can send a reader to: those of its walk that show something, and its clock. */
export const tryItSteps = ['authorize', 'exchange', 'call', 'refresh', 'revoke', 'clock'] as const
export type TryItStep = (typeof tryItSteps)[number]

/** What a prop may hold: one of these ids, a dictionary entry that exists, or any text. */
type Prop = readonly string[] | 'term' | 'text'

export interface ComponentRule {
  readonly prop?: { readonly name: string; readonly holds: Prop; readonly what: string }
  /** `block`: on lines of its own. `inline`: within a sentence. */
  readonly place: 'block' | 'inline'
  readonly words: 'none' | 'optional' | 'required'
  /** It draws a link, so it can neither stand inside one nor hold one. */
  readonly isLink?: true
}

const lifetimeIds = Object.keys(lifetimes)
const disputed = Object.entries(lifetimes).flatMap(([id, { others }]) => (others.length > 0 ? [id] : []))

/** The only components that a page may use. */
export const components: Readonly<Record<string, ComponentRule>> = {
  Term: { prop: { name: 'id', holds: 'term', what: 'dictionary entry' }, place: 'inline', words: 'optional', isLink: true },
  Lifetime: { prop: { name: 'of', holds: lifetimeIds, what: 'lifetime' }, place: 'inline', words: 'none' },
  OtherLifetime: { prop: { name: 'of', holds: disputed, what: 'lifetime with a second value' }, place: 'inline', words: 'none' },
  ErrorText: { prop: { name: 'id', holds: errorIds, what: 'error' }, place: 'inline', words: 'none', isLink: true },
  ErrorCode: { prop: { name: 'id', holds: errorIds, what: 'error' }, place: 'inline', words: 'none', isLink: true },
  Scope: { prop: { name: 'id', holds: Object.keys(scopes), what: 'scope' }, place: 'inline', words: 'none', isLink: true },
  Endpoint: { prop: { name: 'id', holds: Object.keys(namedEndpoints), what: 'endpoint' }, place: 'inline', words: 'none' },
  RateLimit: { place: 'inline', words: 'none' },
  Menu: { prop: { name: 'path', holds: 'text', what: 'menu path' }, place: 'inline', words: 'none' },
  Disagreement: { prop: { name: 'of', holds: disputed, what: 'lifetime with a second value' }, place: 'block', words: 'none' },
  Figure: { prop: { name: 'name', holds: Object.keys(figures), what: 'figure' }, place: 'block', words: 'none' },
  TryIt: { prop: { name: 'step', holds: tryItSteps, what: 'step' }, place: 'block', words: 'required' },
  Sample: { prop: { name: 'of', holds: Object.keys(samples), what: 'recorded exchange' }, place: 'block', words: 'none' },
  Inference: { place: 'block', words: 'required' },
  Note: { place: 'block', words: 'required' },
  Languages: { place: 'block', words: 'required' },
}
