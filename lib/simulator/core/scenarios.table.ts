import type { ScopeId } from '@/lib/fortnox/scopes.table'
import { defaultPolicy } from './policy.table'
import type { NextRequest, Scenario, Step } from './scenario'

const usual: readonly ScopeId[] = ['companyinformation', 'profile']

const policy = (set: Extract<Step, { do: 'policy' }>['set']): Step => ({ do: 'policy', set })
const app = (set: Extract<Step, { do: 'app' }>['set']): Step => ({ do: 'app', set })
const company = (set: Extract<Step, { do: 'company' }>['set']): Step => ({ do: 'company', set })
const user = (set: Extract<Step, { do: 'user' }>['set']): Step => ({ do: 'user', set })
const consent = (...scopes: ScopeId[]): Step => ({ do: 'consent', scopes: scopes.length > 0 ? scopes : usual })
const connected = (...scopes: ScopeId[]): readonly Step[] => [consent(...scopes), { do: 'exchange' }]
const past = (lifetime: Extract<Step, { do: 'clock' }>['past']): Step => ({ do: 'clock', past: lifetime })
const fails = (status: number, error: string) => ({ status, error })
const works = { status: 200, error: null } as const

/** The strict rotation that everything else is told apart from. */
const strict = policy({ onRefreshReplay: 'refuse', concurrentRefresh: 'one-wins', grace: '0s' })

const authorize = (query: Readonly<Record<string, string>>, expect: NextRequest['expect']): NextRequest => ({
  method: 'GET',
  to: 'authorize',
  query: { client_id: '{clientId}', redirect_uri: '{redirectUri}', scope: usual.join(' '), state: '{state}', access_type: 'offline', response_type: 'code', ...query },
  expect,
})
const approve = (json: Readonly<Record<string, unknown>>, error: string | null, bareCallback?: true): NextRequest => ({
  method: 'POST',
  to: 'consents',
  json: { clientId: '{clientId}', tenantId: '{tenantId}', redirectUri: '{redirectUri}', scopes: usual, ...json },
  expect: { status: 200, error, ...(bareCallback ? { bareCallback } : {}) },
})
const token = (form: Readonly<Record<string, string>>, expect: NextRequest['expect']): NextRequest => ({ method: 'POST', to: 'token', form, expect })
const exchange = (expect: NextRequest['expect'], more: Readonly<Record<string, string>> = { redirect_uri: '{redirectUri}' }) =>
  token({ grant_type: 'authorization_code', code: '{code}', ...more }, expect)
const refresh = (expect: NextRequest['expect'], which = '{refreshToken}') => token({ grant_type: 'refresh_token', refresh_token: which }, expect)
const get = (path: string, expect: NextRequest['expect']): NextRequest => ({ method: 'GET', to: 'api', path, expect })
const post = (path: string, json: unknown, expect: NextRequest['expect']): NextRequest => ({ method: 'POST', to: 'api', path, json, expect })

const voucher = (more: object = {}) => ({
  Voucher: {
    Description: 'Kontorsmaterial',
    VoucherSeries: 'A',
    TransactionDate: '{today}',
    VoucherRows: [{ Account: 6110, Debit: 100 }, { Account: 1930, Credit: 100 }],
    ...more,
  },
})
const invoice = (row: object, more: object = {}) => ({ Invoice: { CustomerNumber: '1', ...more, InvoiceRows: [{ DeliveredQuantity: 1, Price: 100, ...row }] } })

