import { expect } from 'vitest'
import { markup } from './hostile-values'

/** Where a request went, as far as its answer's form goes. */
export type Dialect = 'page' | 'oauth' | 'api' | 'control' | 'none'

export function dialectOf(url: string): Dialect {
  const path = new URL(url).pathname
  if (path.startsWith('/control/')) return 'control'
  if (/^\/(3|api)(\/|$)/.test(path)) return 'api'
  if (/^\/oauth-v1\/(auth|consent)$/.test(path)) return 'page'
  return /^\/oauth-v1\/(token|revoke|migrate)$/.test(path) ? 'oauth' : 'none'
}

export interface Seen {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** What only a program would say that fell over its own feet. */
const innards = /\bat .+:\d+:\d+|node_modules|node:internal|\.m?[jt]s:\d|file:\/\//

const typeOf = ({ headers }: Seen) => headers.get('content-type') ?? ''

/** What holds for every answer, whatever was sent. */
export function judgeAnswer(seen: Seen): void {
  const { headers, text } = seen
  expect(headers.get('x-koppla-simulator'), 'says that it is a simulator').toBe('0.0.0-test')
  expect(text).not.toMatch(innards)
  expect(text).not.toContain(process.cwd())
  if (typeOf(seen) !== 'text/event-stream' && seen.status !== 204) {
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
  if (!typeOf(seen).startsWith('text/html')) return
  // JSON that a browser would take for a page begins no markup; a page of ours has no other than its own.
  expect(text).not.toMatch(text.startsWith('<!doctype html>') ? markup : /[<>&]/)
}

const own = (body: unknown) => {
  const { simulator, message } = body as Record<string, unknown>
  return simulator === 'koppla' && typeof message === 'string' && Object.keys(body as object).length === 2
}

/** A refusal speaks as its place does (facts §2.4, §6.1; RFC 9457 in the control API), or as the simulator of itself. */
export function judgeDialect(dialect: Dialect, seen: Seen): void {
  const { status, text } = seen
  if (status < 400) return
  if (typeOf(seen).startsWith('text/html') && text.startsWith('<')) {
    expect(dialect, 'only people are shown pages').toBe('page')
    return
  }
  const body = JSON.parse(text) as Record<string, unknown>
  if (dialect === 'control') {
    expect(typeOf(seen)).toBe('application/problem+json')
    expect(body).toMatchObject({ type: 'about:blank', status, detail: expect.stringMatching(/\S/) })
  } else if (own(body)) expect(typeOf(seen)).toBe('application/json')
  else if (dialect === 'oauth') expect(body).toMatchObject({ error: expect.stringMatching(/^\w+$/) })
  else if (dialect === 'api') expect([envelope.pascal, envelope.lower, envelope.bare]).toContainEqual(shapeOf(body))
  else expect.fail(`${dialect} answers ${text}`)
}

/** The three forms of an error of the API: their keys. */
const envelope = {
  pascal: ['ErrorInformation', 'Error', 'Message', 'Code'],
  lower: ['ErrorInformation', 'error', 'message', 'code'],
  bare: ['message'],
}

function shapeOf(body: Record<string, unknown>): string[] {
  return Object.entries(body).flatMap(([name, value]) => [
    name,
    ...(typeof value === 'object' && value !== null ? Object.keys(value) : []),
  ])
}
