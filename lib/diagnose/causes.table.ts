import type { Cause } from './cause'

/** The likely causes of each error that has more than one, the likeliest first. Of all others the error's own page tells the one there is. */
export const causesOf: Readonly<Record<string, readonly Cause[]>> = {
  'invalid-refresh-token': [
    {
      step: 'refresh', page: 'faq/invalid-refresh-token', scenario: 'spent-refresh-token',
      tell: {
        en: 'The token that you sent is not the newest one you were given. Compare a hash of both in your log.',
        sv: 'Den token du skickade är inte den senaste du fick. Jämför en hash av båda i din logg.',
      },
    },
    {
      step: 'refresh', page: 'faq/two-servers-refresh-at-once', scenario: 'two-servers-refresh',
      tell: {
        en: 'Two refreshes of the same connection stand close together in your logs, often from two processes.',
        sv: 'Två förnyelser av samma anslutning står tätt i dina loggar, ofta från två processer.',
      },
    },
    {
      step: 'refresh', page: 'faq/new-refresh-token-not-stored', scenario: 'lost-refresh-answer',
      tell: {
        en: 'The refresh before this one timed out, or the process stopped before it had stored the answer.',
        sv: 'Förnyelsen före den här fick ingen svarstid kvar, eller så stannade processen innan svaret var sparat.',
      },
    },
    {
      step: 'refresh', page: 'faq/when-to-refresh', scenario: 'expired-refresh-token',
      tell: {
        en: 'Nobody has refreshed this connection for weeks.',
        sv: 'Ingen har förnyat den här anslutningen på flera veckor.',
      },
    },
    {
      step: 'refresh', page: 'faq/invalid-code-or-refresh-token', scenario: 'removed-by-the-customer',
      tell: {
        en: 'The integration is no longer in the customer’s list. Ask them, or look together.',
        sv: 'Integrationen finns inte längre i kundens lista. Fråga kunden, eller titta tillsammans.',
      },
    },
  ],
  'invalid-authorization-code': [
    {
      step: 'exchange', page: 'faq/code-already-used', scenario: 'code-used-twice',
      tell: {
        en: 'Your callback was called twice with the same code: a reload, a link preview, a retry. The first call got tokens.',
        sv: 'Din callback anropades två gånger med samma kod: omladdning, länkförhandsvisning eller omförsök. Det första anropet fick tokens.',
      },
    },
    {
      step: 'exchange', page: 'faq/invalid-client',
      title: { en: 'The code belongs to another app', sv: 'Koden hör till en annan app' },
      tell: {
        en: 'The client id of the address where the customer approved is not the one that you exchange with. Test and production may be mixed up.',
        sv: 'Client-id i adressen där kunden godkände är inte det som du byter koden med. Test och produktion kan vara hopblandade.',
      },
    },
    {
      step: 'exchange', page: 'faq/code-already-used',
      title: { en: 'The code was cut or changed on the way', sv: 'Koden kapades eller ändrades på vägen' },
      tell: {
        en: 'The code you send is not, letter for letter, the one in the callback: decoded twice, or a piece is missing.',
        sv: 'Koden du skickar är inte, tecken för tecken, den i callbacken: avkodad två gånger, eller så saknas en bit.',
      },
    },
  ],
  'invalid-client': [
    {
      step: 'exchange', page: 'faq/invalid-client', scenario: 'wrong-client-secret',
      tell: {
        en: 'The secret was changed in the portal, belongs to another app, or has a space or a line break at its end.',
        sv: 'Hemligheten är bytt i portalen, hör till en annan app eller har ett blanksteg eller en radbrytning på slutet.',
      },
    },
    {
      step: 'exchange', page: 'dictionary/basic-authentication',
      title: { en: 'The Basic header is built wrongly', sv: 'Basic-headern är fel byggt' },
      tell: {
        en: 'Decode what stands after “Basic ”. It must be the client id, a colon and the secret, in Base64 without line breaks.',
        sv: 'Avkoda det som står efter ”Basic ”. Det ska vara client-id, kolon och client-secret, i Base64 utan radbrytningar.',
      },
    },
  ],
  'redirect-uri-mismatch': [
    {
      step: 'exchange', page: 'faq/redirect-uri-mismatch', scenario: 'redirect-uri-left-out',
      tell: {
        en: 'The token request has no redirect_uri. Fortnox wants it there too.',
        sv: 'Tokenanropet saknar redirect_uri. Fortnox vill ha den även där.',
      },
    },
    {
      step: 'exchange', page: 'faq/redirect-uri-mismatch',
      title: { en: 'The two addresses differ', sv: 'De två adresserna skiljer sig' },
      tell: {
        en: 'Compare letter for letter: http or https, a slash at the end, the port, capital letters, www.',
        sv: 'Jämför tecken för tecken: http eller https, snedstreck på slutet, port, stora bokstäver, www.',
      },
    },
  ],
  'invalid-scope': [
    {
      step: 'authorize', page: 'faq/invalid-scope', scenario: 'invalid-scope',
      tell: {
        en: 'A scope in the address is not ticked on the app in the Developer Portal.',
        sv: 'Ett scope i adressen är inte ikryssat för appen i utvecklarportalen.',
      },
    },
    {
      step: 'authorize', page: 'dictionary/scope',
      title: { en: 'A scope is misspelt', sv: 'Ett scope är felstavat' },
      tell: {
        en: 'Scopes are one word in lower case with spaces between: companyinformation, supplierinvoice. No commas.',
        sv: 'Scopes är ett ord med små bokstäver och blanksteg emellan: companyinformation, supplierinvoice. Inga kommatecken.',
      },
    },
  ],
  'error-missing-license': [
    {
      step: 'callback', page: 'faq/error-missing-license', scenario: 'missing-license',
      tell: {
        en: 'The company lacks a module for at least one scope. With fewer scopes it passes.',
        sv: 'Företaget saknar en modul för minst ett scope. Med färre scopes går det.',
      },
    },
    {
      step: 'callback', page: 'faq/whose-licence-counts', scenario: 'user-without-licence',
      tell: {
        en: 'A colleague with more licences can approve, or it passes with a service account.',
        sv: 'En kollega med fler licenser kan godkänna, eller så går det med ett servicekonto.',
      },
    },
  ],
  unauthorized: [
    {
      step: 'call', page: 'faq/api-401-unauthorized', scenario: 'expired-access-token',
      tell: {
        en: 'It worked until a while ago. The token’s exp has passed; refresh once and try once more.',
        sv: 'Det fungerade tills nyss. Tokens exp har passerats; förnya en gång och försök en gång till.',
      },
    },
    {
      step: 'call', page: 'faq/api-401-unauthorized', scenario: 'code-as-token',
      tell: {
        en: 'What you send is no JWT (it does not begin with eyJ): a code or a refresh token does not open the API.',
        sv: 'Det du skickar är ingen JWT (det börjar inte med eyJ): en kod eller refresh-token öppnar inte API:t.',
      },
    },
    {
      step: 'call', page: 'dictionary/bearer',
      title: { en: 'The header is wrong', sv: 'Headern är fel' },
      tell: {
        en: 'It must read “Authorization: Bearer” and the token, and a proxy must not have removed it.',
        sv: 'Där ska stå ”Authorization: Bearer” och token, och ingen proxy får ha tagit bort det.',
      },
    },
  ],
  '2000663': [
    {
      step: 'call', page: 'faq/scope-error-2000663', scenario: 'scope-not-granted',
      tell: {
        en: 'The scope is not in the token: read scope in the token answer, or in the token itself.',
        sv: 'Scopet finns inte i token: läs scope i tokensvaret, eller i själva token.',
      },
    },
    {
      step: 'call', page: 'faq/new-scope-still-403', scenario: 'scope-ticked-later',
      tell: {
        en: 'The scope was ticked in the portal after this customer approved.',
        sv: 'Scopet kryssades i efter att kunden godkände.',
      },
    },
    {
      step: 'call', page: 'faq/supplier-invoices-scope',
      title: { en: 'The resource belongs to another scope', sv: 'Resursen hör till ett annat scope' },
      tell: {
        en: 'The token has a scope of a similar name: payments need payment, supplier invoices supplierinvoice, files connectfile.',
        sv: 'Token har ett scope med liknande namn: betalningar kräver payment, leverantörsfakturor supplierinvoice, filer connectfile.',
      },
    },
  ],
  '2001101': [
    {
      step: 'call', page: 'faq/no-active-licence-2001101', scenario: 'licence-lost',
      tell: {
        en: 'It worked before: the customer has dropped the module.',
        sv: 'Det har fungerat förut: kunden har sagt upp modulen.',
      },
    },
    {
      step: 'call', page: 'faq/whose-licence-counts',
      title: { en: 'The user who approved lacks the licence', sv: 'Användaren som godkände saknar licensen' },
      tell: {
        en: 'The company has the module, but not for the person of this user account.',
        sv: 'Företaget har modulen, men inte för personen bakom användarkontot.',
      },
    },
  ],
  '2001304': [
    {
      step: 'call', page: 'faq/kunde-inte-hitta-konto', scenario: 'account-not-in-the-chart',
      tell: {
        en: 'You send an account. Read it for the same financial year: it is not there.',
        sv: 'Du skickar ett konto. Läs det för samma räkenskapsår: det finns inte där.',
      },
    },
    {
      step: 'call', page: 'faq/kunde-inte-hitta-konto', scenario: 'preferred-accounts-missing',
      tell: {
        en: 'You send no account, and the same call works for other customers.',
        sv: 'Du skickar inget konto, och samma anrop fungerar för andra kunder.',
      },
    },
    {
      step: 'call', page: 'errors/2001304',
      title: { en: 'A row has neither article nor account', sv: 'En rad saknar både artikel och konto' },
      tell: { en: 'Only documents with such a row fail.', sv: 'Bara dokument med en sådan rad misslyckas.' },
    },
  ],
  '2000310': [
    {
      step: 'call', page: 'faq/ogiltig-inloggning', scenario: 'code-as-token',
      tell: {
        en: 'A code or a client secret stands where the access token belongs.',
        sv: 'En kod eller client-secret står där access-token ska stå.',
      },
    },
    {
      step: 'call', page: 'faq/do-legacy-tokens-work',
      title: { en: 'It is a token of the old kind', sv: 'Det är en token av den gamla sorten' },
      tell: {
        en: 'You send the headers Access-Token and Client-Secret, and the token looks like a UUID.',
        sv: 'Du skickar headrarna Access-Token och Client-Secret, och token ser ut som ett UUID.',
      },
    },
  ],
}
