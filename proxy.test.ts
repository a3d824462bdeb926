import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { config, proxy } from './proxy'

const origin = 'http://localhost:3000'
const visit = (path: string, headers: Record<string, string> = {}) => proxy(new NextRequest(origin + path, { headers }))
const goesTo = (response: Response) => response.headers.get('location')?.replace(origin, '')

test('an address without a language leads to the reader’s own, with its query', () => {
  expect(goesTo(visit('/', { 'accept-language': 'sv-SE' }))).toBe('/sv')
  expect(goesTo(visit('/sandbox', { 'accept-language': 'de' }))).toBe('/en/sandbox')
  expect(goesTo(visit('/search?q=31+dagar', { cookie: 'NEXT_LOCALE=sv' }))).toBe('/sv/search?q=31+dagar')
})

test('no cache gives one reader another reader’s language', () => {
  expect(visit('/').headers.get('vary')).toContain('Accept-Language')
})

test('no cache gives a reader the Markdown that a program asked for at the same address', () => {
  for (const path of ['/en', '/sv/faq/invalid-client', '/en/about'])
    expect(visit(path).headers.get('vary')?.split(', '), path).toContain('Accept')
})

test('reading in a language makes it one’s own', () => {
  expect(visit('/sv', { 'accept-language': 'en' }).headers.get('set-cookie')).toContain('NEXT_LOCALE=sv')
  expect(visit('/sv', { 'accept-language': 'sv' }).headers.get('set-cookie')).toBeNull()
})

test('a redirect stays on this site', () => {
  for (const path of ['//evil.example/', '/en//evil.example/', '/\\evil.example']) {
    const to = visit(path).headers.get('location')
    expect(to === null || new URL(to, origin).origin === origin, `${path} → ${to}`).toBe(true)
  }
})

test('a page at another name of this machine is found at the configured one, with its query', () => {
  const at = (host: string, path: string) => visit(path, { host }).headers.get('location')
  expect(at('127.0.0.1:3000', '/sv/sandbox?step=2')).toBe(`${origin}/sv/sandbox?step=2`)
  expect(at('[::1]:3000', '/')).toBe(`${origin}/`)
  expect(at('127.0.0.1:3000', '/sandbox')).toBe(`${origin}/sandbox`)
  // Never to where the path points.
  expect(new URL(at('127.0.0.1:3000', '//evil.example/') ?? '').origin).toBe(origin)
  for (const host of [
    'localhost:3000',
    'LOCALHOST:3000',
    '127.0.0.1:4000',
    'koppla.example',
    '127.0.0.1.evil.example:3000',
    'a b',
  ])
    expect(at(host, '/sv/sandbox'), host).toBeNull()
  expect(at('127.0.0.1:3000', '/nowhere')).toBeNull()
})

test('a page drawn per request has a fresh nonce, known to the page that is drawn', () => {
  const nonces = [visit('/en/search'), visit('/en/search')].map((response) => {
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(response.headers.get('x-middleware-request-content-security-policy')).toBe(policy)
    return /'nonce-([^']+)'/.exec(policy)?.[1]
  })
  expect(new Set(nonces).size).toBe(2)
  expect(nonces).not.toContain(undefined)
})

test('an address that no page has is drawn as not found in the reader’s language, which hears what was asked for', () => {
  const drawn = (path: string, headers: Record<string, string> = {}) => {
    const response = visit(path, headers)
    const rewritten = response.headers.get('x-middleware-rewrite')?.replace(origin, '')
    return [response.status, rewritten, response.headers.get('x-middleware-request-x-koppla-asked')]
  }
  for (const path of ['/sv/faq/invalid-refresh-tokn', '/sv/nowhere', '/sv/sandbox/deeper', '/sv/missing'])
    expect(drawn(path)).toEqual([404, '/sv/missing', path])
  expect(drawn('/developer/faq', { 'accept-language': 'sv' })).toEqual([404, '/sv/missing', '/developer/faq'])
  expect(drawn('/developer/faq', { cookie: 'NEXT_LOCALE=en' })).toEqual([404, '/en/missing', '/developer/faq'])
  expect(visit('/developer/faq').headers.get('vary')).toContain('Accept-Language')
  // Nobody else says what was asked for.
  expect(drawn('/en/search', { 'x-koppla-asked': '/sv/evil' })).toEqual([200, undefined, null])
})

test('no page may run inline scripts at will', () => {
  for (const path of ['/en', '/en/sandbox', '/sv/faq/none', '/nowhere']) {
    const scripts = /script-src [^;]+/.exec(visit(path).headers.get('content-security-policy') ?? '')?.[0]
    expect(scripts, path).toMatch(/'(sha256|nonce)-/)
    expect(scripts, path).not.toMatch(/unsafe/)
  }
})

test('what is not a page never comes here', () => {
  const [pattern = ''] = config.matcher
  const takes = (path: string) => new RegExp(`^${pattern}$`).test(path)
  const others = ['/oauth-v1/auth', '/oauth-v1/', '/3/accounts', '/3', '/control/v1/worlds', '/api/auth/session']
  const files = ['/en/faq/invalid-client.md', '/sv.md', '/llms.txt', '/data/errors.json', '/og/en.png', '/feed.xml']
  for (const path of [
    ...others,
    ...files,
    '/mcp',
    '/sandbox/callback',
    '/_next/static/x.js',
    '/icon.svg',
    '/sitemap.xml',
  ]) {
    expect(takes(path), path).toBe(false)
  }
  for (const path of [
    '/',
    '/en',
    '/sandbox',
    '/en/scopes/companyinformation',
    '/en/errors/2001304',
    '/300',
    '/apis',
    '/mcps',
  ]) {
    expect(takes(path), path).toBe(true)
  }
})
