import type { RequestClues } from './clues'
import { addHeader } from './read-curl'
import { params, requestTo } from './read-url'

/** An answer's status and type, wherever a log, a console or a tool writes them. */
const statusLine = /HTTP\/[\d.]+"?\s+(\d{3})\b/i
const statusWord =
  /\b(?:status(?:[ _-]?code)?|HTTP(?:[ _-]?(?:status|error|code))?|error code|response code|svar(?:ade|skod)?|returned|failed with|got|AxiosError.*?)["']?\s*[:=]?\s*["']?([1-5]\d{2})\b/i
const statusName =
  /\b([45]\d{2})\s+(?:Bad Request|Unauthorized|Forbidden|Not Found|Too Many Requests|Internal Server Error|Not Implemented|Service Unavailable|Bad Gateway|Gateway Timeout)\b/i

export function readStatus(text: string): number | null {
  for (const pattern of [statusLine, statusName, statusWord]) {
    const found = pattern.exec(text)?.[1]
    if (found !== undefined) return Number(found)
  }
  return null
}

export function readContentType(text: string): string | null {
  return /content-type["']?\s*[:=]\s*["']?([a-z]+\/[a-z0-9.+-]+)/i.exec(text)?.[1]?.toLowerCase() ?? null
}

/** A raw request: its line, its headers and its body; undefined where there is none. */
export function readRequest(text: string): RequestClues | undefined {
  const [whole, method, target] =
    /(?:^|\s|["'])(GET|POST|PUT|DELETE|PATCH)\s+((?:https?:\/\/[^\s"']+|\/[^\s"']*))/.exec(text) ?? []
  if (whole === undefined || method === undefined || target === undefined) return undefined
  const rest = text.slice(text.indexOf(whole) + whole.length)
  const [head = '', ...bodies] = rest.split(/\r?\n\s*\r?\n/)
  const headers = new Map<string, string>()
  for (const line of head.split(/\r?\n/)) if (/^\s*[\w-]+:\s/.test(line)) addHeader(headers, line.trim())
  const body = bodies[0]?.trim() ?? ''
  const isJson = body.startsWith('{') || (headers.get('content-type') ?? '').includes('json')
  const isForm = !isJson && /^[\w.~-]+=/.test(body)
  return requestTo(target, {
    method,
    headers,
    params: isForm ? params(body) : new Map(),
    body: isForm ? 'form' : isJson && body !== '' ? 'json' : headers.size > 0 ? 'none' : 'unknown',
  })
}
