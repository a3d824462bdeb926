import type { SandboxProblem } from './api'
import { visitorCookie } from './cookie'

const statusOf: Record<SandboxProblem, number> = {
  'no-world': 404,
  'wrong-origin': 403,
  'malformed-body': 400,
  'invalid-field': 400,
  'body-too-large': 413,
  'nothing-to-exchange': 409,
  'no-token': 409,
  'not-held': 400,
  'clock-backwards': 400,
  'wrong-world-or-key': 403,
  'not-signed-in': 401,
  'no-scenario': 409,
  'no-scenario-here': 409,
  'unknown-action': 404,
  'method-not-allowed': 405,
  'too-many-worlds': 429,
  'server-error': 500,
}

const headers = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
}

/** A problem whose `code` the page puts into the reader's words (RFC 9457). */
export function problemResponse(
  code: SandboxProblem,
  detail: string,
  more: { readonly field?: string; readonly allow?: string } = {},
): Response {
  const { allow, ...shown } = more
  const status = statusOf[code]
  return new Response(JSON.stringify({ type: 'about:blank', status, code, detail, ...shown }), {
    status,
    headers: { ...headers, 'Content-Type': 'application/problem+json', ...(allow ? { Allow: allow } : {}) },
  })
}

export function jsonResponse(body: unknown, cookie?: { readonly value: string; readonly secure: boolean }): Response {
  const setCookie = cookie ? { 'Set-Cookie': visitorCookie(cookie.value, cookie.secure) } : {}
  return new Response(JSON.stringify(body), {
    headers: { ...headers, ...setCookie, 'Content-Type': 'application/json' },
  })
}
