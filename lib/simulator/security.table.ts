import type { Localized } from '@/lib/fortnox/evidence'
import type { Policy } from './core/policy.table'

/** `relaxed`: less than the rule, on purpose. */
export type SecurityStatus = 'met' | 'relaxed' | 'not-applicable'
export const securityStatuses = ['met', 'relaxed', 'not-applicable'] as const satisfies readonly SecurityStatus[]

/** Why less is done: Fortnox does less, as far as is known; or a simulator must be open where a bank must be shut. */
export type Relaxation = 'fortnox' | 'simulator'

/** A test that proves it: its file, and its name as Vitest prints it, with the names of what it stands in before it. */
export interface Proof {
  readonly file: string
  readonly name: string
}

export interface SecurityRule {
  readonly title: Localized
  readonly status: SecurityStatus
  readonly relaxedFor?: Relaxation
  /** The switches that make it stricter or laxer. */
  readonly switches: readonly (keyof Policy)[]
  readonly how: Localized
  /** `RFC 6749 §3.1`, or another standard. Empty where the rule is our own. */
  readonly references: readonly string[]
  readonly tests: readonly Proof[]
}

export type SecurityRuleId = `S${0 | 1 | 2 | 3 | 4}${number}`

type Files = Readonly<Record<string, readonly string[]>>

/** `lib/simulator/http/token` → the tests of that file. */
const proofs = (files: Files): Proof[] =>
  Object.entries(files).flatMap(([file, names]) =>
    names.map((name) => ({ file: `${file.startsWith('e2e/') ? `${file}.spec` : `lib/simulator/${file}.test`}.ts`, name })),
  )

type Words = Pick<SecurityRule, 'title' | 'how' | 'references'>
const met = (words: Words, tests: Files, ...switches: SecurityRule['switches']): SecurityRule => ({
  ...words, status: 'met', switches, tests: proofs(tests),
})
const relaxed = (relaxedFor: Relaxation, words: Words, tests: Files, ...switches: SecurityRule['switches']): SecurityRule => ({
  ...words, status: 'relaxed', relaxedFor, switches, tests: proofs(tests),
})

