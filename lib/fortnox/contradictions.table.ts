import { type Duration, durationText } from './duration'
import type { Localized } from './evidence'
import { lifetimes } from './lifetimes.table'
import { rateLimit } from './rate-limit.table'
import { scopes } from './scopes.table'
import type { SourceId } from './sources.table'

/** One of the things that are said, and who says it. */
export interface Claim {
  readonly value: Localized
  readonly sources: readonly SourceId[]
  readonly note?: Localized
}

/** Something on which the sources differ. */
export interface Contradiction {
  readonly topic: Localized
  readonly claims: readonly Claim[]
  /** What Koppla goes by, in its pages and in the simulator. */
  readonly takes: Localized
  /** The switch of the simulator by which the other value is had. */
  readonly policy?: string
}

const same = (text: string): Localized => ({ en: text, sv: text })
const lasting = (duration: Duration): Localized => ({ en: durationText(duration, 'en'), sv: durationText(duration, 'sv') })
const refresh = lifetimes['refresh-token']
const access = lifetimes['access-token']

const listed = Object.values(scopes).filter((scope) => scope.listed).length
const unlisted = Object.keys(scopes).length - listed

const limit = (requests: number, window: Duration): Localized => ({
  en: `${requests} requests per ${durationText(window, 'en')}`,
  sv: `${requests} anrop på ${durationText(window, 'sv')}`,
})

