import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type NextRequest, NextResponse } from 'next/server'
import { askedHeader } from './lib/asked-header'
import { markdownPages } from './lib/content/markdown-pages'
import { readEnv } from './lib/env'
import { isLocale, type Locale } from './lib/i18n/locales'
import { preferredLocale } from './lib/i18n/preferred-locale'
import { prefersMarkdown } from './lib/i18n/prefers-markdown'
import { hashOf, prerenderedPages } from './lib/security/inline-scripts'
import { isOtherLoopbackName } from './lib/security/own-origin'
import { contentSecurityPolicy, developmentPolicy } from './lib/security/policy'
import { themeScript } from './lib/security/theme-script'

/**
 * Pages only: the reader's language, and each page's Content-Security-Policy. What is the simulator's, the control API's, the
 * site's own API's or a file never comes here.
 */
export const config = {
  matcher: ['/((?!(?:oauth-v1|3|control|api|mcp|_next)(?:/|$)|sandbox/callback(?:/|$)|.*\\.).*)'],
}

// biome-ignore lint/style/noProcessEnv: Next writes its value here when it builds
const isDevelopment = process.env.NODE_ENV === 'development'
// biome-ignore lint/style/noProcessEnv: as lib/server reads it
const env = readEnv(process.env)
const languageCookie = 'NEXT_LOCALE'
const aYear = 31_536_000

/** Addresses that may be written without a language. */
const sections = new Set([
  '',
  'dictionary',
  'faq',
  'errors',
  'scopes',
  'endpoints',
  'guides',
  'diagnose',
  'search',
  'about',
  'fidelity',
  'security',
  'feedback',
  'sandbox',
])
/** Behind the language: pages that are known by their address. Every other page was made at build time: what has no file is no page. */
const ownPages = new Set(['', 'sandbox', 'search', 'feedback', 'feedback/sent'])

/** Sections whose pages are Markdown too: all but the tools, and the start page. */
const markdownSections = new Set(markdownPages.map((name) => (name === 'home' ? '' : name)) as string[])

const pages = prerenderedPages(join(process.cwd(), '.next/server/app'))
const themeHash = hashOf(themeScript)

export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl
  const [, first = '', section = ''] = pathname.split('/')
  const isPage = isLocale(first) || sections.has(first)
  if (isPage && isOtherLoopbackName(request.headers.get('host'), env.origin)) return toOwnOrigin(request)
  if (!isLocale(first)) return isPage ? toReadersLanguage(request) : missing(request, localeOf(request))
  if (pathname.endsWith('/')) return redirect(request, pathname.replace(/\/+$/, ''), 308)
  if (!markdownSections.has(section)) return drawInLanguage(request, first)
  const drawn = isMarkdownWanted(request) ? toMarkdown(request) : drawInLanguage(request, first)
  drawn.headers.append('Vary', 'Accept')
  return drawn
}

function drawInLanguage(request: NextRequest, locale: Locale) {
  const { pathname } = request.nextUrl
  const isKnown = isDevelopment || ownPages.has(pathname.slice(1 + locale.length + 1)) || pages.hashes(pathname)
  return isKnown ? remember(request, locale, draw(request, pathname)) : missing(request, locale)
}

/** A program asks for the page as Markdown. An address that is no page gets the reader's "not found". */
function isMarkdownWanted({ headers, nextUrl }: NextRequest) {
  return prefersMarkdown(headers.get('accept')) && (isDevelopment || pages.hashes(nextUrl.pathname) !== null)
}

function toMarkdown({ nextUrl, url }: NextRequest) {
  return NextResponse.rewrite(new URL(`/markdown${nextUrl.pathname}.md`, url))
}

/** What the reader chose last, or what their browser asks for. */
function localeOf({ cookies, headers }: NextRequest): Locale {
  return preferredLocale(cookies.get(languageCookie)?.value, headers.get('accept-language'))
}

function toReadersLanguage(request: NextRequest) {
  const response = redirect(request, `/${localeOf(request)}${request.nextUrl.pathname.replace(/\/+$/, '')}`, 307)
  response.headers.set('Vary', 'Accept-Language, Cookie')
  return response
}

/** The page at the address that the portal knows itself by: at another name of this machine the sandbox would refuse every action. */
function toOwnOrigin({ nextUrl }: NextRequest) {
  const url = new URL(env.origin)
  url.pathname = nextUrl.pathname
  url.search = nextUrl.search
  return NextResponse.redirect(url, 307)
}

function redirect({ nextUrl, url }: NextRequest, path: string, status: 307 | 308) {
  return NextResponse.redirect(new URL(`${path}${nextUrl.search}`, url), status)
}

/** The page at `path` with a policy that fits it: hashes where the build made it, a nonce where it is drawn for this request. */
function draw(request: NextRequest, path: string) {
  const hashes = isDevelopment ? null : pages.hashes(path)
  if (hashes) return withPolicy(NextResponse.next(), contentSecurityPolicy({ scripts: hashes }))
  const { policy, headers } = drawnNow(request)
  return withPolicy(NextResponse.next({ request: { headers } }), policy)
}

/**
 * "Not found" in the reader's language. A page like any other that is given this status: what Next draws for a route's own
 * `notFound()` needs JavaScript when the route is drawn per request.
 */
function missing(request: NextRequest, locale: Locale) {
  const { policy, headers } = drawnNow(request)
  headers.set(askedHeader, request.nextUrl.pathname)
  const rewrite = NextResponse.rewrite(new URL(`/${locale}/missing`, request.url), {
    request: { headers },
    status: 404,
  })
  rewrite.headers.set('Vary', 'Accept-Language, Cookie')
  return withPolicy(rewrite, policy)
}

/** For a page that is drawn for this request: Next finds the nonce in the policy of the request. */
function drawnNow(request: NextRequest) {
  const policy = isDevelopment
    ? developmentPolicy()
    : contentSecurityPolicy({ scripts: [`'nonce-${randomUUID()}'`, themeHash] })
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  headers.delete(askedHeader)
  return { policy, headers }
}

function withPolicy(response: NextResponse, policy: string) {
  response.headers.set('Content-Security-Policy', policy)
  return response
}

/** Whoever reads a page in a language that they were not known to prefer has chosen it. */
function remember(request: NextRequest, locale: Locale, response: NextResponse) {
  if (localeOf(request) !== locale)
    response.cookies.set(languageCookie, locale, { path: '/', maxAge: aYear, sameSite: 'lax', secure: env.secure })
  return response
}
