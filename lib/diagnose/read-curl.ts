import type { RequestClues } from './clues'
import { params, requestTo } from './read-url'

/** The request that a curl command sends (also one broken over lines, and Windows' carets); undefined where there is none. */
export function readCurl(text: string): RequestClues | undefined {
  const start = /(?:^|[\s$>])curl(?:\.exe)?\s/i.exec(text)
  if (!start) return undefined
  const words = shellWords(text.slice(start.index + start[0].length).replace(/[\\^`]\r?\n/g, ' '))
  const headers = new Map<string, string>()
  const data: string[] = []
  let method: string | null = null
  let url: string | null = null
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', next = ''] = [words[at], words[at + 1]]
    const [name, joined] = /^(--[a-z-]+)=(.*)$/s.exec(word)?.slice(1) ?? [word]
    const value = joined ?? next
    const takes = () => {
      if (joined === undefined) at += 1
      return value
    }
    if (name === '-X' || name === '--request') method = takes().toUpperCase()
    else if (name === '-H' || name === '--header') addHeader(headers, takes())
    else if (name === '-u' || name === '--user') headers.set('authorization', `Basic ${takes().split(':')[0]}`)
    else if (name !== undefined && /^(-d|--data(-raw|-binary|-urlencode|-ascii)?|--json|-F|--form)$/.test(name)) {
      if (name === '--json') headers.set('content-type', 'application/json')
      data.push(takes())
    } else if (name === '--url') url = takes()
    else if (url === null && /^https?:\/\//i.test(word)) url = word
  }
  if (url === null) return undefined
  const body = data.join('&')
  const isJson = /^\s*[[{]/.test(body) || (headers.get('content-type') ?? '').includes('json')
  return requestTo(url, {
    method: method ?? (data.length > 0 ? 'POST' : 'GET'),
    headers,
    params: data.length === 0 || isJson ? new Map() : params(body),
    body: data.length === 0 ? 'none' : isJson ? 'json' : 'form',
  })
}

export function addHeader(headers: Map<string, string>, line: string): void {
  const at = line.indexOf(':')
  if (at > 0) headers.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim())
}

/** Words as a shell splits them: quotes hold words together. */
function shellWords(text: string): string[] {
  return [...text.matchAll(/(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"']+))+/gs)].map(([whole]) =>
    whole.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'/gs, (_, double?: string, single?: string) =>
      double === undefined ? (single ?? '') : double.replace(/\\(.)/gs, '$1'),
    ),
  )
}
