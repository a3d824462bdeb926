import type { Localized } from './evidence'

/** `fortnox`: Fortnox's pages today. `fortnox-archive`: their earlier ones. `wire`: recorded traffic. `report`: what a person met and wrote down. */
export type SourceKind = 'fortnox' | 'fortnox-archive' | 'wire' | 'public-code' | 'report' | 'library' | 'inference'

export interface Source {
  /** In our words, so that a reader knows what kind of page awaits behind the link. */
  readonly title: Localized | string
  readonly url?: string
  readonly kind: SourceKind
}

const docs = 'https://www.fortnox.se/developer'
const oldSite = 'https://developer.fortnox.se'
const github = 'https://github.com'

const official = (en: string, sv: string, path: string): Source => ({
  title: { en: `Fortnox developer pages: ${en}`, sv: `Fortnox utvecklarsidor: ${sv}` },
  url: docs + path,
  kind: 'fortnox',
})
const archived = (en: string, sv: string, url: string): Source => ({
  title: { en: `Fortnox, earlier page: ${en}`, sv: `Fortnox, äldre sida: ${sv}` },
  url,
  kind: 'fortnox-archive',
})
const recorded = (en: string, sv: string, url: string): Source => ({
  title: { en: `Recorded traffic: ${en}`, sv: `Inspelad trafik: ${sv}` },
  url,
  kind: 'wire',
})
const publicCode = (en: string, sv: string, repository: string): Source => ({
  title: { en: `Seen in public code: ${repository} (${en})`, sv: `Sett i öppen kod: ${repository} (${sv})` },
  url: `${github}/${repository}`,
  kind: 'public-code',
})

const guide = '/guides-and-good-to-know'

