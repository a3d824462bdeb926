import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type NextRequest, NextResponse } from 'next/server'
import { readEnv } from './lib/env'
import { isLocale, type Locale } from './lib/i18n/locales'
import { preferredLocale } from './lib/i18n/preferred-locale'
import { hashOf, prerenderedPages } from './lib/security/inline-scripts'
import { contentSecurityPolicy, developmentPolicy } from './lib/security/policy'
import { themeScript } from './lib/security/theme-script'

/**
 * Pages only: the reader's language, and each page's Content-Security-Policy. What is the simulator's, the control API's, the
 * site's own API's or a file never comes here.
 */
export const config = {
  matcher: ['/((?!(?:oauth-v1|3|control|api|_next)(?:/|$)|sandbox/callback(?:/|$)|.*\\.).*)'],
}

// biome-ignore lint/style/noProcessEnv: Next writes its value here when it builds
const isDevelopment = process.env.NODE_ENV === 'development'
// biome-ignore lint/style/noProcessEnv: as lib/server reads it
const env = readEnv(process.env)
const languageCookie = 'NEXT_LOCALE'
const aYear = 31_536_000

/** Addresses that may be written without a language. */
const sections = new Set(['', 'dictionary', 'faq', 'errors', 'scopes', 'guides', 'search', 'about', 'sandbox'])
/** Sections whose pages are all made at build time: what has no file is no page. */
const readingSections = new Set(['dictionary', 'faq', 'errors', 'scopes', 'guides', 'about'])

const pages = prerenderedPages(join(process.cwd(), '.next/server/app'))
const themeHash = hashOf(themeScript)

export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl
  const [, first = '', section = ''] = pathname.split('/')
  if (!isLocale(first)) return sections.has(first) ? toReadersLanguage(request) : draw(request, '/_not-found')
  if (pathname.endsWith('/')) return redirect(request, pathname.replace(/\/+$/, ''), 308)
  return remember(request, first, draw(request, pathname, readingSections.has(section)))
}

function toReadersLanguage(request: NextRequest) {
  const locale = preferredLocale(request.cookies.get(languageCookie)?.value, request.headers.get('accept-language'))
  const response = redirect(request, `/${locale}${request.nextUrl.pathname.replace(/\/+$/, '')}`, 307)
  response.headers.set('Vary', 'Accept-Language, Cookie')
  return response
}

function redirect({ nextUrl, url }: NextRequest, path: string, status: 307 | 308) {
  return NextResponse.redirect(new URL(`${path}${nextUrl.search}`, url), status)
}

/** The page at `path` with a policy that fits it: hashes where the build made it, a nonce where it is drawn for this request. */
function draw(request: NextRequest, path: string, isReadingPage = false) {
  if (isDevelopment) return withPolicy(NextResponse.next(), developmentPolicy())
  const hashes = pages.hashes(path)
  if (hashes) return withPolicy(NextResponse.next(), contentSecurityPolicy({ scripts: hashes }))

  const policy = contentSecurityPolicy({ scripts: [`'nonce-${randomUUID()}'`, themeHash] })
  // Next finds the nonce in the policy of the request that it draws for.
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  if (!isReadingPage) return withPolicy(NextResponse.next({ request: { headers } }), policy)
  return withPolicy(NextResponse.rewrite(missingPage(request), { request: { headers } }), policy)
}

/** An address that no page has, so that "not found" is drawn in the reader's language and not by the route that refuses it. */
function missingPage({ nextUrl }: NextRequest) {
  const url = nextUrl.clone()
  url.pathname = `${nextUrl.pathname.split('/').slice(0, 2).join('/')}/missing`
  return url
}

function withPolicy(response: NextResponse, policy: string) {
  response.headers.set('Content-Security-Policy', policy)
  return response
}

/** Whoever reads a page in a language that they were not known to prefer has chosen it. */
function remember(request: NextRequest, locale: Locale, response: NextResponse) {
  const known = preferredLocale(request.cookies.get(languageCookie)?.value, request.headers.get('accept-language'))
  if (known !== locale)
    response.cookies.set(languageCookie, locale, { path: '/', maxAge: aYear, sameSite: 'lax', secure: env.secure })
  return response
}
