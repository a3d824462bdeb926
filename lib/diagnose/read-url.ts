import type { Place, RequestClues } from './clues'

/** Query or form parameters, the first of each name; a broken escape stays as it was written. */
export function params(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const part of text.split('&')) {
    const [name = '', value = ''] = split(part, '=')
    const key = decoded(name).toLowerCase()
    if (key !== '' && !found.has(key)) found.set(key, decoded(value))
  }
  return found
}

function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}

/** Which of Fortnox's endpoints a path is. */
export function placeOf(path: string): Place | null {
  const [, endpoint] = /\/oauth-v1\/(auth|token|revoke|migrate)\b/i.exec(path) ?? []
  if (endpoint) return endpoint.toLowerCase() === 'auth' ? 'authorize' : (endpoint.toLowerCase() as Place)
  return /^\/(3|api)\//i.test(path) ? 'api' : null
}

/** The parts of an address; undefined where it is none. */
export function address(
  text: string,
): { readonly host: string; readonly path: string; readonly query: string } | undefined {
  const [, host, path = '/', query = ''] = /^https?:\/\/([^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?/i.exec(text) ?? []
  return host === undefined ? undefined : { host: host.toLowerCase(), path: path === '' ? '/' : path, query }
}

export function requestTo(
  url: string,
  more: Partial<Pick<RequestClues, 'method' | 'headers' | 'params' | 'body'>> = {},
): RequestClues {
  const parts = address(url) ?? { path: url.split('?')[0] ?? '', query: split(url, '?')[1] }
  return {
    method: more.method ?? null,
    place: placeOf(parts.path),
    path: parts.path,
    headers: more.headers ?? new Map(),
    params: new Map([...params(parts.query), ...(more.params ?? [])]),
    body: more.body ?? 'unknown',
  }
}