/** Where a test begins; and one for each failure that integrators ask about and that the simulator can show (facts §9; the number of the question stands beside it). */
export const scenarios = {
  // Nothing is wrong.
  approved: {
    title: { en: 'The customer has approved', sv: 'Kunden har godkänt' },
    next: {
      en: 'Open the address as the customer does, or exchange the code that is waiting.',
      sv: 'Öppna adressen som kunden gör, eller byt koden som väntar.',
    },
    steps: [consent()],
    requests: [authorize({}, works), exchange(works)],
  },
  connected: {
    title: { en: 'A connection that works', sv: 'En anslutning som fungerar' },
    next: {
      en: 'Call the API, refresh and revoke: everything works. Begin here to test your own program.',
      sv: 'Anropa API:t, förnya och återkalla: allt fungerar. Börja här när du testar ditt eget program.',
    },
    steps: [policy({ rateLimit: defaultPolicy.rateLimit }), ...connected('companyinformation', 'profile', 'customer', 'bookkeeping')],
    requests: [
      get('/companyinformation', works),
      get('/me', works),
      get('/customers?limit=2', works),
      post('/vouchers', voucher(), { ...works, status: 201 }),
      refresh(works),
      { method: 'POST', to: 'revoke', form: { token_type_hint: 'refresh_token', token: '{refreshToken}' }, expect: works },
    ],
  },
  'connected-service-account': {
    title: { en: 'A service account that works', sv: 'Ett servicekonto som fungerar' },
    next: {
      en: 'Ask for an access token with the company’s number alone. There is no refresh token to keep.',
      sv: 'Be om en access-token med bara företagets nummer. Det finns ingen refresh-token att spara.',
    },
    steps: [{ do: 'consent', scopes: usual, serviceAccount: true }, { do: 'exchange' }],
    requests: [{ ...token({ grant_type: 'client_credentials' }, works), headers: { TenantId: '{tenantId}' } }],
  },

  // Starting the flow.
  'oauth2-not-enabled': { // 2
    title: { en: 'The client id is not known', sv: 'Client-id är okänt' },
    next: {
      en: 'Open the address. A page says that the client id is invalid, and the browser is not sent back. At Fortnox it is often the OAuth2 box of the app that is not ticked.',
      sv: 'Öppna adressen. En sida säger att client-id är ogiltigt, och webbläsaren skickas inte tillbaka. Hos Fortnox är det ofta appens ruta för OAuth2 som inte är ikryssad.',
    },
    steps: [],
    requests: [authorize({ client_id: 'not-an-app-of-anyone' }, fails(400, 'unknown-client-id'))],
  },
  'service-account-not-allowed': { // 3
    title: { en: 'The app does not allow service accounts', sv: 'Appen tillåter inte servicekonton' },
    next: {
      en: 'Open the address, which asks for account_type=service. A page refuses it. Change the app, or leave the parameter out.',
      sv: 'Öppna adressen, som ber om account_type=service. En sida säger nej. Ändra appen eller utelämna parametern.',
    },
    steps: [app({ serviceAccounts: false })],
    requests: [authorize({ account_type: 'service' }, fails(400, 'service-account-not-allowed'))],
  },
  'invalid-scope': { // 4
    title: { en: 'A scope is not enabled on the app', sv: 'Ett scope är inte påslaget för appen' },
    next: {
      en: 'Open the address, which asks for invoice. The browser comes straight back with invalid_scope, before any login.',
      sv: 'Öppna adressen, som ber om invoice. Webbläsaren kommer genast tillbaka med invalid_scope, före all inloggning.',
    },
    steps: [app({ scopes: usual })],
    requests: [authorize({ scope: 'companyinformation invoice' }, fails(302, 'invalid-scope'))],
  },
  'redirect-uri-not-registered': { // 10, 11
    title: { en: 'The redirect URI is not the registered one', sv: 'Redirect URI är inte den registrerade' },
    next: {
      en: 'Open the address. One letter too many is enough: a page refuses it, and the browser is not sent there.',
      sv: 'Öppna adressen. En bokstav för mycket räcker: en sida säger nej, och webbläsaren skickas inte dit.',
    },
    steps: [policy({ redirectUri: 'exact' })],
    requests: [authorize({ redirect_uri: 'https://app.example/callback-with-a-slip' }, fails(400, 'redirect-uri-not-registered'))],
  },
  'state-missing': { // 12
    title: { en: 'The address has no state', sv: 'Adressen saknar state' },
    next: {
      en: 'Open the address. The browser comes back with an error. Make a new random state for each attempt, and compare it in the callback.',
      sv: 'Öppna adressen. Webbläsaren kommer tillbaka med ett fel. Gör ett nytt slumpat state för varje försök och jämför det när webbläsaren är tillbaka.',
    },
    steps: [policy({ requireState: true })],
    requests: [authorize({ state: '' }, fails(302, 'state-required'))],
  },
  'address-cut-off': { // 9
    title: { en: 'The address was cut at its first &', sv: 'Adressen klipptes av vid första &' },
    next: {
      en: 'Open the address: all that is left of it is the client id. The browser comes back with an error that speaks of response_type. On Windows, “start” cuts there when the address is not quoted.',
      sv: 'Öppna adressen: bara client-id är kvar av den. Webbläsaren kommer tillbaka med ett fel om response_type. I Windows klipper ”start” där när adressen saknar citattecken.',
    },
    steps: [],
    requests: [authorize({ redirect_uri: '', scope: '', state: '', access_type: '', response_type: '' }, fails(302, 'invalid-response-type'))],
  },
  'customer-cancels': {
    title: { en: 'The customer cancels', sv: 'Kunden avbryter' },
    next: {
      en: 'Send the customer to the consent page and press cancel. The browser comes back with access_denied instead of a code.',
      sv: 'Skicka kunden till godkännandet och avbryt. Webbläsaren kommer tillbaka med access_denied i stället för en kod.',
    },
    steps: [],
    requests: [approve({ deny: true, state: '{state}' }, 'access-denied')],
  },
  'missing-license': { // 5, 55
    title: { en: 'The company lacks the licence for one scope', sv: 'Företaget saknar licens för ett scope' },
    next: {
      en: 'Let the customer approve invoice and companyinformation together. Nothing is granted, not even what is licensed: the browser comes back with error_missing_license.',
      sv: 'Låt kunden godkänna invoice och companyinformation tillsammans. Inget beviljas, inte ens det som det finns licens för: webbläsaren kommer tillbaka med error_missing_license.',
    },
    steps: [company({ licences: ['integration', 'bookkeeping'] })],
    requests: [approve({ scopes: ['companyinformation', 'invoice'] }, 'error-missing-license')],
  },
  'user-without-licence': { // 54
    title: { en: 'The company has the licence, its user does not', sv: 'Företaget har licensen, men inte användaren' },
    next: {
      en: 'Let this user approve invoice for a user account: it fails, since their own licences count. With account_type=service the company’s count, and it passes.',
      sv: 'Låt användaren godkänna invoice för ett användarkonto: det går inte, för det är användarens egna licenser som räknas. Med account_type=service räknas företagets, och då går det.',
    },
    steps: [user({ licences: ['integration'] })],
    requests: [
      approve({ scopes: ['invoice'] }, 'error-missing-license'),
      approve({ scopes: ['invoice'], serviceAccount: true }, null),
    ],
  },
  'missing-app-license': { // 6
    title: { en: 'The integration has not been bought', sv: 'Integrationen är inte köpt' },
    next: {
      en: 'Let the customer approve. A paid integration must be bought first: the browser comes back with error_missing_app_license.',
      sv: 'Låt kunden godkänna. En integration som kostar måste köpas först: webbläsaren kommer tillbaka med error_missing_app_license.',
    },
    steps: [app({ mustBeBought: true }), company({ boughtApps: [] })],
    requests: [approve({}, 'error-missing-app-license')],
  },
  'not-system-administrator': { // 7
    title: { en: 'A service account is approved by someone who is no administrator', sv: 'Någon som inte är administratör godkänner ett servicekonto' },
    next: {
      en: 'Let this user approve with account_type=service. The browser comes back with error_missing_system_admin_right.',
      sv: 'Låt användaren godkänna med account_type=service. Webbläsaren kommer tillbaka med error_missing_system_admin_right.',
    },
    steps: [user({ sysAdmin: false })],
    requests: [approve({ serviceAccount: true }, 'error-missing-system-admin-right')],
  },
  'locked-account': { // 8
    title: { en: 'The company’s Fortnox account is locked', sv: 'Företagets Fortnoxkonto är låst' },
    next: {
      en: 'Let the customer approve. The browser comes back with nothing at all: no code, no state, no error. Show a friendly message, and do not crash.',
      sv: 'Låt kunden godkänna. Webbläsaren kommer tillbaka helt tomhänt: ingen kod, inget state, inget fel. Visa ett vänligt meddelande och krascha inte.',
    },
    steps: [company({ locked: true })],
    requests: [approve({ state: '{state}' }, null, true)],
  },
  'consultant-outside-agency': { // 15
    title: { en: 'A consultant does not come through Digital byrå', sv: 'En konsult går inte genom Digital byrå' },
    next: {
      en: 'Let this user, an accounting consultant, approve for a company that is no client of their agency. A page says no, and the app hears nothing.',
      sv: 'Låt användaren, en redovisningskonsult, godkänna för ett företag som inte är byråns kund. En sida säger nej, och appen får inget veta.',
    },
    steps: [user({ consultant: true }), company({ agency: false })],
    requests: [{ ...approve({}, null), expect: { status: 400, error: 'not-through-agency' } }],
  },

  // Codes.
  'expired-code': { // 26
    title: { en: 'The code is exchanged too late', sv: 'Koden byts för sent' },
    next: {
      en: 'Exchange the code. Its time has run out: start again with a new authorization.',
      sv: 'Byt koden. Dess tid har gått ut: börja om med en ny auktorisering.',
    },
    steps: [consent(), past('codeLifetime')],
    requests: [exchange(fails(400, 'authorization-code-expired'))],
  },
  'code-used-twice': { // 26
    title: { en: 'The callback is loaded twice', sv: 'Callbacken laddas två gånger' },
    next: {
      en: 'Exchange the code once more, as a reloaded page does. It is refused, and the tokens of the first exchange live on.',
      sv: 'Byt koden en gång till, som när sidan laddas om. Det nekas, och den första omgångens tokens lever vidare.',
    },
    steps: [policy({ onCodeReplay: 'refuse' }), ...connected()],
    requests: [exchange(fails(400, 'invalid-authorization-code')), get('/companyinformation', works)],
  },
  'redirect-uri-left-out': { // 25
    title: { en: 'redirect_uri is left out of the exchange', sv: 'redirect_uri saknas vid kodbytet' },
    next: {
      en: 'Exchange the code without redirect_uri. It is refused. The code still works for an exchange that repeats the address letter for letter.',
      sv: 'Byt koden utan redirect_uri. Det nekas. Koden går ännu att byta, om adressen upprepas bokstav för bokstav.',
    },
    steps: [consent()],
    requests: [exchange(fails(400, 'redirect-uri-mismatch'), {}), exchange(works)],
  },
  'code-posted-to-authorize': { // 27
    title: { en: 'The code is sent to the wrong address', sv: 'Koden skickas till fel adress' },
    next: {
      en: 'Send the exchange to /oauth-v1/auth: 403. It belongs at /oauth-v1/token.',
      sv: 'Skicka kodbytet till /oauth-v1/auth: 403. Det ska till /oauth-v1/token.',
    },
    steps: [consent()],
    requests: [{ ...exchange(fails(403, 'posted-to-authorize')), to: 'authorize' }],
  },
  'wrong-client-secret': { // 28, 29
    title: { en: 'The client secret is wrong', sv: 'Client-secret är fel' },
    next: {
      en: 'Exchange the code. The answer is JSON although it says text/plain: a program that goes by the label loses the reason.',
      sv: 'Byt koden. Svaret är JSON fast det står text/plain: ett program som går efter etiketten tappar skälet.',
    },
    steps: [consent()],
    requests: [{ ...exchange(fails(401, 'invalid-client')), as: 'wrong-secret' }],
  },
  'form-sent-as-json': {
    title: { en: 'The token request is JSON instead of a form', sv: 'Tokenanropet är JSON i stället för ett formulär' },
    next: {
      en: 'Send the exchange as JSON. To the token endpoint there is no grant_type in it.',
      sv: 'Skicka kodbytet som JSON. För tokenadressen finns det ingen grant_type i det.',
    },
    steps: [consent()],
    requests: [{ method: 'POST', to: 'token', json: { grant_type: 'authorization_code', code: '{code}', redirect_uri: '{redirectUri}' }, expect: fails(400, 'grant-type-missing') }],
  },

  // Tokens.
  'spent-refresh-token': { // 20, 21, 24
    title: { en: 'An old refresh token is used again', sv: 'En gammal refresh-token används igen' },
    next: {
      en: 'Refresh with the token from before the last refresh: invalid_grant. The newest one still works, so nothing is lost if it was stored.',
      sv: 'Förnya med den token som gällde före den senaste förnyelsen: invalid_grant. Den nyaste fungerar ännu, så inget är förlorat om den är sparad.',
    },
    steps: [strict, ...connected(), { do: 'refresh' }],
    requests: [refresh(fails(400, 'invalid-refresh-token'), '{spentRefreshToken}'), refresh(works)],
  },
  'replay-ends-the-lineage': { // 24
    title: { en: 'An old refresh token is used again, and everything ends', sv: 'En gammal refresh-token används igen och allt tar slut' },
    next: {
      en: 'As the standard advises, and stricter than what was measured at Fortnox: after the old token has been sent, the newest one is dead too.',
      sv: 'Som standarden råder till, och strängare än vad som har uppmätts hos Fortnox: när den gamla har skickats är även den nyaste död.',
    },
    steps: [policy({ onRefreshReplay: 'revoke-lineage', concurrentRefresh: 'one-wins', grace: '0s' }), ...connected(), { do: 'refresh' }],
    requests: [refresh(fails(400, 'invalid-refresh-token'), '{spentRefreshToken}'), refresh(fails(400, 'invalid-refresh-token'))],
  },
  'expired-refresh-token': { // 19, 20, 38
    title: { en: 'The connection slept for too long', sv: 'Anslutningen har sovit för länge' },
    next: {
      en: 'Refresh. Nobody has for as long as a refresh token lives, so it is dead, and the customer must approve again.',
      sv: 'Förnya. Det har ingen gjort på så länge som en refresh-token lever, så den är död och kunden måste godkänna igen.',
    },
    steps: [...connected(), past('refreshTokenLifetime')],
    requests: [refresh(fails(400, 'invalid-refresh-token'))],
  },
  'lost-refresh-answer': { // 22
    title: { en: 'The answer with the new refresh token is lost', sv: 'Svaret med den nya refresh-token går förlorat' },
    next: {
      en: 'Refresh. The connection breaks: the rotation is stored, the answer never arrives. Refresh again with the token that you have: it is spent. Only a new approval helps.',
      sv: 'Förnya. Anslutningen bryts: bytet är sparat men svaret kommer aldrig fram. Förnya igen med den token du har: den är förbrukad. Bara ett nytt godkännande hjälper.',
    },
    steps: [
      strict,
      ...connected(),
      { do: 'fault', on: { endpoint: 'token', grantType: 'refresh_token' }, times: 1, effect: 'drop-connection-after-commit' },
    ],
    requests: [refresh({ status: null, error: null }), refresh(fails(400, 'invalid-refresh-token'))],
  },
  'two-servers-refresh': { // 23
    title: { en: 'Two servers refresh at the same time', sv: 'Två servrar förnyar samtidigt' },
    next: {
      en: 'One server has just refreshed. Refresh with the same token, as the other does: 200 too. The first server’s new token is dead now; only the pair that came last works.',
      sv: 'En server har just förnyat. Förnya med samma token, som den andra gör: också 200. Den första serverns nya token är nu död; bara det par som kom sist fungerar.',
    },
    steps: [policy({ concurrentRefresh: 'last-writer-wins', onRefreshReplay: 'refuse', grace: '0s' }), { do: 'freeze' }, ...connected(), { do: 'refresh' }],
    requests: [refresh(works, '{spentRefreshToken}'), refresh(fails(400, 'invalid-refresh-token'))],
  },
  'removed-by-the-customer': { // 20
    title: { en: 'The customer has removed the integration', sv: 'Kunden har tagit bort integrationen' },
    next: {
      en: 'Refresh: invalid_grant, long before the token’s time. Only a new approval helps.',
      sv: 'Förnya: invalid_grant, långt före tokens tid. Bara ett nytt godkännande hjälper.',
    },
    steps: [...connected(), { do: 'remove' }],
    requests: [refresh(fails(400, 'invalid-refresh-token'))],
  },
  'user-left': { // 39
    title: { en: 'The person who connected has left the company', sv: 'Den som anslöt har lämnat företaget' },
    next: {
      en: 'Refresh. The connection stood on that user, who is gone. A service account would have stayed.',
      sv: 'Förnya. Anslutningen vilade på den användaren, som är borta. Ett servicekonto hade funnits kvar.',
    },
    steps: [...connected(), user(null)],
    requests: [refresh(fails(400, 'invalid-refresh-token'))],
  },
  disconnected: { // 35
    title: { en: 'You disconnect from your side', sv: 'Du kopplar från på din sida' },
    next: {
      en: 'Revoke the refresh token, then refresh: it is dead. The access token lives out its time.',
      sv: 'Återkalla refresh-token och förnya sedan: den är död. Access-token lever sin tid ut.',
    },
    steps: [policy({ revokeEndsAccessTokens: false }), ...connected()],
    requests: [
      { method: 'POST', to: 'revoke', form: { token_type_hint: 'refresh_token', token: '{refreshToken}' }, expect: works },
      refresh(fails(400, 'invalid-refresh-token')),
      get('/companyinformation', works),
    ],
  },
  'revoke-says-true': { // 36
    title: { en: 'A revocation says true to anything', sv: 'En återkallelse säger true till vad som helst' },
    next: {
      en: 'Revoke something that is no token. The answer is true all the same: it says nothing about a token.',
      sv: 'Återkalla något som inte är en token. Svaret är ändå true: det säger inget om en token.',
    },
    steps: [],
    requests: [{ method: 'POST', to: 'revoke', form: { token_type_hint: 'refresh_token', token: 'this-is-no-token' }, expect: works }],
  },
  'expired-access-token': { // 37, 38
    title: { en: 'The access token has expired', sv: 'Access-token har gått ut' },
    next: {
      en: 'Call the API: 401 and 26 bytes. Refresh once, then call once more.',
      sv: 'Anropa API:et: 401 och 26 byte. Förnya en gång och anropa en gång till.',
    },
    steps: [...connected(), past('accessTokenLifetime')],
    requests: [get('/companyinformation', fails(401, 'unauthorized')), refresh(works)],
  },
  'code-as-token': { // 44
    title: { en: 'The code is sent where the token belongs', sv: 'Koden skickas där token ska vara' },
    next: {
      en: 'Call the API with the code as the bearer: 401. A code opens nothing; it is exchanged first.',
      sv: 'Anropa API:et med koden som bearer: 401. En kod öppnar ingenting, den ska bytas först.',
    },
    steps: [consent()],
    requests: [{ ...get('/companyinformation', fails(401, 'unauthorized')), as: 'code-for-a-token' }],
  },
  'token-cut': { // 31
    title: { en: 'The access token was cut when it was stored', sv: 'Access-token kapades när den sparades' },
    next: {
      en: 'Call the API with the first 255 characters of the token, which is what a narrow column keeps: 401, though the token lives. The second request sends it whole.',
      sv: 'Anropa API:et med de första 255 tecknen av token, det som ryms i en smal kolumn: 401, fast den gäller. Det andra anropet skickar hela.',
    },
    steps: [...connected()],
    requests: [
      { ...get('/companyinformation', fails(401, 'unauthorized')), as: 'cut-token' },
      get('/companyinformation', works),
    ],
  },
  'tenant-id-left-out': { // 33
    title: { en: 'Client credentials without TenantId', sv: 'Client credentials utan TenantId' },
    next: {
      en: 'Ask for a token without saying for which company. Send the header TenantId: the second request does.',
      sv: 'Be om en token utan att säga för vilket företag. Skicka headern TenantId: det gör det andra anropet.',
    },
    steps: [{ do: 'consent', scopes: usual, serviceAccount: true }],
    requests: [
      token({ grant_type: 'client_credentials' }, fails(400, 'tenant-id-missing')),
      { ...token({ grant_type: 'client_credentials' }, works), headers: { TenantId: '{tenantId}' } },
    ],
  },
  'no-service-account': { // 33, 34
    title: { en: 'Client credentials without a service account', sv: 'Client credentials utan servicekonto' },
    next: {
      en: 'Ask for a token for a company where only a user account was approved. An administrator must approve with account_type=service first.',
      sv: 'Be om en token för ett företag där bara ett användarkonto är godkänt. En administratör måste först godkänna med account_type=service.',
    },
    steps: [...connected()],
    requests: [{ ...token({ grant_type: 'client_credentials' }, fails(400, 'no-service-account-consent')), headers: { TenantId: '{tenantId}' } }],
  },
  'licence-lost': { // 47
    title: { en: 'The company drops a licence after the activation', sv: 'Företaget säger upp en licens efter aktiveringen' },
    next: {
      en: 'Call what needed the licence: 2001101, although the token has the scope. The next refresh fails too, until the licence is back.',
      sv: 'Anropa det som krävde licensen: 2001101, fast token har scopet. Även nästa förnyelse misslyckas, tills licensen är tillbaka.',
    },
    steps: [policy({ licenceLossStatus: 400 }), ...connected('companyinformation', 'invoice'), company({ licences: ['integration', 'bookkeeping'] })],
    requests: [get('/invoices', fails(400, '2001101')), refresh(fails(400, 'licence-lost'))],
  },
  'legacy-token-swapped-twice': { // 42, 43
    title: { en: 'A legacy token is swapped twice', sv: 'En äldre token byts två gånger' },
    next: {
      en: 'Swap the legacy token for a new pair: that works once. The second time it is not found.',
      sv: 'Byt den äldre token mot ett nytt par: det går en gång. Andra gången hittas den inte.',
    },
    steps: [{ do: 'app', set: { scopes: usual }, legacyToken: true }],
    requests: [
      { method: 'POST', to: 'migrate', form: { access_token: '{legacyToken}' }, expect: works },
      { method: 'POST', to: 'migrate', form: { access_token: '{legacyToken}' }, expect: fails(404, 'legacy-token-not-found') },
    ],
  },

  'legacy-headers': { // 44, 45
    title: { en: 'A program still sends the legacy headers', sv: 'Ett program skickar fortfarande de äldre headrarna' },
    next: {
      en: 'Call the API with Access-Token and Client-Secret: 2000310. With one of them alone: 2000311. Send Authorization: Bearer instead.',
      sv: 'Anropa API:et med Access-Token och Client-Secret: 2000310. Med bara det ena: 2000311. Skicka Authorization: Bearer i stället.',
    },
    steps: [{ do: 'app', set: {}, legacyToken: true }],
    requests: [
      { ...get('/companyinformation', fails(403, '2000310')), as: 'legacy-program', headers: { 'Access-Token': '{legacyToken}', 'Client-Secret': 'of-the-time-before-oauth2' } },
      { ...get('/companyinformation', fails(403, '2000311')), as: 'legacy-program', headers: { 'Access-Token': '{legacyToken}' } },
    ],
  },

  // Scopes, licences and rights.
  'scope-not-granted': { // 46, 52
    title: { en: 'The token lacks the scope', sv: 'Token saknar scopet' },
    next: {
      en: 'Call supplier invoices with a token for suppliers: 2000663. Each has a scope of its own.',
      sv: 'Anropa leverantörsfakturor med en token för leverantörer: 2000663. De har var sitt scope.',
    },
    steps: [policy({ scopeErrorStatus: 400 }), ...connected('supplier')],
    requests: [get('/supplierinvoices', fails(400, '2000663'))],
  },
  'scope-ticked-later': { // 49, 50
    title: { en: 'A scope was ticked on the app after the approval', sv: 'Ett scope kryssades i efter godkännandet' },
    next: {
      en: 'Refresh, then call: still 2000663. Scopes are frozen at the approval; only a new authorization that asks for the scope helps.',
      sv: 'Förnya och anropa sedan: fortfarande 2000663. Scopen låses vid godkännandet; bara en ny auktorisering som ber om scopet hjälper.',
    },
    steps: [policy({ scopeErrorStatus: 400 }), app({ scopes: usual }), ...connected(), app({ scopes: [...usual, 'invoice'] })],
    requests: [refresh(works), get('/invoices', fails(400, '2000663'))],
  },
  'warehouse-licence-missing': { // 53
    title: { en: 'Nobody has the warehouse licence', sv: 'Ingen har lagerlicensen' },
    next: {
      en: 'Call the warehouse: missing.rights, although the approval went through and the token has the scope. Assign the licence to the user who approved.',
      sv: 'Anropa lagret: missing.rights, fast godkännandet gick igenom och token har scopet. Tilldela licensen till den användare som godkände.',
    },
    steps: [policy({ warehouseLicence: 'let-through' }), company({ licences: ['integration', 'order'] }), ...connected('warehouse')],
    requests: [get('/api/warehouse/status-v1/stockbalance', fails(403, 'warehouse-missing-rights'))],
  },
  'integration-licence-missing': { // 48
    title: { en: 'The company has no Integration licence', sv: 'Företaget saknar licensen Integration' },
    next: {
      en: 'Call anything: 2001103. The customer orders the licence; nothing has to be connected again.',
      sv: 'Anropa vad som helst: 2001103. Kunden beställer licensen; inget behöver anslutas på nytt.',
    },
    steps: [company({ licences: ['bookkeeping'] }), ...connected()],
    requests: [get('/companyinformation', fails(400, '2001103'))],
  },
  'right-missing': {
    title: { en: 'The user has lost a right', sv: 'Användaren har förlorat en behörighet' },
    next: {
      en: 'List invoices. The scope is in the token and the licence is paid for, but the user who approved may no longer see them.',
      sv: 'Lista fakturor. Scopet finns i token och licensen är betald, men den användare som godkände får inte längre se dem.',
    },
    steps: [...connected('invoice'), user({ rights: ['companyinformation'] })],
    requests: [get('/invoices', fails(400, '2001339'))],
  },

  // Limits and trouble.
  'rate-limit': { // 56, 57
    title: { en: 'One call too many', sv: 'Ett anrop för mycket' },
    next: {
      en: 'Call the API: 429, since this window’s calls are spent. Stay just below the limit, spread the calls, and wait with some chance in it.',
      sv: 'Anropa API:et: 429, för fönstrets anrop är slut. Håll dig strax under gränsen, sprid ut anropen och vänta en stund med lite slump i.',
    },
    steps: [policy({ rateLimit: { requests: 5, window: '5s' } }), { do: 'freeze' }, ...connected(), { do: 'call', times: 'rate-limit', request: { method: 'GET', to: 'api', path: '/companyinformation' } }],
    requests: [get('/companyinformation', fails(429, 'rate-limit'))],
  },
  'server-down': { // 21, 38
    title: { en: 'The token endpoint is down for a while', sv: 'Tokenadressen ligger nere en stund' },
    next: {
      en: 'Refresh: 503. Nothing was used up, so the same token works when you try again.',
      sv: 'Förnya: 503. Inget är förbrukat, så samma token fungerar när du försöker igen.',
    },
    steps: [...connected(), { do: 'fault', on: { endpoint: 'token' }, times: 1, effect: { status: 503 } }],
    requests: [refresh(fails(503, 'status-503')), refresh(works)],
  },
  'retried-post': { // 97
    title: { en: 'A retried POST makes two invoices', sv: 'Ett upprepat POST ger två fakturor' },
    next: {
      en: 'Create an invoice. The connection breaks, but the invoice is there. Create it again, as a careless retry does: now there are two. Look for your own reference before you try again.',
      sv: 'Skapa en faktura. Anslutningen bryts, men fakturan finns. Skapa den igen, som ett slarvigt nytt försök gör: nu finns det två. Sök på din egen referens innan du försöker igen.',
    },
    steps: [...connected('invoice'), { do: 'fault', on: { endpoint: 'api' }, times: 1, effect: 'drop-connection-after-commit' }],
    requests: [
      post('/invoices', invoice({ ArticleNumber: '1' }, { YourOrderNumber: 'A-1' }), { status: null, error: null }),
      post('/invoices', invoice({ ArticleNumber: '1' }, { YourOrderNumber: 'A-1' }), { status: 201, error: null }),
      get('/invoices/2', works),
    ],
  },

  // Bookkeeping.
  'account-not-in-the-chart': { // 68
    title: { en: '“Kunde inte hitta konto”: the account is not in the chart', sv: '”Kunde inte hitta konto”: kontot finns inte i kontoplanen' },
    next: {
      en: 'Book a voucher on an account that this year’s chart lacks: 2001304.',
      sv: 'Bokför en verifikation på ett konto som årets kontoplan saknar: 2001304.',
    },
    steps: [...connected('bookkeeping')],
    requests: [post('/vouchers', voucher({ VoucherRows: [{ Account: 9998, Debit: 100 }, { Account: 1930, Credit: 100 }] }), fails(400, '2001304'))],
  },
  'preferred-accounts-missing': { // 68
    title: { en: '“Kunde inte hitta konto”: the preferred accounts are not set', sv: '”Kunde inte hitta konto”: de förvalda kontona saknas' },
    next: {
      en: 'Create an invoice whose row names no account: 2001304, since the company has not set its preferred accounts.',
      sv: 'Skapa en faktura vars rad inte anger något konto: 2001304, för företaget har inte ställt in sina förvalda konton.',
    },
    steps: [company({ settings: { defaultAccounts: false, lockedUntil: null } }), ...connected('invoice')],
    requests: [post('/invoices', invoice({ ArticleNumber: '1' }), fails(400, '2001304'))],
  },
  'account-not-found': { // 68
    title: { en: 'An account that is not there is read', sv: 'Ett konto som inte finns läses' },
    next: {
      en: 'Read the account: 404, with the keys of the envelope in capitals, unlike those of a 400.',
      sv: 'Läs kontot: 404, med stora bokstäver i kuvertets nycklar, till skillnad från dem i ett 400.',
    },
    steps: [...connected('bookkeeping')],
    requests: [get('/accounts/9998', fails(404, '2000423'))],
  },
  'purchase-account-missing': { // 89
    title: { en: 'An article’s purchase account is not in the chart', sv: 'Artikelns inköpskonto finns inte i kontoplanen' },
    next: {
      en: 'Change the price of an article. It is refused for account 4000, which nobody sent: the preferred purchase account was deleted. Send a PurchaseAccount, or add the account.',
      sv: 'Ändra priset på en artikel. Det nekas för konto 4000, som ingen har skickat: det förvalda inköpskontot är borttaget. Skicka ett PurchaseAccount eller lägg upp kontot.',
    },
    steps: [...connected('article', 'bookkeeping'), { do: 'call', times: 1, request: { method: 'DELETE', to: 'api', path: '/accounts/4000' } }],
    requests: [{ method: 'PUT', to: 'api', path: '/articles/1', json: { Article: { PurchasePrice: 7 } }, expect: fails(400, 'purchase-account-missing') }],
  },
  'series-not-manual': { // 69
    title: { en: 'The voucher series is not manual', sv: 'Verifikationsserien är inte manuell' },
    next: {
      en: 'Book a voucher in series B, which belongs to invoices. Use a series that is open for posting by hand.',
      sv: 'Bokför en verifikation i serie B, som hör till fakturor. Använd en serie som är öppen för manuell bokföring.',
    },
    steps: [...connected('bookkeeping')],
    requests: [post('/vouchers', voucher({ VoucherSeries: 'B' }), fails(400, 'series-not-manual'))],
  },
  'period-locked': { // 70
    title: { en: 'The period is locked', sv: 'Perioden är låst' },
    next: {
      en: 'Book a voucher today: the company has locked its books through today. Use a later date, or let the customer unlock.',
      sv: 'Bokför en verifikation i dag: företaget har låst bokföringen till och med i dag. Använd ett senare datum eller låt kunden låsa upp.',
    },
    steps: [company({ settings: { defaultAccounts: true, lockedUntil: '{today}' } }), ...connected('bookkeeping')],
    requests: [post('/vouchers', voucher(), fails(400, '2000401'))],
  },

  // Invoices, customers, articles and requests.
  'wrong-invoice-action': { // 82
    title: { en: 'An invoice is e-mailed with PUT', sv: 'En faktura e-postas med PUT' },
    next: {
      en: 'Send PUT …/email: it is refused, since e-mailing is a GET. bookkeep, cancel and credit are PUT.',
      sv: 'Skicka PUT …/email: det nekas, för e-post är ett GET. bookkeep, cancel och credit är PUT.',
    },
    steps: [...connected('invoice'), { do: 'call', times: 1, request: { method: 'POST', to: 'api', path: '/invoices', json: invoice({ ArticleNumber: '1' }) } }],
    requests: [{ method: 'PUT', to: 'api', path: '/invoices/1/email', expect: fails(400, 'invoice-action') }],
  },
  'country-by-name': { // 87
    title: { en: 'The country is written in the wrong form', sv: 'Landet är skrivet på fel sätt' },
    next: {
      en: 'Create a customer with CountryCode SVERIGE. The field wants the code, SE.',
      sv: 'Skapa en kund med CountryCode SVERIGE. Fältet vill ha koden, SE.',
    },
    steps: [...connected('customer')],
    requests: [post('/customers', { Customer: { Name: 'Exempel AB', CountryCode: 'SVERIGE' } }, fails(400, 'country-unknown'))],
  },
  'customer-number-reused': { // 88
    title: { en: 'A customer number is used again', sv: 'Ett kundnummer används igen' },
    next: {
      en: 'Create a customer with the number of one that was deleted. Numbers are never given again.',
      sv: 'Skapa en kund med numret från en som är borttagen. Nummer ges aldrig ut på nytt.',
    },
    steps: [...connected('customer'), { do: 'call', times: 1, request: { method: 'DELETE', to: 'api', path: '/customers/3' } }],
    requests: [post('/customers', { Customer: { Name: 'Exempel AB', CustomerNumber: '3' } }, fails(400, '2000637'))],
  },
  'customer-not-found': {
    title: { en: 'The customer of an invoice is not there', sv: 'Fakturans kund finns inte' },
    next: {
      en: 'Create an invoice for a customer number that does not exist. Create the customer first.',
      sv: 'Skapa en faktura för ett kundnummer som inte finns. Skapa kunden först.',
    },
    steps: [...connected('invoice')],
    requests: [post('/invoices', invoice({ ArticleNumber: '1' }, { CustomerNumber: '99' }), fails(400, '2000204'))],
  },
  'housework-mismatch': { // 90
    title: { en: 'The housework does not fit the tax reduction', sv: 'Husarbetet passar inte skattereduktionen' },
    next: {
      en: 'Create a RUT invoice with construction work, which is ROT. Both fields must agree.',
      sv: 'Skapa en rutfaktura med byggarbete, som är rot. De båda fälten måste stämma överens.',
    },
    steps: [...connected('invoice')],
    requests: [post('/invoices', invoice({ ArticleNumber: '1', HouseWorkType: 'CONSTRUCTION' }, { TaxReductionType: 'rut' }), fails(400, '2004021'))],
  },
  'other-costs-as-housework': { // 91
    title: { en: 'Other costs are marked as housework', sv: 'Övriga kostnader är märkta som husarbete' },
    next: {
      en: 'Create a ROT invoice with a row that is both OTHERCOSTS and HouseWork. It can be one of them.',
      sv: 'Skapa en rotfaktura med en rad som är både OTHERCOSTS och HouseWork. Den kan vara en av dem.',
    },
    steps: [...connected('invoice')],
    requests: [post('/invoices', invoice({ ArticleNumber: '1', HouseWork: true, HouseWorkType: 'OTHERCOSTS' }, { TaxReductionType: 'rot' }), fails(400, '2002980'))],
  },
  'illegal-characters': { // 92
    title: { en: 'A name has a character that Fortnox refuses', sv: 'Ett namn har ett tecken som Fortnox nekar' },
    next: {
      en: 'Create a customer whose name ends in an ellipsis. Strip what is not among the allowed characters.',
      sv: 'Skapa en kund vars namn slutar med tre punkter i ett tecken. Ta bort det som inte hör till de tillåtna tecknen.',
    },
    steps: [...connected('customer')],
    requests: [post('/customers', { Customer: { Name: 'Exempel AB …' } }, fails(400, '2000359'))],
  },
  'pdf-asked-for': { // 96
    title: { en: 'A PDF is asked for by its type', sv: 'En PDF efterfrågas med sin typ' },
    next: {
      en: 'Ask with Accept: application/pdf: refused, also where the answer would be one. Ask for JSON and take the bytes.',
      sv: 'Fråga med Accept: application/pdf: nekas, även där svaret skulle vara en sådan. Be om JSON och ta emot bytena.',
    },
    steps: [...connected('invoice')],
    requests: [{ ...get('/invoices', fails(400, '1000030')), headers: { Accept: 'application/pdf' } }],
  },
  'invalid-filter': {
    title: { en: 'A list has no such filter', sv: 'Listan har inget sådant filter' },
    next: {
      en: 'List customers with a filter that is not theirs: 2000587, in lower-case keys.',
      sv: 'Lista kunder med ett filter som inte är deras: 2000587, med små bokstäver i nycklarna.',
    },
    steps: [...connected('customer')],
    requests: [get('/customers?filter=unpaid', fails(400, '2000587'))],
  },
} as const satisfies Record<string, Scenario>

export type ScenarioId = keyof typeof scenarios
