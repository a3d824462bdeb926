import { scopes } from '@/lib/fortnox/scopes.table'
import type { Cause } from './cause'
import type { Clues, RequestClues } from './clues'

/** Something in the text itself that is wrong, whatever error came of it. It is surer than any cause that an error only suggests. */
export interface Finding extends Cause {
  readonly seen: (clues: Clues, request: RequestClues, now: number) => boolean
}

const scopesOf = ({ params }: RequestClues) => (params.get('scope') ?? '').split(/[\s,]+/).filter(Boolean)
const isGrant = (request: RequestClues, grant: string) =>
  request.place === 'token' && request.params.get('grant_type') === grant
/** Headers that a text does not show may still have been sent: only a command and a whole request show them all. */
const showsHeaders = ({ shapes }: Clues, { headers }: RequestClues) => shapes.includes('curl') || headers.size > 0
/** More than an integration asks for: one that the customer has no licence for blocks them all. */
const manyScopes = 15

export const requestFindings: readonly Finding[] = [
  {
    step: 'exchange', page: 'faq/code-exchange-403', scenario: 'code-posted-to-authorize',
    seen: (_, { place, method }) => place === 'authorize' && method === 'POST',
    tell: { en: 'The request is posted to /oauth-v1/auth. Tokens are handed out at /oauth-v1/token.', sv: 'Anropet skickas till /oauth-v1/auth. Tokens delas ut på /oauth-v1/token.' },
  },
  {
    step: 'exchange', page: 'errors/grant-type-missing', scenario: 'form-sent-as-json',
    seen: (_, { place, body }) => place === 'token' && body === 'json',
    tell: { en: 'The body is JSON. The token endpoint reads a form.', sv: 'Kroppen är JSON. Tokenadressen läser ett formulär.' },
  },
  {
    step: 'exchange', page: 'faq/redirect-uri-mismatch', scenario: 'redirect-uri-left-out',
    seen: (_, request) => isGrant(request, 'authorization_code') && !request.params.has('redirect_uri'),
    tell: { en: 'The exchange has no redirect_uri.', sv: 'Kodbytet saknar redirect_uri.' },
  },
  {
    step: 'exchange', page: 'faq/invalid-client',
    title: { en: 'The client id and secret are missing from the header', sv: 'Client-id och client-secret saknas i headern' },
    seen: (clues, { place, headers, body }) =>
      (place === 'token' || place === 'revoke') && body === 'form' && showsHeaders(clues, { headers } as RequestClues) && !headers.get('authorization')?.startsWith('basic'),
    tell: { en: 'There is no “Authorization: Basic”. That they may stand in the body is not documented.', sv: 'Där finns ingen ”Authorization: Basic”. Att de får stå i kroppen är inte dokumenterat.' },
  },
  {
    step: 'call', page: 'faq/client-credentials-api-500', scenario: 'tenant-id-left-out',
    seen: (clues, request) => isGrant(request, 'client_credentials') && showsHeaders(clues, request) && !request.headers.has('tenantid'),
    tell: { en: 'The header TenantId is missing.', sv: 'Headern TenantId saknas.' },
  },
  {
    step: 'call', page: 'faq/do-legacy-tokens-work', scenario: 'legacy-headers',
    seen: (_, { headers }) => headers.has('access-token'),
    tell: { en: 'It sends Access-Token and Client-Secret as headers of their own.', sv: 'Det skickar Access-Token och Client-Secret som egna headrar.' },
  },
  {
    step: 'call', page: 'faq/api-401-unauthorized', scenario: 'code-as-token',
    seen: (clues, { place, headers }) => place === 'api' && showsHeaders(clues, { headers } as RequestClues) && !headers.has('access-token') && headers.get('authorization') !== 'bearer',
    tell: { en: 'There is no “Authorization: Bearer” with an access token.', sv: 'Där finns ingen ”Authorization: Bearer” med en access-token.' },
  },
  {
    step: 'call', page: 'faq/accept-pdf-fails', scenario: 'pdf-asked-for',
    seen: (_, { place, headers }) => place === 'api' && /pdf/.test(headers.get('accept') ?? ''),
    tell: { en: 'It asks for a PDF in Accept.', sv: 'Det ber om en PDF i Accept.' },
  },
  {
    step: 'call', page: 'faq/wrong-invoice-action', scenario: 'wrong-invoice-action',
    seen: (_, { method, path }) => method === 'PUT' && /\/(einvoice|email|print|printreminder|preview)\/?$/.test(path ?? ''),
    tell: { en: 'This action is a GET.', sv: 'Den här åtgärden är en GET.' },
  },
  {
    step: 'authorize', page: 'faq/authorize-url-cut-on-windows',
    title: { en: 'The address was cut off', sv: 'Adressen kapades' },
    seen: (_, { place, method, params }) => place === 'authorize' && method === 'GET' && params.has('client_id') && !params.has('scope') && !params.has('redirect_uri'),
    tell: { en: 'Everything after the first & is missing, as when Windows opens an address without quotes.', sv: 'Allt efter det första & saknas, som när Windows öppnar en adress utan citattecken.' },
  },
  {
    step: 'authorize', page: 'faq/invalid-scope', scenario: 'invalid-scope',
    seen: (_, request) => request.place === 'authorize' && (/,/.test(request.params.get('scope') ?? '') || scopesOf(request).some((one) => !Object.hasOwn(scopes, one))),
    tell: { en: 'A scope in the address is none that exists, or they are not separated by spaces.', sv: 'Ett scope i adressen finns inte, eller så står det inte blanksteg mellan dem.' },
  },
  {
    step: 'authorize', page: 'faq/what-is-state-for', scenario: 'state-missing',
    seen: (_, { place, method, params }) => place === 'authorize' && method === 'GET' && params.has('scope') && !params.get('state'),
    tell: { en: 'The address has no state.', sv: 'Adressen saknar state.' },
  },
  {
    step: 'authorize', page: 'faq/ask-for-all-scopes',
    title: { en: 'Many scopes are asked for', sv: 'Många scopes begärs' },
    seen: (_, request) => request.place === 'authorize' && scopesOf(request).length > manyScopes,
    tell: { en: 'One scope without a licence blocks the whole approval.', sv: 'Ett enda scope utan licens stoppar hela godkännandet.' },
  },
]

