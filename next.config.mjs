import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

/** All but the simulator, the control API and the site's own API: their headers are Fortnox's, or their own affair. */
const pagesAndFiles = '/((?!(?:oauth-v1|3|control|api|sandbox/callback)(?:/|$)).*)'

/** The Content-Security-Policy is not here: it differs from page to page, and `proxy.ts` sends it. */
const securityHeaders = Object.entries({
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Other sites learn nothing, not even that a code came back here; our own forms still carry an Origin.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}).map(([key, value]) => ({ key, value }))

/**
 * Pages are linked by plain `<a>`: no router code for reading. In its place the browser draws a static page in advance when its link is
 * pointed at. Not the other language's, since a visit there is a choice that is remembered.
 */
const speculation = { key: 'Speculation-Rules', value: '"/speculation-rules.json"' }
/** What any program may read, also from a page of another site: nothing in it is anybody's own. */
const openFiles = [
  '/data/:file',
  '/og/:path*',
  '/:name(llms|llms-full).txt',
  '/feed.xml',
  '/:locale(en|sv)/:path(.*\\.(?:md|txt|xml))',
  '/:locale(en|sv).md',
]
const openHeaders = [
  { key: 'Access-Control-Allow-Origin', value: '*' },
  { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
]
const isProduction = process.env.NODE_ENV === 'production'

export default withNextIntl({
  poweredByHeader: false,
  // `/3/accounts/` is answered by the simulator, as Fortnox would; `proxy.ts` redirects pages.
  skipTrailingSlashRedirect: true,
  // They load native code, or look for their own files.
  serverExternalPackages: ['@photostructure/sqlite', 'pg'],
  // `graph` keeps the sandbox's styles out of reading pages.
  experimental: { globalNotFound: true, cssChunking: 'graph' },
  rewrites: async () => [
    // A page as Markdown is at the page's own address.
    { source: '/:locale(en|sv)/:path(.*).md', destination: '/markdown/:locale/:path.md' },
    { source: '/:locale(en|sv).md', destination: '/markdown/:locale.md' },
    // Without a language they are in English.
    ...['llms.txt', 'llms-full.txt', 'feed.xml'].map((file) => ({ source: `/${file}`, destination: `/en/${file}` })),
  ],
  headers: async () => [
    { source: pagesAndFiles, headers: securityHeaders },
    ...openFiles.map((source) => ({ source, headers: openHeaders })),
    ...(isProduction ? [{ source: '/:locale(en|sv)/:path*', headers: [speculation] }] : []),
    {
      source: '/speculation-rules.json',
      headers: [{ key: 'Content-Type', value: 'application/speculationrules+json' }],
    },
  ],
})
