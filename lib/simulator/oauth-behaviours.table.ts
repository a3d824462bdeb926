import type { Evidence, Localized } from '@/lib/fortnox/evidence'
import type { Behaviour } from './core/behaviour'

/** The part of the OAuth server that does it. `wire`: what stands around every answer. */
export type OAuthBehaviourArea = 'authorize' | 'token' | 'refresh' | 'formats' | 'service' | 'migrate' | 'revoke' | 'wire'

export interface OAuthBehaviour extends Behaviour {
  readonly area: OAuthBehaviourArea
}

const checked = '2026-11-23'
type Sources = Evidence['sources']
const documented = (sources: Sources, note?: Localized): Evidence => ({ level: 'documented', sources, checked, ...(note && { note }) })
const observed = (sources: Sources, note?: Localized): Evidence => ({ level: 'observed', sources, checked, ...(note && { note }) })
const assumed = (sources: Sources = ['inference'], note?: Localized): Evidence => ({ level: 'assumed', sources, checked, ...(note && { note }) })

/** What the OAuth server does beside its errors and its switches, which are tables of their own. */
export const oauthBehaviours = {
  // The authorization (facts §1).
  'order-of-checks': {
    area: 'authorize',
    what: {
      en: 'The checks come in this order: app, redirect URI, service account, repeated parameters, response type, state, scopes; then, when the customer approves, the company, whether the app is bought, licences, administrator.',
      sv: 'Kontrollerna kommer i den här ordningen: app, redirect URI, servicekonto, upprepade parametrar, response type, state, scope. När kunden sedan godkänner: företaget, om appen är köpt, licenser, administratör.',
    },
    evidence: assumed(['inference', 'library-oauth2-server-php']),
  },
  'state-back': {
    area: 'authorize',
    what: { en: 'state comes back as it was sent, after code or error.', sv: 'state kommer tillbaka som den skickades, efter code eller error.' },
    evidence: documented(['docs-authorization-code', 'library-oauth2-server-php'], {
      en: 'That it comes back is documented; the order is the library’s.',
      sv: 'Att den kommer tillbaka är dokumenterat. Ordningen är bibliotekets.',
    }),
  },
  'redirect-uri-default': {
    area: 'authorize',
    what: {
      en: 'Without redirect_uri the customer is sent to the registered address, the first where there are several.',
      sv: 'Utan redirect_uri skickas kunden till den registrerade adressen, den första om det finns flera.',
    },
    evidence: documented(['docs-authorization-code'], {
      en: 'Fortnox’s pages speak of one address only.',
      sv: 'Fortnox sidor talar bara om en adress.',
    }),
  },
  'loopback-ports': {
    area: 'authorize',
    what: {
      en: 'An app of a world may use any port of this machine, unless the world says otherwise.',
      sv: 'En app i en värld får använda vilken port som helst på den egna datorn, om inte världen säger annat.',
    },
    evidence: assumed(['public-cli', 'inference'], {
      en: 'Many programs use http://localhost. Whether Fortnox looks at the port is not known.',
      sv: 'Många program använder http://localhost. Om Fortnox ser till porten är inte känt.',
    }),
  },
  'scopes-before-login': {
    area: 'authorize',
    what: {
      en: 'A scope that is misspelt or not enabled on the app sends the browser back at once, before any login.',
      sv: 'Ett scope som är felstavat eller inte påslaget för appen skickar genast tillbaka webbläsaren, före inloggningen.',
    },
    evidence: observed(['public-accounted', 'public-code']),
  },
  'all-or-nothing': {
    area: 'authorize',
    what: {
      en: 'One missing licence stops the whole authorization. Nothing is granted in part.',
      sv: 'En enda licens som saknas stoppar hela auktoriseringen. Inget beviljas till en del.',
    },
    evidence: observed(['public-cli', 'public-code', 'public-accounted']),
  },
  'right-as-licence': {
    area: 'authorize',
    what: {
      en: 'A right that the person lacks is told as a missing licence.',
      sv: 'En rättighet som personen saknar meddelas som en licens som saknas.',
    },
    evidence: assumed(),
  },
  'one-company': {
    area: 'authorize',
    what: {
      en: 'One authorization is for one company, chosen on the page. The callback does not say which.',
      sv: 'En auktorisering gäller ett företag, som väljs på sidan. Callbacken säger inte vilket.',
    },
    evidence: observed(['public-cobalt', 'blog-client-credentials']),
  },
  'digital-byra': {
    area: 'authorize',
    what: {
      en: 'A consultant reaches only companies that are connected to the agency. Otherwise a page says so and the app hears nothing.',
      sv: 'En konsult når bara företag som är kopplade till byrån. Annars står det på en sida, och appen får inte veta något.',
    },
    evidence: documented(['docs-faq'], {
      en: 'That consultants must enter through Digital byrå is documented; what Fortnox shows otherwise is not.',
      sv: 'Att konsulter måste gå in via Digital byrå är dokumenterat, men inte vad Fortnox visar annars.',
    }),
  },
  'bare-callback': {
    area: 'authorize',
    what: {
      en: 'A locked company sends the browser back with nothing: no code, no error, no state.',
      sv: 'Ett låst företag skickar tillbaka webbläsaren utan någonting: ingen code, inget error, ingen state.',
    },
    evidence: observed(['public-accounted']),
  },
  'administrator-approves': {
    area: 'authorize',
    what: {
      en: 'Only a system administrator can approve a service account, and an app has at most one in each company.',
      sv: 'Bara en systemadministratör kan godkänna ett servicekonto, och en app har högst ett i varje företag.',
    },
    evidence: documented(['docs-authorization-code', 'blog-service-accounts']),
  },
  'access-type': {
    area: 'authorize',
    what: {
      en: 'access_type makes no difference: a refresh token always comes.',
      sv: 'access_type gör ingen skillnad: en refresh-token kommer alltid.',
    },
    evidence: assumed(['public-code', 'inference'], {
      en: 'offline is documented; several programs leave it out and work.',
      sv: 'offline är dokumenterat, men flera program utelämnar det och fungerar.',
    }),
  },
  'pkce-ignored': {
    area: 'authorize',
    what: { en: 'PKCE is ignored, like every unknown parameter.', sv: 'PKCE ignoreras, som alla okända parametrar.' },
    evidence: assumed(['public-code', 'inference'], {
      en: 'Programs that send it get through.',
      sv: 'Program som skickar det släpps igenom.',
    }),
  },
  'consent-page': {
    area: 'authorize',
    what: {
      en: 'Heading and button of the page are Fortnox’s; the rest is the simulator’s own. It can be answered once, within an hour of the server’s time.',
      sv: 'Sidans rubrik och knapp är Fortnox. Resten är simulatorns egen. Den kan besvaras en gång, inom en timme av serverns tid.',
    },
    evidence: observed(['help-desks'], {
      en: 'Only the heading and the button were seen; the hour is assumed.',
      sv: 'Bara rubriken och knappen har setts. Timmen är ett antagande.',
    }),
  },
  'scopes-of-the-app': {
    area: 'authorize',
    what: {
      en: 'A scope that is enabled on the app later reaches no connection that exists: the customer must approve again.',
      sv: 'Ett scope som slås på för appen senare når inga anslutningar som redan finns: kunden måste godkänna igen.',
    },
    evidence: documented(['docs-scopes', 'archive-dictionary']),
  },

  // The token endpoint (facts §2).
  'client-first': {
    area: 'token',
    what: {
      en: 'The app is judged before anything else in the request. Then come repeated parameters, the grant type and what the grant needs.',
      sv: 'Appen prövas före allt annat i anropet. Sedan kommer upprepade parametrar, grant_type och det som den kräver.',
    },
    evidence: assumed(['inference', 'library-oauth2-server-php'], {
      en: 'Concluded from the odd content type of a wrong secret’s answer.',
      sv: 'Slutsats av att svaret på fel hemlighet har en egen innehållstyp.',
    }),
  },
  'token-answer': {
    area: 'token',
    what: {
      en: 'Success is JSON with its keys in the recorded order, token_type bearer in lower case and the scopes in one string.',
      sv: 'Ett lyckat svar är JSON med nycklarna i den inspelade ordningen, token_type bearer med gemener och alla scope i en sträng.',
    },
    evidence: observed(['wire-authentication']),
  },
  'odd-content-types': {
    area: 'token',
    what: {
      en: 'Errors are JSON labelled text/html, and text/plain where the app is not known.',
      sv: 'Felen är JSON märkt text/html, och text/plain när appen inte är känd.',
    },
    evidence: observed(['wire-authentication'], {
      en: 'Recorded for invalid_grant and invalid_client. The others are assumed to be labelled like them.',
      sv: 'Inspelat för invalid_grant och invalid_client. De andra antas vara märkta på samma sätt.',
    }),
  },
  'code-once': {
    area: 'token',
    what: { en: 'A code works once.', sv: 'En kod fungerar en gång.' },
    evidence: documented(['docs-authorization']),
  },
  'code-survives': {
    area: 'token',
    what: {
      en: 'A failed exchange does not spend the code: its owner can still use it.',
      sv: 'Ett misslyckat kodbyte förbrukar inte koden: ägaren kan fortfarande använda den.',
    },
    evidence: assumed(),
  },
  'licence-spends-nothing': {
    area: 'token',
    what: {
      en: 'A refusal for a lost licence spends nothing. When the licence is back, the same code or token works.',
      sv: 'Ett nej för att en licens saknas förbrukar inget. När licensen är tillbaka fungerar samma kod eller token.',
    },
    evidence: assumed(),
  },

  // Refreshing (facts §2.7).
  rotation: {
    area: 'refresh',
    what: { en: 'Each refresh gives a new refresh token and ends the old one.', sv: 'Varje förnyelse ger en ny refresh-token och avslutar den gamla.' },
    evidence: documented(['docs-migrate', 'docs-faq', 'public-mcp']),
  },
  'new-period': {
    area: 'refresh',
    what: { en: 'The new refresh token begins a period of its own.', sv: 'Den nya refresh-token börjar en egen period.' },
    evidence: assumed(),
  },
  'older-access-tokens': {
    area: 'refresh',
    what: { en: 'A refresh leaves earlier access tokens alive until they expire.', sv: 'En förnyelse låter tidigare access-tokens leva tills de går ut.' },
    evidence: assumed(['inference', 'docs-revoke']),
  },
  narrowing: {
    area: 'refresh',
    what: {
      en: 'A refresh may ask for fewer scopes. The new refresh token keeps all of them.',
      sv: 'En förnyelse får be om färre scope. Den nya refresh-token behåller alla.',
    },
    evidence: assumed(['library-oauth2-server-php']),
  },
  'lost-answer': {
    area: 'refresh',
    what: {
      en: 'When the answer is lost after the rotation, the old token is dead all the same, and only a new approval helps.',
      sv: 'När svaret går förlorat efter bytet är den gamla token död ändå, och bara ett nytt godkännande hjälper.',
    },
    evidence: assumed(['inference', 'public-csharp-sdk', 'public-mcp']),
  },

  // Formats (facts §2.9).
  'code-format': {
    area: 'formats',
    what: { en: 'A code is a UUID.', sv: 'En kod är en UUID.' },
    evidence: observed(['public-fortnox4j', 'public-code']),
  },
  'refresh-format': {
    area: 'formats',
    what: { en: 'A refresh token is 40 hexadecimal digits in lower case.', sv: 'En refresh-token är 40 hexadecimala siffror med gemener.' },
    evidence: observed(['wire-authentication', 'public-csharp-sdk', 'public-fortnox4j']),
  },
  'access-format': {
    area: 'formats',
    what: {
      en: 'An access token is a JWT with the recorded header and claims, in their order, with PHP’s escaped slashes.',
      sv: 'En access-token är en JWT med den inspelade headern och uppgifterna, i sin ordning och med PHP:s omskrivna snedstreck.',
    },
    evidence: observed(['wire-access-tokens'], {
      en: 'Tokens of 2021 and 2023. Newer ones may have other claims.',
      sv: 'Tokens från 2021 och 2023. Nyare kan ha andra uppgifter.',
    }),
  },
  'rights-claim': {
    area: 'formats',
    what: {
      en: 'rightsAsJson is gzipped JSON in Base64, which makes the token two to three kilobytes long, with few scopes too. The names in it are the simulator’s own.',
      sv: 'rightsAsJson är gzippad JSON i Base64. Den gör token två till tre kilobyte lång, också med få scope. Namnen i den är simulatorns egna.',
    },
    evidence: observed(['wire-access-tokens'], {
      en: 'That the list does not follow the scopes is concluded from the length.',
      sv: 'Att listan inte följer scopen är en slutsats av längden.',
    }),
  },
  signature: {
    area: 'formats',
    what: {
      en: 'The signature is HS256 with a key that nobody else has: it cannot be verified, only decoded.',
      sv: 'Signaturen är HS256 med en nyckel som ingen annan har: den går inte att kontrollera, bara att läsa.',
    },
    evidence: documented(['blog-client-credentials', 'wire-access-tokens']),
  },
  'client-format': {
    area: 'formats',
    what: {
      en: 'A client id is twelve letters and digits, a client secret ten.',
      sv: 'Ett client-id är tolv bokstäver och siffror, en client-secret tio.',
    },
    evidence: observed(['wire-access-tokens', 'docs-access-token'], {
      en: 'Newer secrets may be longer. A world can bring its own.',
      sv: 'Nyare hemligheter kan vara längre. En värld kan ta med sina egna.',
    }),
  },

  // Client credentials (facts §2.2).
  'client-credentials': {
    area: 'service',
    what: {
      en: 'The header TenantId says which company; an administrator of it must have approved with account_type=service. No code need have been exchanged.',
      sv: 'Headern TenantId säger vilket företag; en administratör där måste ha godkänt med account_type=service. Någon kod behöver inte ha bytts.',
    },
    evidence: documented(['docs-client-credentials', 'blog-client-credentials'], {
      en: 'That no code need have been exchanged is assumed.',
      sv: 'Att ingen kod behöver ha bytts är ett antagande.',
    }),
  },
  'client-credentials-scopes': {
    area: 'service',
    what: { en: 'Without scope all approved scopes are granted.', sv: 'Utan scope beviljas alla godkända scope.' },
    evidence: documented(['docs-client-credentials', 'public-csharp-sdk']),
  },
  'client-credentials-answer': {
    area: 'service',
    what: {
      en: 'The answer has no refresh token, and its keys an order of their own.',
      sv: 'Svaret har ingen refresh-token, och nycklarna en egen ordning.',
    },
    evidence: documented(['docs-client-credentials', 'public-fortnox-net']),
  },
  'service-consent-life': {
    area: 'service',
    what: { en: 'The approval has no end date, until it is removed.', sv: 'Godkännandet har inget slutdatum, förrän det tas bort.' },
    evidence: documented(['blog-client-credentials']),
  },
  'service-claims': {
    area: 'service',
    what: { en: 'The token of a service account names the user 0.', sv: 'Ett servicekontos token anger användaren 0.' },
    evidence: assumed(),
  },
  'service-licences': {
    area: 'service',
    what: {
      en: 'A service account has the company’s licences; a person has those assigned to them.',
      sv: 'Ett servicekonto har företagets licenser. En person har dem som personen har tilldelats.',
    },
    evidence: observed(['help-desks', 'blog-service-accounts']),
  },

  // Legacy tokens (facts §2.8).
  'migrate-once': {
    area: 'migrate',
    what: {
      en: 'A legacy token is swapped once, by its own app, without the customer; it dies by it.',
      sv: 'En äldre token byts ut en gång, av sin egen app och utan kunden. Den dör då.',
    },
    evidence: documented(['docs-migrate']),
  },
  'migrate-no-cut-off': {
    area: 'migrate',
    what: {
      en: 'The swap works on any date of the world’s time, though legacy tokens stopped on 30 April 2025.',
      sv: 'Bytet fungerar vilket datum världen än har, fast äldre tokens slutade gälla den 30 april 2025.',
    },
    evidence: assumed(['inference', 'docs-migrate']),
  },

  // Revocation and removal (facts §3).
  'revoke-true': {
    area: 'revoke',
    what: { en: 'The answer is {"revoked":true} whatever the token was.', sv: 'Svaret är {"revoked":true} vilken token det än var.' },
    evidence: observed(['public-csharp-sdk', 'docs-revoke']),
  },
  removal: {
    area: 'revoke',
    what: {
      en: 'When the customer removes the integration the refresh token is dead, and only a new approval helps.',
      sv: 'När kunden tar bort integrationen är refresh-token död, och bara ett nytt godkännande hjälper.',
    },
    evidence: documented(['docs-migrate', 'docs-faq']),
  },
  'user-gone': {
    area: 'revoke',
    what: {
      en: 'A person’s connection ends with the person, or with the rights that it needs. A service account stays.',
      sv: 'En persons anslutning slutar gälla när personen eller de rättigheter som behövs försvinner. Ett servicekonto blir kvar.',
    },
    evidence: documented(['docs-migrate', 'blog-service-accounts', 'help-desks']),
  },

  // Around every answer (facts §2.4, §5.1).
  'x-uid': {
    area: 'wire',
    what: { en: 'Every answer has X-Uid, eight hexadecimal digits.', sv: 'Varje svar har X-Uid, åtta hexadecimala siffror.' },
    evidence: observed(['wire-authentication', 'wire-registers']),
  },
  unauthorized: {
    area: 'wire',
    what: {
      en: 'In front of the API a dead token gets 401 and {"message":"unauthorized"}, 26 bytes, without the envelope. The simulator alone sends its Content-Length too; in the portal Next leaves that out.',
      sv: 'Framför API:et får en död token 401 och {"message":"unauthorized"}, 26 byte, utan kuvert. Simulatorn för sig skickar även dess Content-Length; i portalen utelämnar Next den.',
    },
    evidence: observed(['wire-authentication']),
  },
  'json-escapes': {
    area: 'wire',
    what: {
      en: 'JSON is written as PHP does: \\/ for a slash, \\u00e4 for what is not ASCII.',
      sv: 'JSON skrivs som PHP gör: \\/ för snedstreck, \\u00e4 för det som inte är ASCII.',
    },
    evidence: observed(['wire-registers', 'wire-access-tokens']),
  },
  'api-content-type': {
    area: 'wire',
    what: { en: 'The API answers application/json, without a charset.', sv: 'API:et svarar application/json, utan teckenuppsättning.' },
    evidence: observed(['wire-registers']),
  },
  'location-header': {
    area: 'wire',
    what: {
      en: 'A 201 has Location with the name of the resource, not an address.',
      sv: 'En 201 har Location med resursens namn, inte en adress.',
    },
    evidence: observed(['wire-registers']),
  },
  'error-casings': {
    area: 'wire',
    what: {
      en: 'The keys of an error are in lower case, and in Pascal case where it is 404.',
      sv: 'Nycklarna i ett fel skrivs med gemener, men med stor begynnelsebokstav vid 404.',
    },
    evidence: observed(['wire-registers']),
  },
  'pdf-accept': {
    area: 'wire',
    what: {
      en: 'Accept: application/pdf is refused with 1000030, also where a PDF comes.',
      sv: 'Accept: application/pdf nekas med 1000030, även där en PDF kommer.',
    },
    evidence: observed(['public-cli']),
  },
  'too-many-requests': {
    area: 'wire',
    what: {
      en: 'A 429 has the form of the 401. Calls with a dead token and calls to the token endpoint are not counted.',
      sv: 'En 429 ser ut som 401. Anrop med en död token och anrop till tokenadressen räknas inte.',
    },
    evidence: assumed(),
  },
} as const satisfies Record<string, OAuthBehaviour>