/** What standards ask of an authorization server and its API, and what the simulator does about it. */
export const securityRules = {
  S01: met(
    {
      title: { en: 'Redirect URIs are compared letter for letter', sv: 'Redirect URI jämförs bokstav för bokstav' },
      how: {
        en: 'Only a registered address passes. An address on this machine may have any port where the app allows it, and nowhere else.',
        sv: 'Bara en registrerad adress godtas. En adress på den egna datorn får ha vilken port som helst om appen tillåter det, annars inte.',
      },
      references: ['RFC 9700 §2.1', 'RFC 9700 §4.1.3', 'RFC 8252 §7.3'],
    },
    {
      'core/redirect-uri': [
        'a redirect URI is taken letter for letter, and nothing that only resembles it',
        'a redirect URI on this machine may have any port only where the app allows it',
        'a redirect URI may be any only for an app that has none, and where the policy says so',
      ],
      'http/authorize': ['where nobody can be trusted the error stays on a page a redirect URI with a user in front of its host'],
    },
    'redirectUri',
  ),
  S02: met(
    {
      title: { en: 'An unknown app or a wrong redirect URI leads nowhere', sv: 'Okänd app eller fel redirect URI leder ingenstans' },
      how: {
        en: 'A page says what is wrong. The browser is not sent on, since nobody vouches for the address.',
        sv: 'En sida säger vad som är fel. Webbläsaren skickas inte vidare, eftersom ingen går i god för adressen.',
      },
      references: ['RFC 6749 §4.1.2.1', 'RFC 9700 §4.11.2'],
    },
    {
      'http/authorize': [
        'where nobody can be trusted the error stays on a page an unknown client id',
        'where nobody can be trusted the error stays on a page a foreign redirect URI',
        'where nobody can be trusted the error stays on a page a redirect URI that comes twice',
      ],
      faults: ['an error never sends the browser to an address that is not the app’s'],
    },
  ),
  S03: relaxed(
    'fortnox',
    {
      title: { en: 'Every other error goes back to the app', sv: 'Alla andra fel går tillbaka till appen' },
      how: {
        en: 'By redirect, with Fortnox’s error and the app’s state. Two exceptions are Fortnox’s own: a locked company sends the browser back with nothing, and who asks for a service account that the app does not have stays on a page.',
        sv: 'Genom en omdirigering med Fortnox fel och appens state. Två undantag är Fortnox egna: ett låst företag skickar tillbaka webbläsaren utan någonting, och den som ber om ett servicekonto som appen inte har stannar på en sida.',
      },
      references: ['RFC 6749 §4.1.2.1'],
    },
    {
      'http/authorize': [
        'an error goes back to the app with its state a misspelt scope',
        'an error goes back to the app with its state no response type',
        'an error goes back to the app with its state a company without the licence',
        'an error goes back to the app with its state but a locked company sends the browser back with nothing',
      ],
    },
  ),
  S04: met(
    {
      title: { en: 'state comes back unchanged', sv: 'state kommer tillbaka oförändrad' },
      how: {
        en: 'With a code and with an error alike, whatever characters it has. By default it must be sent.',
        sv: 'Både med en kod och med ett fel, vilka tecken den än har. Som standard måste den skickas.',
      },
      references: ['RFC 6749 §4.1.2'],
    },
    {
      'http/authorize': [
        'the authorization endpoint asks the customer and approval leads back with code and then state',
        'the authorization endpoint asks the customer and cancelling leads back with access_denied',
        'an error goes back to the app with its state a missing state, unless the policy lets it pass',
      ],
    },
    'requireState',
  ),
  S05: met(
    {
      title: { en: 'Repeated parameters are refused, empty and unknown ones ignored', sv: 'Upprepade parametrar nekas, tomma och okända ignoreras' },
      how: {
        en: 'A parameter that comes twice is an invalid request. One without a value counts as left out.',
        sv: 'En parameter som skickas två gånger är ett ogiltigt anrop. En utan värde räknas som utelämnad.',
      },
      references: ['RFC 6749 §3.1', 'RFC 6749 §3.2'],
    },
    {
      'http/parameters': [
        'a parameter that is empty counts as left out',
        'a parameter that is unknown is ignored, at the authorization, the exchange and the revocation',
      ],
      'http/authorize': ['an error goes back to the app with its state a repeated parameter'],
      'http/token-refusals': ['the token endpoint refuses a repeated parameter'],
    },
  ),
  S06: met(
    {
      title: { en: 'GET asks for authorization, POST for tokens', sv: 'GET ber om auktorisering, POST om tokens' },
      how: {
        en: 'Another method at the token endpoint gets 405 and what is allowed. A code posted to the authorization address gets 403, as Fortnox documents.',
        sv: 'En annan metod mot tokenadressen får 405 och besked om vad som går. En kod som postas till auktoriseringsadressen får 403, så som Fortnox beskriver.',
      },
      references: ['RFC 6749 §3.1', 'RFC 6749 §3.2'],
    },
    {
      'http/token-refusals': ['the token endpoint refuses a wrong method with 405 and Allow'],
      'http/authorize': ['a code that is posted to the authorization endpoint is answered with 403'],
    },
  ),
  S07: relaxed(
    'fortnox',
    {
      title: { en: 'Response types and grants that do not exist are told apart', sv: 'Fel response type och fel grant får var sitt besked' },
      how: {
        en: 'Asking for a token in the redirect is unsupported; an unknown response type is an invalid request, in the library’s words. A grant that the app may not use is unauthorized_client.',
        sv: 'Att be om en token i omdirigeringen stöds inte. En okänd response type är ett ogiltigt anrop, med bibliotekets ord. En grant som appen inte får använda ger unauthorized_client.',
      },
      references: ['RFC 6749 §3.1.1', 'RFC 6749 §4.1.2.1', 'RFC 6749 §5.2'],
    },
    {
      'http/parameters': ['a response type that asks for a token is unsupported, and an unknown one is an invalid request'],
      'http/token-refusals': ['the token endpoint refuses an unknown grant type'],
      'http/service-account': ['client credentials are refused for an app that does not allow service accounts'],
    },
  ),
  S08: met(
    {
      title: { en: 'Unknown scopes are refused, and what was granted is said', sv: 'Okända scope nekas, och det som beviljades anges' },
      how: {
        en: 'A scope that is misspelt or not enabled on the app is invalid_scope. Every token answer lists the scopes that it gives.',
        sv: 'Ett scope som är felstavat eller inte påslaget för appen ger invalid_scope. Varje svar med tokens räknar upp de scope som beviljades.',
      },
      references: ['RFC 6749 §3.3'],
    },
    {
      'http/authorize': ['an error goes back to the app with its state a misspelt scope'],
      'http/token': [
        'the exchange of a code answers with the keys, order, formats and headers that were recorded',
        'the refresh narrows the access token when asked, never widens it',
      ],
    },
  ),
  S09: relaxed(
    'fortnox',
    {
      title: { en: 'The customer is asked every time, and may say no', sv: 'Kunden tillfrågas varje gång och får säga nej' },
      how: {
        en: 'The page names the app, its scopes and the way back. As at Fortnox it is all or nothing: no single scope can be left out, and no time is given.',
        sv: 'Sidan visar appen, dess scope och vägen tillbaka. Som hos Fortnox gäller allt eller inget: enskilda scope går inte att välja bort, och ingen tid anges.',
      },
      references: ['RFC 6749 §10.2'],
    },
    {
      'http/consent-page': [
        'the consent page says which app asks, for what, and where the customer is sent afterwards',
        'the consent page comes every time, also to a customer who has approved before',
      ],
      'http/authorize': ['the authorization endpoint asks the customer and cancelling leads back with access_denied'],
    },
  ),
  S10: met(
    {
      title: { en: 'The consent page cannot be framed, forged or followed', sv: 'Godkännandesidan går inte att rama in, förfalska eller följa' },
      how: {
        en: 'Its form has a token that works once. It has no script, loads nothing, may not be framed and sends no referrer.',
        sv: 'Formuläret har en token som fungerar en gång. Sidan har inget skript, laddar ingenting, får inte ramas in och skickar ingen referrer.',
      },
      references: ['RFC 6749 §10.12', 'RFC 9700 §4.2.4', 'RFC 9700 §4.16'],
    },
    {
      'http/consent-page': [
        'the consent page tells no other site where the customer came from',
        'the consent page cannot be framed, also by browsers that know no policy',
        'the consent page loads nothing from anywhere',
      ],
      'http/authorize': ['the authorization endpoint asks the customer once: a second answer, also with a wrong token, changes nothing'],
    },
  ),
  S11: met(
    {
      title: { en: 'The way back to the app carries no form', sv: 'Vägen tillbaka till appen bär inget formulär' },
      how: { en: 'After the customer’s answer comes a 302, never a 307 or 308.', sv: 'Efter kundens svar kommer en 302, aldrig en 307 eller 308.' },
      references: ['RFC 9700 §4.12'],
    },
    { 'http/authorize': ['the authorization endpoint asks the customer and approval leads back with code and then state'] },
  ),
  S12: met(
    {
      title: { en: 'No page of another site may read an answer', sv: 'Ingen annan webbplats får läsa ett svar' },
      how: {
        en: 'No endpoint sends CORS headers: neither the authorization nor the others nor the control API.',
        sv: 'Ingen adress skickar CORS-headrar: varken auktoriseringen, de andra eller styr-API:et.',
      },
      references: ['RFC 9700 §2.6'],
    },
    {
      'cross-origin': [
        'no page of another site may read an answer: /oauth-v1/auth has no CORS headers, for a question beforehand and for the request itself',
        'no page of another site may read an answer: /oauth-v1/token has no CORS headers, for a question beforehand and for the request itself',
        'no page of another site may read an answer: /oauth-v1/revoke has no CORS headers, for a question beforehand and for the request itself',
        'no page of another site may read an answer: /oauth-v1/migrate has no CORS headers, for a question beforehand and for the request itself',
        'no page of another site may read an answer: /3/me has no CORS headers, for a question beforehand and for the request itself',
        'no page of another site may read an answer: /control/v1/worlds has no CORS headers, for a question beforehand and for the request itself',
        'no page of another site may read an answer: tokens that were given have none either',
      ],
    },
  ),
  S13: relaxed(
    'fortnox',
    {
      title: { en: 'Codes cannot be guessed, work once and die soon', sv: 'Koder går inte att gissa, fungerar en gång och dör snart' },
      how: {
        en: 'Once, and for as long as the table of lifetimes says. A UUID as Fortnox sends holds 122 random bits, six fewer than the rule asks for.',
        sv: 'En gång, och så länge som tabellen över livslängder säger. En UUID som Fortnox skickar har 122 slumpmässiga bitar, sex färre än regeln kräver.',
      },
      references: ['RFC 6749 §4.1.2', 'RFC 6749 §10.10'],
    },
    {
      'http/token': [
        'the exchange of a code a code works once, and what it gave lives on',
        'the exchange of a code an expired code is refused by the world’s clock',
      ],
      'http/authorize': ['the authorization endpoint asks the customer and approval leads back with code and then state'],
    },
    'codeLifetime',
  ),
  S14: relaxed(
    'fortnox',
    {
      title: { en: 'A code belongs to one app, address, company, person and set of scopes', sv: 'En kod hör till en app, en adress, ett företag, en person och vissa scope' },
      how: {
        en: 'What it gives follows from what was approved, and the exchange must repeat the redirect URI. There is no challenge to bind it to: see S18.',
        sv: 'Det den ger följer av vad som godkändes, och kodbytet måste upprepa redirect URI. Någon challenge att binda den till finns inte: se S18.',
      },
      references: ['RFC 6749 §4.1.3', 'RFC 7636 §4.6'],
    },
    {
      'http/token': [
        'the exchange of a code a wrong redirect URI is refused, and the code still works for its owner',
        'the exchange of a code another app’s code looks like none, and still works for its owner',
      ],
      'http/company-picker': ['the company picker sends the code of the company that was chosen'],
    },
  ),
  S15: relaxed(
    'fortnox',
    {
      title: { en: 'A code that comes twice ends what it gave', sv: 'En kod som kommer två gånger avslutar det den gav' },
      how: {
        en: 'The second use is always refused. That the tokens of the first die too is a switch, off by default: nobody has seen Fortnox do it.',
        sv: 'Andra gången nekas alltid. Att den förstas tokens också dör är en inställning som är av från början: ingen har sett Fortnox göra så.',
      },
      references: ['RFC 6749 §4.1.2', 'RFC 6749 §10.5'],
    },
    {
      'http/token': ['the exchange of a code a code works once, and what it gave lives on'],
      'http/lineage': ['an authorization code that comes a second time ends what the first gave where the policy says so'],
    },
    'onCodeReplay',
  ),
  S16: met(
    {
      title: { en: 'Of many simultaneous exchanges one wins', sv: 'Av många samtidiga kodbyten vinner ett' },
      how: {
        en: 'Reading, deciding and storing are one transaction, on SQLite and on PostgreSQL, also with two processes on one database.',
        sv: 'Att läsa, avgöra och spara är en transaktion, både i SQLite och i PostgreSQL, också med två processer mot en databas.',
      },
      references: ['RFC 6749 §4.1.2'],
    },
    { concurrency: ['200 simultaneous redemptions of one code give one pair of tokens, which lives'] },
  ),
  S17: met(
    {
      title: { en: 'A failed exchange spends nothing and tells nothing', sv: 'Ett misslyckat kodbyte förbrukar inget och avslöjar inget' },
      how: {
        en: 'Another app’s code looks as if it did not exist, and still works for its owner afterwards.',
        sv: 'En annan apps kod ser ut att inte finnas, och fungerar efteråt fortfarande för sin ägare.',
      },
      references: ['RFC 6749 §5.2'],
    },
    {
      'http/token': [
        'the exchange of a code another app’s code looks like none, and still works for its owner',
        'the exchange of a code a wrong redirect URI is refused, and the code still works for its owner',
      ],
    },
  ),
  S18: relaxed(
    'fortnox',
    {
      title: { en: 'PKCE', sv: 'PKCE' },
      how: {
        en: 'Fortnox documents none, and clients that send it get through. So a challenge is ignored like any unknown parameter, and protects nothing.',
        sv: 'Fortnox beskriver ingen PKCE, och klienter som skickar den släpps igenom. En challenge ignoreras därför som vilken okänd parameter som helst och skyddar ingenting.',
      },
      references: ['RFC 7636 §4.6', 'RFC 9700 §2.1.1'],
    },
    { 'http/parameters': ['a parameter of PKCE is unknown too: a challenge is not held against the exchange'] },
  ),
  S19: relaxed(
    'fortnox',
    {
      title: { en: 'The app proves who it is, at every endpoint that gives or takes tokens', sv: 'Appen visar vem den är, överallt där tokens ges eller tas' },
      how: {
        en: 'By Basic, compared in constant time; a failure is 401. Two things follow Fortnox: no WWW-Authenticate is sent, and where credentials also come in the body the header wins instead of the request being refused.',
        sv: 'Med Basic, jämförd i konstant tid. Ett fel ger 401. Två saker följer Fortnox: ingen WWW-Authenticate skickas, och om uppgifterna också kommer i kroppen går headern före i stället för att anropet nekas.',
      },
      references: ['RFC 6749 §2.3', 'RFC 6749 §3.2.1', 'RFC 6749 §5.2'],
    },
    {
      'http/client-auth': [
        'whoever is not the client gets 401 from /oauth-v1/token',
        'whoever is not the client gets 401 from /oauth-v1/revoke',
        'whoever is not the client gets 401 from /oauth-v1/migrate',
        'whoever is not the client is told no scheme, as no recorded answer of Fortnox’s has one',
      ],
      'http/token-refusals': ['the token endpoint refuses credentials in the body, unless the policy takes them'],
      'clients/clients': ['credentials in the body a wrong header wins over a right body'],
      'kept-secrets': [
        'a secret that is wrong from its first letter is compared in constant time, as hashes of one length',
        'a secret that is wrong in its last letter is compared in constant time, as hashes of one length',
        'a secret that is too short is compared in constant time, as hashes of one length',
        'a secret that is too long is compared in constant time, as hashes of one length',
      ],
    },
    'bodyCredentials',
  ),
  S20: relaxed(
    'fortnox',
    {
      title: { en: 'Client secrets are strong, stored as hashes, and can be changed', sv: 'Client-secret är starka, lagras som hash och kan bytas' },
      how: {
        en: 'Only a SHA-256 hash is stored. A secret has Fortnox’s form, ten letters and digits, and a new one ends the old at once.',
        sv: 'Bara en SHA-256-hash lagras. En hemlighet har Fortnox form, tio bokstäver och siffror, och en ny avslutar genast den gamla.',
      },
      references: ['RFC 6749 §10.1'],
    },
    {
      'kept-secrets': ['a secret is kept nowhere but as a hash: no column of the database has it, the log what was sent, but never a client’s secret or a key'],
      'control/snapshots': ['a snapshot holds no secret'],
      'control/control': ['a world is made with one app and two companies, and its key opens it'],
      'control/apps-companies': ['an app gets a new secret, which ends the old one'],
    },
  ),
  S21: met(
    {
      title: { en: 'Answers with tokens are kept nowhere on the way', sv: 'Svar med tokens sparas ingenstans på vägen' },
      how: {
        en: 'They are JSON with Cache-Control: no-store and Pragma: no-cache, as recorded.',
        sv: 'De är JSON med Cache-Control: no-store och Pragma: no-cache, som i inspelningen.',
      },
      references: ['RFC 6749 §5.1'],
    },
    { 'http/token': ['the exchange of a code answers with the keys, order, formats and headers that were recorded'] },
  ),
  S22: relaxed(
    'fortnox',
    {
      title: { en: 'Errors come from the standard’s list and give nothing away', sv: 'Felen kommer ur standardens lista och avslöjar inget' },
      how: {
        en: 'Status and secrecy are kept. But errors such as redirect_uri_mismatch and error_missing_license, quotation marks in a description, and content types that are not JSON are Fortnox’s own, and so are the simulator’s.',
        sv: 'Statuskoder och tystnad hålls. Men fel som redirect_uri_mismatch och error_missing_license, citattecken i en beskrivning och innehållstyper som inte är JSON är Fortnox egna, och därför också simulatorns.',
      },
      references: ['RFC 6749 §5.2'],
    },
    {
      'http/token-refusals': ['the token endpoint refuses a wrong secret', 'the token endpoint refuses an unknown refresh token'],
      'hostile-input': [
        'whatever is sent, every answer is a documented one and gives nothing away, and the worlds live on: /oauth-v1/token',
        'whatever is sent, every answer is a documented one and gives nothing away, and the worlds live on: /oauth-v1/revoke',
        'whatever is sent, every answer is a documented one and gives nothing away, and the worlds live on: /oauth-v1/migrate',
      ],
    },
  ),
  S23: met(
    {
      title: { en: 'Tokens cannot be guessed, and are stored as hashes', sv: 'Tokens går inte att gissa och lagras som hash' },
      how: {
        en: 'A refresh token is 160 random bits; an access token carries as many and a signature. In a seeded world they follow from the seed, so that a test can be repeated.',
        sv: 'En refresh-token är 160 slumpmässiga bitar. En access-token bär lika många och en signatur. I en värld med seed följer de av den, så att ett test kan upprepas.',
      },
      references: ['RFC 6749 §10.10'],
    },
    {
      'http/token': [
        'the exchange of a code answers with the keys, order, formats and headers that were recorded',
        'the exchange of a code gives an access token with the known header and claims in their order',
      ],
      'kept-secrets': ['a secret is kept nowhere but as a hash: no column of the database has it, the log what was sent, but never a client’s secret or a key'],
      'control/snapshots': ['a snapshot holds no secret'],
    },
  ),
  S24: met(
    {
      title: { en: 'Access tokens are really dead when they expire', sv: 'Access-tokens är verkligen döda när de har gått ut' },
      how: {
        en: 'The API looks each one up and compares with the world’s clock, to the millisecond.',
        sv: 'API:et slår upp varje token och jämför med världens klocka, på millisekunden.',
      },
      references: ['RFC 6750 §5.3'],
    },
    {
      'http/api': ['the API refuses an access token after its hour'],
      'core/access': ['an access token is dead from the instant it expires, and when it was revoked or is of another type'],
    },
    'accessTokenLifetime',
  ),
  S25: met(
    {
      title: { en: 'A refresh token belongs to its app, company, person and scopes', sv: 'En refresh-token hör till sin app, sitt företag, sin person och sina scope' },
      how: {
        en: 'Presented by another app it looks as if it did not exist, and nothing changes for its owner.',
        sv: 'När en annan app visar upp den ser den ut att inte finnas, och inget ändras för ägaren.',
      },
      references: ['RFC 6749 §6', 'RFC 6749 §10.4'],
    },
    {
      'http/lineage': [
        'a refresh token that another app presents is refused, and nothing is changed',
        'a refresh token keeps its company, its user and its scopes from generation to generation',
      ],
    },
  ),
  S26: met(
    {
      title: { en: 'Every refresh gives a new refresh token and ends the old one', sv: 'Varje förnyelse ger en ny refresh-token och avslutar den gamla' },
      how: {
        en: 'In one transaction. A lineage never has two refresh tokens that work.',
        sv: 'I en transaktion. En kedja har aldrig två refresh-tokens som fungerar.',
      },
      references: ['RFC 9700 §2.2.2', 'RFC 9700 §4.14.2'],
    },
    {
      'http/token': ['the refresh rotates: the new token works, the old one is refused with the recorded answer'],
      'core/grant.property': ['after any sequence of commands, under any policy, a lineage never has two active refresh tokens'],
    },
  ),
  S27: relaxed(
    'fortnox',
    {
      title: { en: 'A refresh token that comes again ends its whole family', sv: 'En refresh-token som kommer igen avslutar hela sin kedja' },
      how: {
        en: 'It is always refused, and the log says so. That its successors die too is a switch, off by default: measured at Fortnox, they lived on.',
        sv: 'Den nekas alltid, och loggen säger det. Att efterföljarna också dör är en inställning som är av från början: vid en mätning hos Fortnox levde de vidare.',
      },
      references: ['RFC 9700 §4.14.2'],
    },
    {
      'http/token': ['the refresh rotates: the new token works, the old one is refused with the recorded answer'],
      'http/lineage': ['a refresh token that was used ends its whole lineage where the policy says so, access tokens too'],
      'control/assertions': ['assertions each kind of dead token is found, with its exchange'],
    },
    'onRefreshReplay',
  ),
  S28: relaxed(
    'simulator',
    {
      title: { en: 'Grace for used refresh tokens is off, and otherwise bounded', sv: 'Fristen för använda refresh-tokens är avstängd, och annars begränsad' },
      how: {
        en: 'By default there is none. A switch gives one of other vendors’ kind: bounded in time and by the token’s own life, but not in number.',
        sv: 'Som förval finns ingen. En inställning ger en frist av det slag som andra leverantörer har: begränsad i tid och av tokens egen livslängd, men inte i antal.',
      },
      references: ['RFC 9700 §4.14.2'],
    },
    {
      'http/lineage': ['a refresh token that was used has no grace by default, and where one is set it ends with the time'],
      'core/grant.property': ['after any sequence of commands, under any policy, what is granted was presented alive, or within the grace of the policy'],
    },
    'grace', 'concurrentRefresh',
  ),
  S29: relaxed(
    'fortnox',
    {
      title: { en: 'A connection that sleeps ends, and so does one that is old', sv: 'En anslutning som sover tar slut, och en som är gammal' },
      how: {
        en: 'A refresh token that nobody uses dies. There is no oldest age: as at Fortnox, a chain that is kept up lives on without end.',
        sv: 'En refresh-token som ingen använder dör. Någon högsta ålder finns inte: som hos Fortnox lever en kedja som hålls vid liv hur länge som helst.',
      },
      references: ['RFC 9700 §4.14.2'],
    },
    {
      'http/token': ['the refresh a refresh token dies after 31 days and not a second sooner'],
      'http/lineage': ['a refresh token is good for another period each time, so that a chain that is kept up never ends'],
    },
    'refreshTokenLifetime',
  ),
  S30: met(
    {
      title: { en: 'A refresh never widens the scopes', sv: 'En förnyelse utökar aldrig scopen' },
      how: {
        en: 'It may narrow the access token; the new refresh token keeps what was approved.',
        sv: 'Den får ge en snävare access-token. Den nya refresh-token behåller det som godkändes.',
      },
      references: ['RFC 6749 §6'],
    },
    {
      'http/token': ['the refresh narrows the access token when asked, never widens it'],
      'core/grant.property': ['after any sequence of commands, under any policy, no scope grows'],
    },
  ),
  S31: relaxed(
    'fortnox',
    {
      title: { en: 'What the customer takes back ends the connection', sv: 'Det kunden tar tillbaka avslutar anslutningen' },
      how: {
        en: 'Removing the integration or the person ends the refresh token. A lost licence refuses it until the licence is back. Access tokens live their hour, unless a switch ends them.',
        sv: 'Tas integrationen eller personen bort dör refresh-token. En förlorad licens stoppar den tills licensen är tillbaka. Access-tokens lever sin timme, om inte en inställning avslutar dem.',
      },
      references: ['RFC 9700 §4.14.2'],
    },
    {
      'http/lost-entitlement': [
        'a person’s connection ends when the person is removed, and their access token lives its hour unless the policy ends it',
        'where the policy says so, removing the integration ends its access tokens',
        'a licence that is lost after the activation spends nothing: when it is back the same token works',
      ],
      'http/service-account': ['client credentials end when the customer removes the integration, and come back with a new approval'],
    },
    'removalEndsAccessTokens',
  ),
  S32: met(
    {
      title: { en: 'Of many simultaneous refreshes one wins', sv: 'Av många samtidiga förnyelser vinner en' },
      how: {
        en: 'By default exactly one. A switch imitates the race that was once measured at Fortnox, where both get an answer and only the last pair works.',
        sv: 'Som förval exakt en. En inställning härmar kapplöpningen som en gång mättes hos Fortnox, där båda får svar och bara det sista paret fungerar.',
      },
      references: ['RFC 9700 §4.14.2'],
    },
    {
      concurrency: ['200 simultaneous refreshes with one refresh token give one pair of tokens, which lives'],
      'http/token': ['the refresh where the policy imitates the race, both answer 200 and only the newest pair works'],
    },
    'concurrentRefresh',
  ),
  S33: relaxed(
    'fortnox',
    {
      title: { en: 'Revocation says yes to anything, and touches only the app’s own', sv: 'Återkallelsen säger ja till allt men rör bara appens eget' },
      how: {
        en: 'The app proves who it is; an unknown or foreign token is answered like any other and left alone; a wrong token_type_hint is no hindrance. Only one that does not exist is refused, which the library does and the standard does not.',
        sv: 'Appen visar vem den är. En okänd eller främmande token får samma svar som andra och lämnas i fred, och fel token_type_hint hindrar inget. Bara en som inte finns nekas, vilket biblioteket gör men inte standarden.',
      },
      references: ['RFC 7009 §2.1', 'RFC 7009 §2.2'],
    },
    {
      'http/revoke': ['the revocation says true for rubbish, and leaves another app’s token alone'],
      'http/parameters': ['a token type hint that is wrong is no hindrance, and one that does not exist is refused as the library does'],
      'http/client-auth': ['whoever is not the client gets 401 from /oauth-v1/revoke'],
    },
  ),
  S34: relaxed(
    'fortnox',
    {
      title: { en: 'Revoking a refresh token ends its access tokens', sv: 'En återkallad refresh-token avslutar sina access-tokens' },
      how: {
        en: 'A switch, off by default: Fortnox documents that access tokens cannot be revoked and live their hour.',
        sv: 'En inställning som är av från början: enligt Fortnox kan access-tokens inte återkallas utan lever sin timme.',
      },
      references: ['RFC 7009 §2.1', 'RFC 7009 §2.2.1'],
    },
    {
      'http/revoke': ['the revocation ends the refresh token at once and lets the access token live its hour'],
      'http/lineage': ['a refresh token ends its access tokens when it is revoked only where the policy says so'],
    },
    'revokeEndsAccessTokens',
  ),
  S35: relaxed(
    'fortnox',
    {
      title: { en: 'The API says why it refuses in the standard’s way', sv: 'API:et säger på standardens sätt varför det nekar' },
      how: {
        en: 'A missing or dead token is 401, as the rule asks. But it comes without WWW-Authenticate, and a missing scope is 400 in Fortnox’s envelope; a switch makes it 403.',
        sv: 'En token som saknas eller är död ger 401, som regeln kräver. Men utan WWW-Authenticate, och ett saknat scope ger 400 i Fortnox kuvert. En inställning gör det till 403.',
      },
      references: ['RFC 6750 §3', 'RFC 6750 §3.1'],
    },
    {
      'http/api': [
        'the API refuses a missing scope with 400, or with 403 where the policy says so',
        'the API refuses a company without the integration licence',
      ],
      'api/access': ['a call is refused for a scope that the token lacks'],
    },
    'scopeErrorStatus',
  ),
  S36: met(
    {
      title: { en: 'A token in the address opens nothing', sv: 'En token i adressen öppnar ingenting' },
      how: { en: 'Only the Authorization header is read.', sv: 'Bara Authorization-headern läses.' },
      references: ['RFC 6750 §2.3', 'RFC 9700 §4.3.2'],
    },
    { 'http/api': ['the API refuses a refresh token in the place of an access token, and a token in the query'] },
  ),
  S37: met(
    {
      title: { en: 'Every call is judged by company and scope', sv: 'Varje anrop prövas mot företag och scope' },
      how: {
        en: 'The company is the token’s, whatever the call says. Nothing of another company can be read or guessed at.',
        sv: 'Företaget är det som token gäller, vad anropet än säger. Inget hos ett annat företag går att läsa eller gissa sig till.',
      },
      references: ['RFC 9700 §2.3', 'RFC 9700 §4.10.2'],
    },
    {
      'http/access-token': [
        'an access token reaches its own company and no other, whatever the call says',
        'an access token of one company sees nothing that another company has',
      ],
      'core/access': ['an access token opens what its scope, its company’s licences and its user’s rights allow'],
    },
  ),
  S38: relaxed(
    'fortnox',
    {
      title: { en: 'Signed tokens can be verified', sv: 'Signerade tokens går att kontrollera' },
      how: {
        en: 'Header and claims are those of Fortnox: HS256 with a key that nobody else has, typ JWT and not at+jwt. Nothing is decided by what a token says of itself: it is looked up.',
        sv: 'Header och uppgifter är Fortnox: HS256 med en nyckel som ingen annan har, typ JWT och inte at+jwt. Inget avgörs av vad en token säger om sig själv: den slås upp.',
      },
      references: ['RFC 8725 §3.1', 'RFC 8725 §3.11', 'RFC 9068 §2.1'],
    },
    {
      'http/token': ['the exchange of a code gives an access token with the known header and claims in their order'],
      'http/access-token': ['an access token whose claims were changed opens nothing'],
    },
  ),
  S39: met(
    {
      title: { en: 'No client id can be taken for a user', sv: 'Inget client-id kan tas för en användare' },
      how: {
        en: 'A token names its user as a number, an @ and the company. A client id has no @, not even one that a world brings itself.',
        sv: 'En token anger sin användare som ett nummer, ett @ och företaget. Ett client-id har inget @, inte ens ett som en värld tar med sig.',
      },
      references: ['RFC 9700 §4.15'],
    },
    { 'http/access-token': ['an access token names a user of a company as no client id can be spelt'] },
  ),
  S40: relaxed(
    'fortnox',
    {
      title: { en: 'The server says who it is', sv: 'Servern säger vem den är' },
      how: {
        en: 'Fortnox sends no iss in the callback and publishes no metadata, so neither does the simulator. An app that knows both keeps them apart by redirect URI.',
        sv: 'Fortnox skickar ingen iss i callbacken och publicerar inga metadata, så det gör inte simulatorn heller. En app som använder båda skiljer dem åt med olika redirect URI.',
      },
      references: ['RFC 9207 §2', 'RFC 8414 §3'],
    },
    { 'http/access-token': ['who issues is said in the token alone: no metadata is published, and the callback has no iss'] },
  ),
  S41: met(
    {
      title: { en: 'Addresses come from the configuration', sv: 'Adresser kommer ur konfigurationen' },
      how: {
        en: 'Never from Host or a forwarded header, which a stranger may send. Such headers decide nothing.',
        sv: 'Aldrig ur Host eller en vidarebefordrad header, som en främling kan skicka. Sådana headrar avgör ingenting.',
      },
      references: ['RFC 9700 §4.13'],
    },
    {
      serve: ['addresses come from the configuration, whatever Host is sent'],
      'serve/listen': ['a request arrives as it was sent at the configured origin, whatever Host or address its sender wrote'],
    },
  ),
  S42: relaxed(
    'simulator',
    {
      title: { en: 'Guessing is slow, and tells nothing', sv: 'Att gissa går långsamt och avslöjar inget' },
      how: {
        en: 'An unknown app and a wrong secret get the same answer, and secrets are compared in constant time. Tries are not counted: tests try fast, and there is nothing real to win.',
        sv: 'En okänd app och fel hemlighet får samma svar, och hemligheter jämförs i konstant tid. Försöken räknas inte: tester försöker fort, och det finns inget verkligt att vinna.',
      },
      references: ['RFC 6749 §10.10', 'RFC 6749 §2.3.1'],
    },
    {
      'http/client-auth': ['whoever is not the client cannot tell a client id that nobody has from a secret that is wrong'],
      'kept-secrets': [
        'a secret that is wrong from its first letter is compared in constant time, as hashes of one length',
        'a secret that is wrong in its last letter is compared in constant time, as hashes of one length',
        'a secret that is too short is compared in constant time, as hashes of one length',
        'a secret that is too long is compared in constant time, as hashes of one length',
      ],
    },
  ),
  S43: met(
    {
      title: { en: 'What strangers send comes back as text, and has a limit', sv: 'Det främlingar skickar kommer tillbaka som text och har en gräns' },
      how: {
        en: 'Pages and JSON escape what they repeat, sizes are capped, a NUL is refused, and no header takes a line break.',
        sv: 'Sidor och JSON skriver om det de upprepar, storlekar har ett tak, NUL nekas och ingen header tar emot en radbrytning.',
      },
      references: ['RFC 6749 §10.14'],
    },
    {
      'http/token-refusals': [
        'the token endpoint refuses a body that is too large with 413, and one with a NUL with 400',
        'the token endpoint refuses an unknown grant type',
      ],
      'http/authorize': ['the authorization endpoint asks the customer and shows nothing of the app unescaped'],
      'hostile-input': [
        'whatever is sent, every answer is a documented one and gives nothing away, and the worlds live on: /oauth-v1/auth',
        'whatever is sent, every answer is a documented one and gives nothing away, and the worlds live on: /oauth-v1/consent',
        'whatever is sent, every answer is a documented one and gives nothing away, and the worlds live on: /oauth-v1/token',
        'whatever is sent, every answer is a documented one and gives nothing away, and the worlds live on: /oauth-v1/revoke',
        'whatever is sent, every answer is a documented one and gives nothing away, and the worlds live on: /oauth-v1/migrate',
        'whatever is sent, every answer is a documented one and gives nothing away, and the worlds live on: the API',
        'a body that never ends is cut off at its limit',
      ],
      'serve/broken-http': [
        'what is no HTTP, or hardly, is refused by the simulator and harms nobody: a NUL in a header',
        'what is no HTTP, or hardly, is refused by the simulator and harms nobody: headers that are too long',
        'what is no HTTP, or hardly, is refused by the simulator and harms nobody: a right request with bytes changed, left out or repeated, thousands of times',
      ],
    },
  ),
  S44: relaxed(
    'simulator',
    {
      title: { en: 'Logs have ids, not secrets', sv: 'Loggar har id, inte hemligheter' },
      how: {
        en: 'A world’s log is there to be read: it shows the tokens that were sent, to whoever has the world’s key. Client secrets and the consent page’s token are masked.',
        sv: 'En världs logg är till för att läsas: den visar de tokens som skickades, för den som har världens nyckel. Client-secret och godkännandesidans token är maskerade.',
      },
      references: ['OWASP ASVS 5.0, 16'],
    },
    {
      'http/revoke': ['the log shows every exchange of the world, and never the client secret'],
      'kept-secrets': [
        'a secret is kept nowhere but as a hash: no column of the database has it, the log what was sent, but never a client’s secret or a key',
        'a secret is written to no console, neither is anything else',
      ],
      'http/migrate': ['a legacy token is shown nowhere'],
    },
  ),
  S45: relaxed(
    'simulator',
    {
      title: { en: 'A simulator is never taken for the real thing', sv: 'En simulator förväxlas aldrig med det verkliga' },
      how: {
        en: 'Every answer has X-Koppla-Simulator and every page says so; off this machine it needs a control key. But tokens name Fortnox as their issuer and have its form, and a world may bring an app’s own client id: nothing may change but the host.',
        sv: 'Varje svar har X-Koppla-Simulator och varje sida säger det. Utanför den egna datorn krävs en styrnyckel. Men tokens anger Fortnox som utfärdare och har dess form, och en värld får ta med appens eget client-id: inget ska ändras utom adressen.',
      },
      references: [],
    },
    {
      'hostile-input': [
        'whatever is sent, every answer is a documented one and gives nothing away, and the worlds live on: /oauth-v1/auth',
        'whatever is sent, every answer is a documented one and gives nothing away, and the worlds live on: /oauth-v1/consent',
        'whatever is sent, every answer is a documented one and gives nothing away, and the worlds live on: /oauth-v1/token',
        'whatever is sent, every answer is a documented one and gives nothing away, and the worlds live on: /oauth-v1/revoke',
        'whatever is sent, every answer is a documented one and gives nothing away, and the worlds live on: /oauth-v1/migrate',
        'whatever is sent, every answer is a documented one and gives nothing away, and the worlds live on: the API',
      ],
      'http/consent-page': ['the consent page says that it is a simulator'],
      'serve/options': ['the command line refuses another machine’s reach without a key'],
      'e2e/security-headers': ['the addresses of Fortnox carry none of the portal’s headers, and the mark of a simulator'],
    },
  ),
  S46: relaxed(
    'simulator',
    {
      title: { en: 'The control API is apart and locked', sv: 'Styr-API:et är för sig och låst' },
      how: {
        en: 'It lies under /control and each world has its own key; off this machine the control key is needed too, and a name that a stranger points at this machine is refused. It is always on: to be steered is what a simulator is for.',
        sv: 'Det ligger under /control och varje värld har sin egen nyckel. Utanför den egna datorn krävs också styrnyckeln, och ett namn som en främling pekar mot datorn nekas. Det är alltid på: en simulator är till för att styras.',
      },
      references: [],
    },
    {
      'control/control': [
        'a world is closed to other keys, to none, and to the keys of other worlds',
        'making worlds needs the control key where one is set',
        'making worlds is refused through a name that a stranger points at this machine',
      ],
      serve: ['off loopback it serves with a control key, which making worlds then needs'],
      'cross-origin': [
        'no page of another site may read an answer: /control/v1/worlds has no CORS headers, for a question beforehand and for the request itself',
      ],
    },
  ),
} as const satisfies Record<SecurityRuleId, SecurityRule>
