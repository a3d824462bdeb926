import type { Clues, RequestClues, Shape } from './clues'
import { masked } from './mask'
import { readCurl } from './read-curl'
import { readContentType, readRequest, readStatus } from './read-http'
import { readJwt } from './read-jwt'
import { address, params, requestTo } from './read-url'

/** Longer than any log line that helps; the rest is not read. */
export const longest = 20_000

/** Everything that a pasted text gives away. It is only read: nothing is sent anywhere, and no input makes it fail. */
export function readClues(pasted: string): Clues {
  const text = unescaped(pasted.slice(0, longest))
  const urls = [...text.matchAll(/https?:\/\/[^\s"'<>\\)\]]+/gi)].map(([url]) => url)
  const authorizeUrl = urls.find((url) => /\/oauth-v1\/auth(?:[?#]|$)/i.test(url))
  const callback = readCallback(text, urls)
  const curl = readCurl(text)
  const request =
    curl ?? readRequest(text) ?? (authorizeUrl ? requestTo(authorizeUrl, { method: 'GET', body: 'none' }) : undefined)
  const token = readJwt(text)
  const said = { ...readOAuth(text, callback), ...readApi(text) }
  const status = readStatus(text)
  const shapes: Shape[] = [
    ...(curl ? ['curl' as const] : []),
    ...(authorizeUrl && !curl ? ['authorize-url' as const] : []),
    ...(callback ? ['callback-url' as const] : []),
    ...(request && !curl && !authorizeUrl ? ['http-request' as const] : []),
    ...(status === null ? [] : ['http-answer' as const]),
    ...(/"\s*(?:error|message|code|errorinformation)\s*"\s*:/i.test(text) ? ['json' as const] : []),
    ...(/<errorinformation>/i.test(text) ? ['xml' as const] : []),
    ...(token ? ['jwt' as const] : []),
    ...(said.code === null ? [] : ['code' as const]),
  ]
  return {
    ...said,
    ...{ shapes: shapes.length > 0 ? shapes : ['message'], status, token, callback },
    contentType: readContentType(text),
    request: request ? withoutSecrets(request) : null,
    text: masked(text).toLowerCase(),
  }
}

/** JSON inside JSON, as log lines have it; letters written as \u00e5; entities of a page. */
function unescaped(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\\+u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\+(["/])/g, '$1')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
}

/** Where Fortnox sent the browser back to: an address with `code`, `error` or `state`, or one that stands there alone with nothing. */
function readCallback(text: string, urls: readonly string[]): ReadonlyMap<string, string> | null {
  for (const url of urls) {
    const parts = address(url)
    if (!parts || /(^|\.)fortnox\.se(:|$)/.test(parts.host) || /\/oauth-v1\//.test(parts.path)) continue
    const found = params(parts.query)
    if (found.has('error') || (found.has('code') && found.has('state')) || found.has('code')) return found
    if (text.trim() === url && /callback|redirect|oauth|return|fortnox/i.test(parts.path)) return found
  }
  const [, query] = /(?:^|\s)\/[\w/.-]*\?((?:[^\s"'#]*&)?(?:error|code)=[^\s"'#]+)/.exec(text) ?? []
  return query === undefined || /\/oauth-v1\//.test(text) ? null : params(query)
}

const oauthName =
  /(?<![a-z_])(invalid_(?:grant|client|scope|request|token)|unauthorized_client|unsupported_(?:grant_type|response_type)|access_denied|server_error|temporarily_unavailable|insufficient_scope|error_missing_[a-z_]+)(?![a-z_])/i

function readOAuth(text: string, callback: Clues['callback']): Pick<Clues, 'error' | 'description'> {
  const named =
    /"error"\s*:\s*"([^"]{2,80})"/i.exec(text)?.[1] ?? callback?.get('error') ?? oauthName.exec(text)?.[1] ?? null
  const description =
    /"error_description"\s*:\s*"((?:[^"\\]|\\.){1,300})"/i.exec(text)?.[1] ?? callback?.get('error_description') ?? null
  return { error: named?.toLowerCase() ?? null, description }
}

/** Fortnox's own codes: 1000003 to 1000031, and 2000013 and up (facts §6.2). */
const code = /(?<![\d.])(1000\d{3}|200[0-9]\d{3})(?![\d.]*\d)/

function readApi(text: string): Pick<Clues, 'code' | 'message'> {
  const labelled = /["']?code["']?\s*[>:=]\s*["']?(\d{7})\b/i.exec(text)?.[1]
  const named = /"code"\s*:\s*"([a-z]{2,20}(?:[._][a-z]{2,20}){1,6})"/i.exec(text)?.[1]
  const message =
    /["']?message["']?\s*:\s*["']((?:[^"'\\]|\\.){1,300})["']/i.exec(text)?.[1] ??
    /<message>([^<]{1,300})</i.exec(text)?.[1]
  return { code: labelled ?? code.exec(text)?.[1] ?? named ?? null, message: message ?? null }
}

const secretParams = /^(code|refresh_token|access_token|client_secret|token|password|client_assertion)$/

/** What rules ask of a request needs no secret: whether there is one is enough. */
function withoutSecrets(request: RequestClues): RequestClues {
  const headers = new Map(
    [...request.headers].map(([name, value]) => [
      name,
      /authorization|secret|token/.test(name) ? (value.split(' ')[0] ?? '').slice(0, 12).toLowerCase() : value,
    ]),
  )
  const values = new Map(
    [...request.params].map(([name, value]) => [name, secretParams.test(name) && value !== '' ? '•' : value]),
  )
  return { ...request, headers, params: values }
}
