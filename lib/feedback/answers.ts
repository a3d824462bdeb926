import type { Locale } from '@/lib/i18n/locales'
import { messages } from '@/lib/i18n/messages'
import { type FeedbackKind, type FeedbackProblem, problemStatus } from './feedback'

const headers = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
}

/** Where a form came from, and how its answer is wanted: a script asks for JSON, a browser without one for a page. */
export interface Asker {
  readonly origin: string
  readonly locale: Locale
  readonly page: string
  readonly json: boolean
}

export function thanks(asker: Asker, kind: FeedbackKind): Response {
  if (!asker.json) return toPage(asker, { kind })
  return json(201, 'application/json', { text: messages[asker.locale].feedback.thanks[kind] })
}

/** The problem in the reader's language: as problem+json (RFC 9457), or on a page. */
export function refusal(asker: Asker, problem: FeedbackProblem): Response {
  if (!asker.json) return toPage(asker, { problem })
  const status = problemStatus[problem]
  const body = { type: 'about:blank', status, code: problem, title: messages[asker.locale].feedback.problems[problem] }
  return json(status, 'application/problem+json', body)
}

/** A page of ours, at the address that the portal knows itself by. */
export function seeOther(origin: string, path: string, cookie?: string): Response {
  const location = new URL(path, origin).href
  return new Response(null, {
    status: 303,
    headers: { ...headers, Location: location, ...(cookie !== undefined && { 'Set-Cookie': cookie }) },
  })
}

export function download(text: string, type: string, name: string): Response {
  return new Response(text, {
    headers: { ...headers, 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  })
}

function toPage({ origin, locale, page }: Asker, said: { readonly kind?: string; readonly problem?: string }) {
  return seeOther(origin, `/${locale}/feedback/sent?${new URLSearchParams({ ...said, page })}`)
}

function json(status: number, type: string, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...headers, 'Content-Type': type } })
}
