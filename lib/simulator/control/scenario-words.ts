import { apiErrors } from '@/lib/fortnox/api-errors.table'
import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { assumedMessages, otherErrors } from '../api/other-errors.table'
import type { NextRequest } from '../core/scenario'
import { withParams } from '../http/params'
import { given } from './given'
import type { urlsOf } from './worlds'

/** What stands for the names in braces. */
export type Known = Readonly<Record<string, string>>

/** The same value with every `{name}` filled in; a name that nobody knows is a mistake in the table. */
export function known<T>(value: T, words: Known): T {
  return fill(value, words) as T
}

function fill(value: unknown, words: Known): unknown {
  if (typeof value === 'string') {
    return value.replace(/\{(\w+)\}/g, (_, name: string) => {
      const word = words[name]
      if (word === undefined) throw new Error(`The scenario names {${name}}, which no step made.`)
      return word
    })
  }
  if (Array.isArray(value)) return value.map((one) => fill(one, words))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one, words)]))
}

/** Who sends the requests of a scenario. */
export interface Senders {
  /** Null where the app's secret is known to its owner alone. */
  readonly clientSecret: string | null
  readonly worldKey: string
  readonly urls: ReturnType<typeof urlsOf>
}

/** The words of an error of the tables, where they are known; `{Value}` stands for what was sent. */
function saying(error: string | null): string | null {
  if (error === null) return null
  if (isIn(oauthErrors, error)) return oauthErrors[error].description ?? oauthErrors[error].error
  if (isIn(apiErrors, error)) return assumedMessages[error] ?? apiErrors[error].message
  return isIn(otherErrors, error) ? otherErrors[error].message : null
}

const isIn = <K extends string>(table: Readonly<Record<K, unknown>>, id: string): id is K => Object.hasOwn(table, id)

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

function authorizationOf({ to, as, form }: NextRequest, words: Known, { clientSecret, worldKey }: Senders) {
  // Its credentials are in headers of their own.
  if (as === 'legacy-program') return null
  if (to === 'consents') return { header: `Bearer ${worldKey}` }
  if (to === 'api') return { header: `Bearer ${bearerOf(as, words)}` }
  if (to === 'authorize' && form === undefined) return null
  const secret = as === 'wrong-secret' ? 'not-the-secret' : clientSecret
  const pair = `${words['clientId']}:${secret ?? '$CLIENT_SECRET'}`
  const header =
    secret === null ? 'Basic <clientId:clientSecret in base64>' : `Basic ${Buffer.from(pair).toString('base64')}`
  // Double quotes let the shell fill the secret in.
  return { header, user: secret === null ? `"${pair}"` : quoted(pair) }
}

/** A column of 255 characters keeps the beginning. */
const cutAt = 255

function bearerOf(as: NextRequest['as'], words: Known): string {
  const token = known(as === 'code-for-a-token' ? '{code}' : '{accessToken}', words)
  return as === 'cut-token' ? token.slice(0, cutAt) : token
}

const apiAddress = (base: string, path: string) => (path.startsWith('/api/') ? new URL(path, base).href : base + path)

/** A request of a scenario, ready to send, and the same for a shell. */
export function readyRequest(next: NextRequest, words: Known, senders: Senders) {
  const { method, to, path, query, form, json, headers = {}, expect } = known(next, words)
  const { urls } = senders
  const address =
    to === 'consents' ? `${urls.control}/consents` : to === 'api' ? apiAddress(urls.api, path ?? '') : urls[to]
  const url = withParams(
    address,
    Object.entries(query ?? {}).map(([name, value]) => [name, value || null] as const),
  )
  const authorization = authorizationOf(next, words, senders)
  const type = form ? 'application/x-www-form-urlencoded' : json === undefined ? undefined : 'application/json'
  const body = form ? new URLSearchParams(form).toString() : json === undefined ? null : JSON.stringify(json)
  const sent: Record<string, string> = {
    ...given({ Authorization: authorization?.header, 'Content-Type': type }),
    ...(to === 'api' ? { Accept: 'application/json' } : {}),
    ...headers,
  }
  const lines = Object.entries(sent)
    .filter(([name]) => name !== 'Authorization' || authorization?.user === undefined)
    .map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`)
  const user = authorization?.user === undefined ? [] : [`-u ${authorization.user}`]
  const data = body === null ? [] : [`--data ${quoted(body)}`]
  return {
    method,
    url,
    headers: sent,
    body,
    curl: ['curl -i', `-X ${method}`, quoted(url), ...user, ...lines, ...data].join(' '),
    expect: {
      status: expect.status,
      error: expect.error,
      says: saying(expect.error),
      bareCallback: expect.bareCallback ?? false,
    },
  }
}