const noRequest: RequestClues = { method: null, place: null, path: null, headers: new Map(), params: new Map(), body: 'unknown' }

/** What is seen elsewhere than in a request. */
export const otherFindings: readonly Finding[] = [
  {
    step: 'callback', page: 'faq/empty-callback', scenario: 'locked-account',
    seen: ({ callback }) => callback !== null && !callback.has('code') && !callback.has('error'),
    tell: { en: 'The browser came back with neither code nor error.', sv: 'Webbläsaren kom tillbaka med varken kod eller fel.' },
  },
  {
    step: 'callback', page: 'faq/what-is-state-for',
    title: { en: 'The code came without a state', sv: 'Koden kom utan state' },
    seen: ({ callback }) => callback?.has('code') === true && !callback.get('state'),
    tell: { en: 'Fortnox sends the state back. A callback without it may be forged: do not use its code.', sv: 'Fortnox skickar tillbaka state. En callback utan kan vara förfalskad: använd inte koden.' },
  },
  {
    step: 'exchange', page: 'guides/connect-your-first-company', scenario: 'approved',
    title: { en: 'Nothing is wrong yet: exchange the code', sv: 'Inget är fel ännu: byt koden' },
    seen: ({ callback, error, status }) => error === null && status === null && callback?.has('code') === true && !!callback.get('state'),
    tell: { en: 'Code and state came back. Compare the state with the one you sent, and exchange the code at once: it works one time.', sv: 'Kod och state kom tillbaka. Jämför state med den du skickade och byt koden genast: den fungerar en gång.' },
  },
  {
    step: 'call', page: 'faq/api-401-unauthorized', scenario: 'expired-access-token',
    seen: ({ token }, _, now) => token !== null && token.expiresAt !== null && token.expiresAt <= now,
    tell: { en: 'The access token that you pasted has expired.', sv: 'Access-token som du klistrade in har gått ut.' },
  },
  {
    step: 'exchange', page: 'faq/error-body-ignored-by-parser', scenario: 'wrong-client-secret',
    title: { en: 'The library cannot read the error, since it is labelled as text', sv: 'Biblioteket kan inte läsa felet, eftersom det är märkt som text' },
    seen: ({ text }) =>
      /unexpected (token|end).{0,40}json|is not valid json|unexpected (response )?content-?type|expected.{0,30}content-?type.{0,30}json|"response" is not a conform|parse error.{0,20}json|opaque response|invalid json/.test(text),
    tell: { en: 'Fortnox sends its JSON errors as text/plain or text/html. The reason stands in the body all the same.', sv: 'Fortnox skickar sina JSON-fel som text/plain eller text/html. Skälet står ändå i kroppen.' },
  },
  {
    step: 'exchange', page: 'dictionary/client-secret',
    title: { en: 'The token is fetched from a browser', sv: 'Token hämtas från en webbläsare' },
    seen: ({ text }) => /cors policy|access-control-allow-origin|cross-origin request blocked/.test(text),
    tell: { en: 'Fortnox answers servers only. The secret must not be in a browser anyway: let your server make the call.', sv: 'Fortnox svarar bara servrar. Hemligheten får ändå inte finnas i en webbläsare: låt servern göra anropet.' },
  },
  {
    step: 'refresh', page: 'faq/new-refresh-token-not-stored', scenario: 'lost-refresh-answer',
    seen: ({ text }) => /econnreset|etimedout|socket hang up|und_err|timed? ?out|timeout|connection (was )?(reset|closed|aborted)|curl: \((28|52|56)\)/.test(text),
    tell: { en: 'No answer came. If it was a refresh, the token may be spent and the new one lost.', sv: 'Inget svar kom. Om det var en förnyelse kan din token vara förbrukad och den nya förlorad.' },
  },
  {
    step: 'call', page: 'faq/429-at-exactly-25', scenario: 'rate-limit',
    seen: ({ status, text }) => status === 429 || /too many requests|rate ?limit/.test(text),
    tell: { en: 'Too many calls for one app and company in a few seconds. Spread them, and wait before you try again.', sv: 'För många anrop för en app och ett företag på några sekunder. Sprid ut dem och vänta innan du försöker igen.' },
  },
]

/** All that is seen, requests first. */
export function findingsIn(clues: Clues, now: number): Finding[] {
  const ofRequest = clues.request ? requestFindings : []
  return [...ofRequest, ...otherFindings].filter(({ seen }) => seen(clues, clues.request ?? noRequest, now))
}
