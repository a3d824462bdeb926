import NextAuth, { type NextAuthOptions } from 'next-auth'
import { type Program, paths, type Refusal, type Registration, type Tokens, valueAt } from './client'

interface Answered {
  readonly status: number
  readonly location: string
  readonly body: unknown
}

/** A browser's visits to `/api/auth/…`: next-auth's own handler, called as Next calls it, and the cookies that it sets. */
function visitor(options: NextAuthOptions, origin: string) {
  const cookies = new Map<string, string>()
  return async (method: string, address: string, body: Record<string, string> = {}): Promise<Answered> => {
    const url = new URL(address, origin)
    const nextauth = url.pathname.split('/').slice(3)
    const answer = { status: 200, location: '', body: undefined as unknown }
    const set = (value: unknown) => {
      for (const line of [value].flat()) {
        const [, name = '', text = ''] = /^([^=]+)=([^;]*)/.exec(String(line)) ?? []
        if (/Max-Age=0|Expires=Thu, 01 Jan 1970/.test(String(line))) cookies.delete(name)
        else cookies.set(name, decodeURIComponent(text))
      }
    }
    const response = {
      status(code: number) {
        answer.status = code
        return this
      },
      setHeader(name: string, value: unknown) {
        if (name.toLowerCase() === 'location') answer.location = String(value)
        if (name.toLowerCase() === 'set-cookie') set(value)
        return this
      },
      getHeader: () => undefined,
      json(value: unknown) {
        answer.body = value
      },
      send(value: unknown) {
        answer.body = value
      },
      end() {},
    }
    const request = {
      method,
      query: { ...Object.fromEntries(url.searchParams), nextauth },
      cookies: Object.fromEntries(cookies),
      headers: { host: url.host },
      body,
    }
    await NextAuth(request as never, response as never, options)
    return answer
  }
}

/** next-auth 4 with its own token request (openid-client 5 inside) and the refresh that its manual shows, which is the app's own `fetch`. */
export function nextAuth({ clientId, clientSecret, redirectUri, origin, scopes }: Registration): Program {
  let tokens: Tokens | undefined
  let failed: unknown
  const options: NextAuthOptions = {
    secret: 'a-secret-of-its-own-that-is-long-enough',
    logger: {
      error: (_code, metadata) => {
        failed = valueAt(metadata, 'error') ?? metadata
      },
      warn: () => {},
    },
    providers: [
      {
        id: 'fortnox',
        name: 'Fortnox',
        type: 'oauth',
        clientId,
        clientSecret,
        checks: ['state'],
        authorization: { url: origin + paths.authorize, params: { scope: scopes.join(' '), access_type: 'offline' } },
        token: { url: origin + paths.token },
        userinfo: { request: async () => ({ sub: '1' }) },
        profile: ({ sub }: { sub: string }) => ({ id: sub }),
      },
    ],
    callbacks: {
      jwt({ token, account }) {
        if (account) tokens = { accessToken: account.access_token ?? '', refreshToken: account.refresh_token ?? '' }
        return token
      },
    },
  }
  const callback = new URL(redirectUri)
  const visit = visitor(options, callback.origin)
  const post = async (path: string, form: Record<string, string>) => {
    const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
    const response = await fetch(origin + path, {
      method: 'POST',
      headers: { authorization },
      body: new URLSearchParams(form),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw Object.assign(new Error('Refused'), { status: response.status, answer })
    return answer
  }
  return {
    async authorize() {
      const csrf = await visit('GET', '/api/auth/csrf')
      return (await visit('POST', '/api/auth/signin/fortnox', { csrfToken: String(valueAt(csrf.body, 'csrfToken')) }))
        .location
    },
    async exchange(back) {
      tokens = undefined
      failed = undefined
      await visit('GET', back.href)
      if (tokens === undefined) throw failed
      return tokens
    },
    async refresh(token) {
      const answer = await post(paths.token, { grant_type: 'refresh_token', refresh_token: token })
      return {
        accessToken: String(valueAt(answer, 'access_token')),
        refreshToken: String(valueAt(answer, 'refresh_token')),
      }
    },
    revoke: async (token) => {
      await post(paths.revoke, { token, token_type_hint: 'refresh_token' })
    },
    async refusal(thrown) {
      const message = valueAt(thrown, 'message')
      const [, error = null, description = null] = /^(\w+) \((.*)\)$/.exec(String(message)) ?? []
      const own = valueAt(thrown, 'answer')
      const seen: Refusal = { status: null, error, description }
      return own
        ? {
            status: Number(valueAt(thrown, 'status')),
            error: String(valueAt(own, 'error')),
            description: String(valueAt(own, 'error_description')),
          }
        : seen
    },
  }
}
