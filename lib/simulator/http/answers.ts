import { type OAuthError, type OAuthErrorId, oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import type { Answer, Context } from './context'
import { inertJson, phpJson } from './php-json'

type Headers = readonly (readonly [string, string])[]

/** `X-Uid`: eight hex digits on every answer of Fortnox's (facts §2.4). */
const uid = (context: Context) => Buffer.from(context.random(4)).toString('hex')

/** What every answer that is no page carries: on a shared origin no echo of a parameter may ever run (design §4). */
const inert = (context: Context): Headers => [
  ['X-Uid', uid(context)],
  ['X-Content-Type-Options', 'nosniff'],
  ['Content-Security-Policy', "default-src 'none'; sandbox"],
  ['Referrer-Policy', 'no-referrer'],
]

/** The token endpoint's success (facts §2.3). */
export function tokenAnswer(context: Context, body: object): Answer {
  return {
    status: 200,
    headers: [
      ['Content-Type', 'application/json'],
      ['Cache-Control', 'no-store'],
      ['Pragma', 'no-cache'],
      ...inert(context),
    ],
    body: phpJson(body),
  }
}

const allowed = ['Allow', 'POST, OPTIONS'] as const

/** OPTIONS at an OAuth endpoint: what it takes, and nothing else (the library's way, facts §2.5). No CORS: no page may call it (S12). */
export function optionsAnswer(context: Context): Answer {
  return { status: 200, headers: [allowed, ['Cache-Control', 'no-store'], ...inert(context)], body: '' }
}

/** An error of the OAuth server in Fortnox's words and with its odd content types (facts §2.4). */
export function oauthErrorAnswer(
  context: Context,
  id: OAuthErrorId,
  fill: { readonly grant?: string; readonly parameter?: string; readonly status?: number } = {},
): Answer {
  const entry: OAuthError = oauthErrors[id]
  const description = entry.description
    ?.replace('{grant}', () => fill.grant ?? '')
    .replace('{parameter}', () => fill.parameter ?? '')
  const allow: Headers = entry.status === 405 ? [allowed] : []
  return {
    status: fill.status ?? (entry.status === 302 ? 400 : entry.status),
    headers: [
      ['Content-Type', entry.contentType ?? 'text/html; charset=UTF-8'],
      ['Cache-Control', 'no-store'],
      ...allow,
      ...inert(context),
    ],
    body: inertJson({
      error: entry.error,
      error_description: description,
      ...(entry.uri ? { error_uri: entry.uri } : {}),
    }),
  }
}

/** An answer of the REST API: JSON without a charset, PHP's escapes (facts §5.1). */
export function apiAnswer(context: Context, status: number, body: object, headers: Headers = []): Answer {
  return {
    status,
    headers: [['Content-Type', 'application/json'], ['Cache-Control', 'no-store'], ...headers, ...inert(context)],
    body: phpJson(body),
  }
}

/** A file that the API sends as it is. */
export function fileAnswer(context: Context, type: string, body: string): Answer {
  return { status: 200, headers: [['Content-Type', type], ['Cache-Control', 'no-store'], ...inert(context)], body }
}

/** 401 in front of the API: not in the envelope, and the one answer that was recorded with its length (facts §5.1). */
export function unauthorizedAnswer(context: Context): Answer {
  const { status, error } = oauthErrors.unauthorized
  const body = { message: error }
  return apiAnswer(context, status, body, [['Content-Length', String(phpJson(body).length)]])
}

/** What only a simulator would say: that it does not have this. Never mistakable for Fortnox's words. */
export function simulatorAnswer(context: Context, status: number, message: string, headers: Headers = []): Answer {
  return apiAnswer(context, status, { simulator: 'koppla', message }, headers)
}

/** Back to the app, 302 (S11). */
export function redirectAnswer(context: Context, location: string): Answer {
  return { status: 302, headers: [['Location', location], ['Cache-Control', 'no-store'], ...inert(context)], body: '' }
}

/** A problem of the control API (RFC 9457). */
export function problemAnswer(
  context: Context,
  status: number,
  detail: string,
  more: Record<string, unknown> = {},
): Answer {
  return {
    status,
    headers: [['Content-Type', 'application/problem+json'], ['Cache-Control', 'no-store'], ...inert(context)],
    body: JSON.stringify({ type: 'about:blank', status, detail, ...more }),
  }
}

/** JSON of the control API. */
export function jsonAnswer(context: Context, status: number, body: unknown, headers: Headers = []): Answer {
  return {
    status,
    headers: [['Content-Type', 'application/json'], ['Cache-Control', 'no-store'], ...headers, ...inert(context)],
    body: JSON.stringify(body),
  }
}
