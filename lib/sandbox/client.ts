import * as oauth from 'oauth4webapi'
import type { RawExchange } from './state'

/** What the sandbox talks to: the simulator, or the real Fortnox. Addresses of its endpoints, and how to reach them. */
export interface Target {
  readonly authorize: string
  readonly token: string
  readonly revoke: string
  readonly api: string
  readonly fetch: (request: Request) => Promise<Response>
}

export interface ClientOf {
  readonly target: Target
  readonly clientId: string
  readonly clientSecret: string
  /** World time, for the record. */
  readonly now: number
}

export interface Tokens {
  readonly accessToken: string
  readonly refreshToken: string
  readonly scopes: readonly string[]
}

/** What came of a call: the raw exchange in every case, and what the OAuth client made of it. */
export interface Called<Result> {
  readonly raw: RawExchange
  readonly result: Result | null
}

export const userAgent = 'koppla-sandbox'

/**
 * A `fetch` that records the raw answer and hands the library a copy labelled JSON: Fortnox labels its JSON errors text/plain and
 * text/html, at which the library throws and the reason is lost (facts §2.4).
 */
function recording(target: Target, now: number) {
  let raw: RawExchange | null = null
  const customFetch = async (url: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('User-Agent', userAgent)
    const body = init.body == null ? '' : String(init.body)
    const method = init.method ?? 'GET'
    const shown = maskedHeaders(url, headers)
    const request = { method, url, headers: shown, body }
    raw = { at: now, request, response: null, failure: null }
    try {
      const response = await target.fetch(new Request(url, { method, headers, ...(body === '' ? {} : { body }) }))
      const text = await response.text()
      raw = { ...raw, response: { status: response.status, headers: [...response.headers], body: text } }
      const labelled = new Headers(response.headers)
      if (text.startsWith('{')) labelled.set('content-type', 'application/json')
      return new Response(text === '' ? null : text, { status: response.status, headers: labelled })
    } catch (error) {
      raw = { ...raw, failure: 'no-answer' }
      throw error
    }
  }
  return { customFetch, taken: () => raw }
}

/** Headers as the page may see them: without the client secret, and without the world's key. */
export function maskedHeaders(
  url: string,
  headers: Iterable<readonly [string, string]>,
): (readonly [string, string])[] {
  const isControl = new URL(url).pathname.startsWith('/control/')
  return [...headers].map(([name, value]) => {
    if (name.toLowerCase() !== 'authorization') return [name, value]
    return [name, isControl ? 'Bearer ••••••' : maskBasic(value)]
  })
}

function maskBasic(value: string): string {
  if (!/^basic /i.test(value)) return value
  const [clientId] = Buffer.from(value.slice(6), 'base64').toString().split(':')
  return `Basic ${clientId}:••••••`
}

async function call<Result>(
  { target, clientId, clientSecret, now }: ClientOf,
  work: (parts: {
    server: oauth.AuthorizationServer
    client: oauth.Client
    authentication: oauth.ClientAuth
    options: { [oauth.customFetch]: never; [oauth.allowInsecureRequests]: boolean }
  }) => Promise<Result>,
): Promise<Called<Result>> {
  const { customFetch, taken } = recording(target, now)
  const server: oauth.AuthorizationServer = {
    issuer: new URL(target.token).origin,
    authorization_endpoint: target.authorize,
    token_endpoint: target.token,
    revocation_endpoint: target.revoke,
  }
  const options = {
    [oauth.customFetch]: customFetch as never,
    [oauth.allowInsecureRequests]: target.token.startsWith('http:'),
  }
  let result: Result | null = null
  let failure: string | null = null
  try {
    result = await work({
      server,
      client: { client_id: clientId },
      authentication: oauth.ClientSecretBasic(clientSecret),
      options,
    })
  } catch (error) {
    failure = failureOf(error)
  }
  const raw = taken()
  if (!raw) throw new Error(`The OAuth client sent nothing: ${failure}`)
  return {
    raw: raw.failure === null && raw.response !== null && raw.response.status < 400 ? { ...raw, failure } : raw,
    result,
  }
}

function failureOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'refused'
}

function tokensOf(response: oauth.TokenEndpointResponse): Tokens {
  return {
    accessToken: response.access_token,
    refreshToken: response.refresh_token ?? '',
    scopes: (response.scope ?? '').split(' ').filter((scope) => scope !== ''),
  }
}

/** RFC 6749 §4.1.3. Sends nothing, and throws, where the answer's state is not the expected one (C03). */
export function exchangeCode(
  of: ClientOf,
  answer: { readonly code: string; readonly state: string },
  expectedState: string,
  redirectUri: string,
): Promise<Called<Tokens>> {
  return call(of, async ({ server, client, authentication, options }) => {
    const params = oauth.validateAuthResponse(server, client, new URLSearchParams({ ...answer }), expectedState)
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      authentication,
      params,
      redirectUri,
      oauth.nopkce,
      options,
    )
    return tokensOf(await oauth.processAuthorizationCodeResponse(server, client, response))
  })
}

/** RFC 6749 §6. */
export function refresh(of: ClientOf, refreshToken: string): Promise<Called<Tokens>> {
  return call(of, async ({ server, client, authentication, options }) => {
    const response = await oauth.refreshTokenGrantRequest(server, client, authentication, refreshToken, options)
    return tokensOf(await oauth.processRefreshTokenResponse(server, client, response))
  })
}

/** RFC 7009. */
export function revoke(of: ClientOf, refreshToken: string): Promise<Called<true>> {
  return call(of, async ({ server, client, authentication, options }) => {
    const additionalParameters = { token_type_hint: 'refresh_token' }
    const response = await oauth.revocationRequest(server, client, authentication, refreshToken, {
      ...options,
      additionalParameters,
    })
    await oauth.processRevocationResponse(response)
    return true as const
  })
}

/** A call of the REST API with a bearer (RFC 6750 §2.1). */
export function callApi(of: ClientOf, accessToken: string, path: string): Promise<Called<number>> {
  const url = new URL(path, new URL(of.target.api).origin)
  return call(of, async ({ options }) => {
    const headers = new Headers({ accept: 'application/json' })
    const response = await oauth.protectedResourceRequest(accessToken, 'GET', url, headers, null, options)
    return response.status
  })
}
