import { type CredentialKind, credentials } from '@/lib/fortnox/credentials.table'
import { durationText } from '@/lib/fortnox/duration'
import { fortnoxError } from '@/lib/fortnox/errors'
import type { Evidence, Localized } from '@/lib/fortnox/evidence'
import { type Lifetime, lifetimes } from '@/lib/fortnox/lifetimes.table'
import { rateLimit } from '@/lib/fortnox/rate-limit.table'
import { scopes } from '@/lib/fortnox/scopes.table'
import type { Locale } from '@/lib/i18n/locales'
import { namedEndpoints } from './named-endpoints.table'

/**
 * What each inline component says in plain words. Components, search, descriptions and Markdown all take it from here.
 * The ids come out of MDX as plain strings; the content check refuses an unknown one before a reader can meet the error below.
 */
export const words = {
  /** `31 days` */
  Lifetime: ({ of }: { of: string }, locale: Locale) => durationText(lifetime(of).value, locale),
  /** `45 days`: what other sources say, joined when they are several. */
  OtherLifetime: ({ of }: { of: string }, locale: Locale) =>
    lifetime(of)
      .others.map(({ value }) => durationText(value, locale))
      .join(' / '),
  /** The message as Fortnox writes it, or the code where nobody has recorded a message. */
  ErrorText: ({ id }: { id: string }) => fortnoxError(id).message ?? errorCode(id),
  /** `2001304`, or `400 invalid_grant` for an OAuth error. Where Fortnox sends words alone, they stand for the code. */
  ErrorCode: ({ id }: { id: string }) => errorCode(id),
  /** The scope's id, as it stands in a request. */
  Scope: ({ id }: { id: string }) => known(scopes, id, 'scope') && id,
  /** `POST /oauth-v1/token` */
  Endpoint: ({ id }: { id: string }) => {
    const { method, path } = known(namedEndpoints, id, 'endpoint')
    return `${method} ${path}`
  },
  /** `25 requests per 5 seconds` */
  RateLimit: (_props: object, locale: Locale) =>
    `${rateLimit.requests} ${locale === 'sv' ? 'anrop' : 'requests'} per ${durationText(rateLimit.window, locale)}`,
  /** `Settings → Accounting → Preferred accounts` */
  Menu: ({ path }: { path: string }) => menuSteps(path).join(' → '),
} satisfies Record<string, (props: never, locale: Locale) => string>

/** What comes before words that no source says. */
export const inferenceMark: Localized = {
  en: 'Our own conclusion; no source says it.',
  sv: 'Vår egen slutsats; ingen källa säger det.',
}

/** What stands on a `<Term>` without words of its own: the short name of the credential. Undefined for other terms, which need words. */
export function chipLabel(termId: string): string | undefined {
  return Object.values(credentials).find(({ term }) => term === termId)?.label
}

/** The kind of credential that a dictionary entry is about. */
export function credentialOfTerm(termId: string): CredentialKind | undefined {
  return (Object.keys(credentials) as CredentialKind[]).find((kind) => credentials[kind].term === termId)
}

/** The steps of a menu path: `Settings > Accounting` → `['Settings', 'Accounting']`. */
export function menuSteps(path: string): string[] {
  return path.split('>').map((step) => step.trim())
}

/** Each value that the sources give for one lifetime, the one that the simulator counts first. */
export function disagreement(of: string, locale: Locale): { value: string; evidence: Evidence }[] {
  const { value, evidence, others } = lifetime(of)
  return [{ value, evidence }, ...others].map((each) => ({
    value: durationText(each.value, locale),
    evidence: each.evidence,
  }))
}

function lifetime(id: string): Lifetime {
  return known(lifetimes, id, 'lifetime')
}

/** An error in a redirect has no status worth showing. */
function errorCode(id: string): string {
  const { family, code, status, message } = fortnoxError(id)
  const name = code ?? message ?? id
  return family === 'oauth' && status !== 302 ? `${status} ${name}` : name
}

function known<T>(table: Readonly<Record<string, T>>, id: string, what: string): T {
  const found = Object.hasOwn(table, id) ? table[id] : undefined
  if (found === undefined) throw new Error(`There is no ${what} "${id}". Known: ${Object.keys(table).join(', ')}.`)
  return found
}