const table = {
  // Fortnox's own pages (facts §0, D).
  'docs-authorization': official('authorization', 'auktorisering', '/authorization'),
  'docs-authorization-code': official('getting the authorization code', 'hämta authorization code', '/authorization/get-authorization-code'),
  'docs-access-token': official('getting the access token', 'hämta access-token', '/authorization/get-access-token'),
  'docs-refresh-token': official('renewing with the refresh token', 'förnya med refresh-token', '/authorization/get-refresh-token'),
  'docs-client-credentials': official('client credentials', 'client credentials', '/authorization/get-access-token-using-client-credentials'),
  'docs-migrate': official('migrating legacy tokens', 'migrera äldre tokens', '/authorization/migrate-legacy-token-to-jwt'),
  'docs-revoke': official('revoking tokens', 'återkalla tokens', '/authorization/revoke-access-token'),
  'docs-faq': official('questions and answers', 'frågor och svar', '/faq'),
  'docs-scopes': official('scopes', 'scope', `${guide}/scopes`),
  'docs-errors': official('error codes', 'felkoder', `${guide}/errors`),
  'docs-rate-limits': official('rate limits', 'anropsgränser', `${guide}/rate-limits-for-fortnox-api`),
  'docs-websockets': official('WebSockets', 'WebSockets', `${guide}/websockets`),
  'docs-developer-portal': official('the Developer Portal', 'Utvecklarportalen', '/developer-portal'),
  'blog-service-accounts': official('blog post on service accounts (2022)', 'blogginlägg om servicekonton (2022)', '/blog/service-accounts'),
  'blog-client-credentials': official('blog post on client credentials (2025)', 'blogginlägg om client credentials (2025)', '/blog/say-goodbye-to-refresh-tokens-'),
  'blog-rate-limits': official(
    'blog post on the raised rate limit (2022)',
    'blogginlägg om den höjda anropsgränsen (2022)',
    '/blog/fortnox-will-raise-its-api-rate-limit-and-make-changes-to-the-current-sliding-window',
  ),
  'docs-parameters': official('parameters', 'parametrar', `${guide}/parameters`),
  'docs-formats': official('formats and encoding', 'format och teckenkodning', `${guide}/formats-and-encoding`),
  'docs-policies': official('policies for terms and changes', 'villkor och ändringspolicy', `${guide}/legal-and-change-policies`),
  'docs-checklist': official('checklist', 'checklista', '/checklist'),
  openapi: {
    title: { en: 'Fortnox: description of the API in OpenAPI 3.0', sv: 'Fortnox: beskrivning av API:et i OpenAPI 3.0' },
    url: 'https://apps.fortnox.se/apidocs',
    kind: 'fortnox',
  },

  // Fortnox's earlier pages (facts §0, O).
  'archive-dictionary': archived('dictionary and questions (2021–2023)', 'ordlista och frågor (2021–2023)', `${oldSite}/general/faq-frequently-asked-questions/`),
  'archive-authentication': archived('authentication (2021–2022)', 'autentisering (2021–2022)', `${oldSite}/general/authentication/`),
  'archive-errors': archived('error codes', 'felkoder', `${oldSite}/general/errors/`),
  'archive-revoke': archived('revoking tokens', 'återkalla tokens', `${oldSite}/general/revoke-access-token/`),
  'archive-rate-limits': archived('rate limits', 'anropsgränser', `${oldSite}/general/regarding-fortnox-api-rate-limits/`),
  'archive-rate-limit-change': archived('changed rate limits', 'ändrade anropsgränser', `${oldSite}/blog/we-are-modifying-our-rate-limits/`),
  'archive-parameters': archived('parameters', 'parametrar', `${oldSite}/documentation/general/parameters/`),
  'archive-publishing': archived('publishing an integration', 'publicera en integration', `${oldSite}/general/publishing-your-integration/`),
  'support-developer-portal': {
    title: { en: 'Fortnox support: the Developer Portal (in Swedish)', sv: 'Fortnox support: Utvecklarportalen' },
    url: 'https://support.fortnox.se/hc/sv/articles/360012005840',
    kind: 'fortnox',
  },
  'archive-app-market': archived('selling through the App Market', 'sälja via Appmarknaden', `${oldSite}/blog/fortnox/`),

  // Traffic that others have recorded and published (facts §0, W).
  'wire-authentication': recorded(
    'token requests, 2023 (accodeing/fortnox-api)',
    'tokenanrop, 2023 (accodeing/fortnox-api)',
    `${github}/accodeing/fortnox-api/tree/HEAD/spec/vcr_cassettes/authentication`,
  ),
  'wire-registers': recorded(
    'customers, articles, invoices and other registers, 2023 (accodeing/fortnox-api)',
    'kunder, artiklar, fakturor och andra register, 2023 (accodeing/fortnox-api)',
    `${github}/accodeing/fortnox-api/tree/HEAD/spec/vcr_cassettes`,
  ),
  'wire-legacy': recorded(
    'bookkeeping in the legacy API, 2014–2015 (arsredovisning-online/fortnox-client)',
    'bokföring i det äldre API:et, 2014–2015 (arsredovisning-online/fortnox-client)',
    `${github}/arsredovisning-online/fortnox-client`,
  ),
  'wire-access-tokens': {
    title: { en: 'Two expired access tokens in public tests, 2021 and 2023', sv: 'Två utgångna access-tokens i öppna tester, 2021 och 2023' },
    kind: 'wire',
  },

  // Code and notes that others have published.
  'public-csharp-sdk': publicCode('code and issues', 'kod och ärenden', 'softwerkab/fortnox-csharp-api-sdk'),
  'public-ruby-gem': publicCode('code, notes and issues', 'kod, anteckningar och ärenden', 'accodeing/fortnox-api'),
  'public-crm': {
    title: {
      en: 'Seen in public code: a CRM that measured against a test company, October 2026',
      sv: 'Sett i öppen kod: ett CRM-system som mätte mot ett testföretag, oktober 2026',
    },
    kind: 'public-code',
  },
  'public-accounted': publicCode('code and issues', 'kod och ärenden', 'erp-mafia/accounted'),
  'public-mcp': publicCode('code and issues', 'kod och ärenden', 'erp-mafia/fortnox-mcp'),
  'public-cli': publicCode('code, notes and issues', 'kod, anteckningar och ärenden', 'Magnus-Gille/noxctl'),
  'public-tharga': publicCode('notes on scopes', 'anteckningar om scope', 'Tharga/Fortnox'),
  'public-fortnox4j': publicCode('error constants', 'felkonstanter', 'notima/fortnox4j'),
  'public-go-sdk': publicCode('copied error list', 'avskriven fellista', 'thats4fun/go-fortnox-sdk'),
  'public-fortnox-net': publicCode('WebSocket client', 'WebSocket-klient', 'zenta-ab/fortnox.NET'),
  'public-cobalt': publicCode('notes on the API', 'anteckningar om API:et', 'mathiasb/cobalt-dingo'),
  'public-research': {
    title: { en: 'Seen in public code: research notes for an SDK', sv: 'Sett i öppen kod: förarbete till ett SDK' },
    kind: 'public-code',
  },
  'public-code': {
    title: { en: 'Seen in public code: other repositories', sv: 'Sett i öppen kod: andra kodförråd' },
    kind: 'public-code',
  },
  'help-desks': {
    title: { en: 'Help desks and forums of products that connect to Fortnox', sv: 'Supportsidor och forum hos produkter som kopplar till Fortnox' },
    kind: 'report',
  },
  'library-oauth2-server-php': {
    title: {
      en: 'Defaults of the open-source library bshaffer/oauth2-server-php, which Fortnox appears to run',
      sv: 'Standardvärden i det öppna biblioteket bshaffer/oauth2-server-php, som Fortnox verkar använda',
    },
    url: `${github}/bshaffer/oauth2-server-php`,
    kind: 'library',
  },
  inference: {
    title: { en: 'Our own conclusion', sv: 'Vår egen slutsats' },
    kind: 'inference',
  },
} as const satisfies Record<string, Source>

export type SourceId = keyof typeof table

export const sources: Record<SourceId, Source> = table