/** Facts §13, and the switches of the simulator. */
export const contradictions = {
  'refresh-life': {
    topic: { en: 'How long a refresh token lives', sv: 'Hur länge en refresh-token lever' },
    claims: [
      { value: lasting(refresh.value), sources: [...refresh.evidence.sources, 'public-csharp-sdk'], note: { en: '2021 to 2023', sv: '2021 till 2023' } },
      ...refresh.others.map(({ value, evidence }) => ({
        value: lasting(value), sources: [...evidence.sources, 'public-cobalt' as const], note: { en: 'from 2024', sv: 'från 2024' },
      })),
      { value: lasting('30d'), sources: ['public-code'], note: { en: 'presumably “a month”', sv: 'troligen ”en månad”' } },
    ],
    takes: {
      en: 'The shorter of the documented ones: what is safe for it is safe for both.',
      sv: 'Det kortare av de dokumenterade: det som klarar det klarar båda.',
    },
    policy: 'refreshTokenLifetime',
  },
  'access-life': {
    topic: { en: 'How long an access token lives', sv: 'Hur länge en access-token lever' },
    claims: [
      { value: lasting(access.value), sources: access.evidence.sources },
      {
        value: lasting(lifetimes['authorization-code'].value), sources: ['public-csharp-sdk'],
        note: { en: 'until December 2021; the code’s time, it seems', sv: 'till december 2021, troligen kodens tid' },
      },
    ],
    takes: { en: 'What is documented and recorded.', sv: 'Det som är dokumenterat och inspelat.' },
    policy: 'accessTokenLifetime',
  },
  'refresh-format': {
    topic: { en: 'What a refresh token looks like', sv: 'Hur en refresh-token ser ut' },
    claims: [
      { value: { en: '40 hexadecimal digits', sv: '40 hexadecimala siffror' }, sources: ['wire-authentication', 'public-csharp-sdk', 'public-fortnox4j'] },
      { value: { en: 'a UUID', sv: 'en UUID' }, sources: ['docs-access-token', 'docs-refresh-token'], note: { en: 'in an example', sv: 'i ett exempel' } },
    ],
    takes: { en: 'What was recorded. A program should count on neither.', sv: 'Det inspelade. Ett program bör inte räkna med någotdera.' },
  },
  'json-order': {
    topic: { en: 'The order of the keys in a token answer', sv: 'Nycklarnas ordning i ett svar med tokens' },
    claims: [
      { value: same('access_token, expires_in, token_type, scope, refresh_token'), sources: ['wire-authentication'] },
      { value: same('access_token, refresh_token, scope, expires_in, token_type'), sources: ['docs-access-token'], note: { en: 'in an example', sv: 'i ett exempel' } },
    ],
    takes: { en: 'What was recorded.', sv: 'Det inspelade.' },
  },
  'two-refreshes': {
    topic: { en: 'Two refreshes at once with one token', sv: 'Två samtidiga förnyelser med en token' },
    claims: [
      { value: { en: 'a refresh token works once', sv: 'en refresh-token fungerar en gång' }, sources: ['docs-migrate', 'docs-faq'] },
      {
        value: { en: 'both answer 200, and only the pair issued last works', sv: 'båda svarar 200, och bara det sist utfärdade paret fungerar' },
        sources: ['public-crm'], note: { en: 'measured, one source', sv: 'uppmätt, en källa' },
      },
    ],
    takes: { en: 'One wins. The race is a switch.', sv: 'En vinner. Kapplöpningen är en inställning.' },
    policy: 'concurrentRefresh',
  },
  'revoked-access-tokens': {
    topic: { en: 'Access tokens after a revocation', sv: 'Access-tokens efter en återkallelse' },
    claims: [
      { value: { en: 'live until they expire', sv: 'lever tills de går ut' }, sources: ['docs-revoke'] },
      { value: { en: 'die with the refresh token', sv: 'dör med refresh-token' }, sources: ['public-code'], note: { en: 'one program', sv: 'ett program' } },
    ],
    takes: { en: 'What is documented.', sv: 'Det dokumenterade.' },
    policy: 'revokeEndsAccessTokens',
  },
  'scope-error-status': {
    topic: { en: 'The status of a missing scope (2000663)', sv: 'Statuskoden när ett scope saknas (2000663)' },
    claims: [
      { value: same('400'), sources: ['public-code'], note: { en: 'three reports', sv: 'tre rapporter' } },
      { value: same('403'), sources: ['public-cli', 'public-accounted'], note: { en: 'two reports', sv: 'två rapporter' } },
    ],
    takes: same('400'),
    policy: 'scopeErrorStatus',
  },
  'licence-loss-status': {
    topic: { en: 'The status when a licence was lost after the activation', sv: 'Statuskoden när en licens försvann efter aktiveringen' },
    claims: [
      { value: same('400'), sources: ['public-code'], note: { en: 'the tests of one product', sv: 'en produkts tester' } },
      { value: same('401'), sources: ['public-code'], note: { en: 'the tests of another', sv: 'en annan produkts tester' } },
    ],
    takes: same('400'),
    policy: 'licenceLossStatus',
  },
  'warehouse-licence': {
    topic: { en: 'The check of licences at the authorization', sv: 'Kontrollen av licenser vid auktoriseringen' },
    claims: [
      { value: { en: 'a missing licence stops everything', sv: 'en licens som saknas stoppar allt' }, sources: ['public-accounted', 'public-cli'] },
      {
        value: { en: 'the warehouse was let through, and failed in the API', sv: 'lagret släpptes igenom och stoppades i API:et' },
        sources: ['public-csharp-sdk'], note: { en: '2025', sv: '2025' },
      },
    ],
    takes: { en: 'Every licence is checked.', sv: 'Alla licenser kontrolleras.' },
    policy: 'warehouseLicence',
  },
  'envelope-casing': {
    topic: { en: 'The spelling of an error’s keys', sv: 'Stavningen av nycklarna i ett fel' },
    claims: [
      { value: same('error, message, code'), sources: ['wire-registers', 'docs-errors'], note: { en: 'at 400', sv: 'vid 400' } },
      { value: same('Error, Message, Code'), sources: ['wire-registers', 'openapi'], note: { en: 'at 404', sv: 'vid 404' } },
      { value: { en: 'message alone, without an envelope', sv: 'bara message, utan kuvert' }, sources: ['wire-authentication'], note: { en: 'at 401', sv: 'vid 401' } },
    ],
    takes: { en: 'All three, each where it was seen.', sv: 'Alla tre, var och en där den har setts.' },
  },
  'rate-limit': {
    topic: { en: 'How many calls there may be', sv: 'Hur många anrop som ryms' },
    claims: [
      { value: limit(rateLimit.requests, rateLimit.window), sources: rateLimit.evidence.sources, note: { en: 'since November 2022', sv: 'sedan november 2022' } },
      { value: limit(240, '1m'), sources: ['archive-rate-limit-change', 'archive-rate-limits'], note: { en: '2020 or 2021', sv: '2020 eller 2021' } },
      { value: limit(4, '1s'), sources: ['archive-rate-limits'], note: { en: '2019', sv: '2019' } },
      { value: limit(16, '1s'), sources: ['public-ruby-gem'], note: { en: '2016', sv: '2016' } },
    ],
    takes: { en: 'The newest.', sv: 'Den nyaste.' },
    policy: 'rateLimit',
  },
  'rate-key': {
    topic: { en: 'For whom calls are counted', sv: 'För vem anropen räknas' },
    claims: [
      { value: { en: 'app and company', sv: 'app och företag' }, sources: ['docs-rate-limits', 'archive-rate-limits'] },
      { value: { en: 'access token', sv: 'access-token' }, sources: ['docs-rate-limits', 'openapi'] },
    ],
    takes: {
      en: 'App and company: all tokens of one app for one company share the limit.',
      sv: 'App och företag: alla tokens som en app har för ett företag delar på gränsen.',
    },
  },
  'retry-after': {
    topic: { en: 'Retry-After with a 429', sv: 'Retry-After vid 429' },
    claims: [
      { value: { en: 'sent', sv: 'skickas' }, sources: ['public-crm'] },
      { value: { en: 'not sent', sv: 'skickas inte' }, sources: ['public-code'] },
    ],
    takes: { en: 'Not sent: a program must manage without.', sv: 'Skickas inte: ett program måste klara sig utan.' },
    policy: 'retryAfter',
  },
  state: {
    topic: { en: 'Whether state must be sent', sv: 'Om state måste skickas' },
    claims: [
      { value: { en: 'required', sv: 'krävs' }, sources: ['docs-authorization-code'] },
      { value: { en: 'left out by programs that get through', sv: 'utelämnas av program som släpps igenom' }, sources: ['public-code'] },
    ],
    takes: { en: 'Required.', sv: 'Krävs.' },
    policy: 'requireState',
  },
  'redirect-uri-registered': {
    topic: { en: 'Which redirect URIs are taken', sv: 'Vilka redirect-URI:er som godtas' },
    claims: [
      { value: { en: 'the registered one', sv: 'den registrerade' }, sources: ['docs-authorization-code', 'docs-developer-portal'] },
      {
        value: { en: 'any, for an app that has none registered', sv: 'vilken som helst, för en app utan registrerad' },
        sources: ['public-csharp-sdk'], note: { en: '2021', sv: '2021' },
      },
    ],
    takes: { en: 'The registered ones, letter for letter.', sv: 'De registrerade, bokstav för bokstav.' },
    policy: 'redirectUri',
  },
  'redirect-uri-at-token': {
    topic: { en: 'redirect_uri at the exchange of a code', sv: 'redirect_uri vid kodbytet' },
    claims: [
      { value: { en: 'where it was sent at the authorization', sv: 'om den skickades vid auktoriseringen' }, sources: ['docs-access-token'] },
      { value: { en: 'always', sv: 'alltid' }, sources: ['public-csharp-sdk'], note: { en: '2022', sv: '2022' } },
    ],
    takes: { en: 'Always: a program that sends it is safe.', sv: 'Alltid: ett program som skickar den går säkert.' },
  },
  'body-credentials': {
    topic: { en: 'Client id and secret in the body', sv: 'Client-id och client-secret i kroppen' },
    claims: [
      { value: { en: 'the Authorization header', sv: 'Authorization-headern' }, sources: ['docs-access-token'] },
      { value: { en: 'the body works too', sv: 'kroppen fungerar också' }, sources: ['library-oauth2-server-php', 'public-code'], note: { en: 'unproven', sv: 'obevisat' } },
    ],
    takes: { en: 'The header alone.', sv: 'Bara headern.' },
    policy: 'bodyCredentials',
  },
  filters: {
    topic: { en: 'Several filters in one list', sv: 'Flera filter i en lista' },
    claims: [
      { value: { en: 'one of the resource’s own at a time', sv: 'ett av resursens egna åt gången' }, sources: ['docs-parameters'] },
      { value: { en: 'they combine', sv: 'de kombineras' }, sources: ['wire-registers'] },
    ],
    takes: { en: 'They combine.', sv: 'De kombineras.' },
  },
  'scope-count': {
    topic: { en: 'How many scopes there are', sv: 'Hur många scope som finns' },
    claims: [
      { value: same(String(listed)), sources: ['docs-scopes', 'public-tharga'] },
      { value: same('24'), sources: ['public-code'] },
      { value: same('27'), sources: ['public-cobalt'] },
      { value: same('28'), sources: ['public-csharp-sdk'] },
    ],
    takes: {
      en: `The ${listed} of Fortnox’s page, and ${unlisted} met elsewhere, marked as such.`,
      sv: `De ${listed} på Fortnox sida, och ${unlisted} som setts på annat håll och är märkta så.`,
    },
  },
  'article-address-scope': {
    topic: { en: 'The scope of the web addresses of an article', sv: 'Scopet för en artikels webbadresser' },
    claims: [
      { value: same('connectfile'), sources: ['docs-scopes'], note: { en: 'earlier', sv: 'tidigare' } },
      { value: same('article'), sources: ['docs-scopes'] },
    ],
    takes: { en: 'The newer one.', sv: 'Det nyare.' },
  },
  'code-2000310': {
    topic: { en: 'What 2000310 means', sv: 'Vad 2000310 betyder' },
    claims: [
      { value: { en: 'the login is not valid', sv: 'inloggningen är ogiltig' }, sources: ['docs-errors', 'public-csharp-sdk'] },
      { value: { en: 'the record is in use and cannot be changed', sv: 'posten används och kan inte ändras' }, sources: ['public-crm'], note: { en: 'one source', sv: 'en källa' } },
    ],
    takes: {
      en: 'What is documented. A program should not go by this number alone.',
      sv: 'Det dokumenterade. Ett program ska inte gå efter bara det här numret.',
    },
  },
  'menu-name': {
    topic: { en: 'What the customer’s menu is called', sv: 'Vad kundens meny heter' },
    claims: [
      { value: { en: 'Manage integrations (Hantera integrationer)', sv: 'Hantera integrationer' }, sources: ['docs-faq'] },
      { value: same('Manage Apps'), sources: ['archive-dictionary'], note: { en: 'earlier', sv: 'tidigare' } },
    ],
    takes: { en: 'The newer name.', sv: 'Det nyare namnet.' },
  },
  'legacy-stop': {
    topic: { en: 'When legacy tokens stopped', sv: 'När äldre tokens slutade gälla' },
    claims: [
      { value: { en: '30 April 2025', sv: '30 april 2025' }, sources: ['docs-migrate'] },
      {
        value: { en: '9 December 2021, 9 January 2022 or 31 May 2022', sv: '9 december 2021, 9 januari 2022 eller 31 maj 2022' },
        sources: ['public-csharp-sdk', 'public-code'], note: { en: 'for new apps', sv: 'för nya appar' },
      },
    ],
    takes: { en: '30 April 2025. In the simulator a legacy token can be swapped on any date.', sv: '30 april 2025. I simulatorn kan en äldre token bytas ut vilket datum som helst.' },
  },
} as const satisfies Record<string, Contradiction>

export type ContradictionId = keyof typeof contradictions
