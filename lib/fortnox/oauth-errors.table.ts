import type { Evidence, Localized } from './evidence'

/** Where an OAuth error shows: in the redirect back to the app, on a page of Fortnox's, in the answer of one of the three other endpoints, or in front of the API. */
export type OAuthErrorPlace = 'authorize-redirect' | 'authorize-page' | 'token' | 'migrate' | 'revoke' | 'api'

export interface OAuthError {
  readonly where: OAuthErrorPlace
  /** The `error` of RFC 6749 §4.1.2.1 and §5.2, or the whole message where there is no such key. */
  readonly error: string
  /** Fortnox's own words; null where nobody has recorded them. `{grant}` and `{parameter}` stand for what was sent. */
  readonly description: string | null
  /** HTTP status; 302 for an error that travels in a redirect. */
  readonly status: number
  /** JSON that is not labelled JSON is Fortnox's own way (facts §2.4). */
  readonly contentType?: string
  readonly uri?: string
  readonly meaning: Localized
  readonly evidence: Evidence
}

const checked = '2026-11-23'
const wire: Evidence = { level: 'observed', sources: ['wire-authentication'], checked }
const library: Evidence = { level: 'assumed', sources: ['library-oauth2-server-php'], checked }
const seen = (...sources: Evidence['sources']): Evidence => ({ level: 'observed', sources, checked })
const documented = (...sources: Evidence['sources']): Evidence => ({ level: 'documented', sources, checked })

const inferred = (note?: Localized): Evidence => ({ level: 'assumed', sources: ['inference'], checked, ...(note ? { note } : {}) })

/** The page gives status and text; that they come in the token endpoint's JSON, and its `error`, is inferred. */
const migration: Evidence = {
  ...documented('docs-migrate'),
  note: {
    en: 'Status and text are documented. That the answer has the form of the token endpoint’s, and its “error”, are assumed.',
    sv: 'Status och text är dokumenterade. Att svaret ser ut som tokenadressens, och dess ”error”, är antaget.',
  },
}

/** One text, whether the licence is missing at the authorization or later. */
const notLicensed = 'Resource owner is not licensed for the requested scope(s)'

const html = 'text/html; charset=UTF-8'
const plain = 'text/plain;charset=UTF-8'
const rfc = (section: string) => `http://tools.ietf.org/html/rfc6749#section-${section}`

export const oauthErrors = {
  // On the way back to the app (facts §1.5).
  'access-denied': {
    where: 'authorize-redirect', error: 'access_denied', description: 'The user denied access to your application', status: 302,
    meaning: { en: 'The customer pressed cancel.', sv: 'Kunden avbröt.' }, evidence: library,
  },
  'invalid-scope': {
    where: 'authorize-redirect', error: 'invalid_scope', description: 'An unsupported scope was requested', status: 302,
    meaning: { en: 'A scope in the address is misspelt or not enabled on the app.', sv: 'Ett scope i adressen är felstavat eller inte påslaget för appen.' },
    evidence: seen('public-accounted', 'public-code'),
  },
  'scope-required': {
    where: 'authorize-redirect', error: 'invalid_client', description: 'This application requires you specify a scope parameter', status: 302,
    meaning: { en: 'No scope was asked for.', sv: 'Inget scope angavs.' }, evidence: library,
  },
  'error-missing-license': {
    where: 'authorize-redirect', error: 'error_missing_license', description: notLicensed, status: 302,
    meaning: { en: 'The company lacks the licence for at least one scope; nothing is granted.', sv: 'Företaget saknar licens för minst ett scope. Inget beviljas.' },
    evidence: documented('docs-errors', 'public-cli'),
  },
  'error-missing-app-license': {
    where: 'authorize-redirect', error: 'error_missing_app_license', description: null, status: 302,
    meaning: { en: 'The integration must be bought, and this company has not bought it.', sv: 'Integrationen måste köpas, och företaget har inte köpt den.' },
    evidence: documented('docs-errors'),
  },
  'error-missing-system-admin-right': {
    where: 'authorize-redirect', error: 'error_missing_system_admin_right', description: null, status: 302,
    meaning: { en: 'Only a system administrator may approve a service account.', sv: 'Bara en systemadministratör får godkänna ett servicekonto.' },
    evidence: seen('public-code'),
  },
  'invalid-response-type': {
    where: 'authorize-redirect', error: 'invalid_request', description: 'Invalid or missing response type', status: 302,
    meaning: { en: 'response_type is missing or unknown.', sv: 'response_type saknas eller är okänd.' }, evidence: library,
  },
  'implicit-not-supported': {
    where: 'authorize-redirect', error: 'unsupported_response_type', description: 'implicit grant type not supported', status: 302,
    meaning: { en: 'Fortnox gives codes, not tokens, at this address.', sv: 'Här ger Fortnox koder, inte tokens.' }, evidence: library,
  },
  'authorization-code-not-supported': {
    where: 'authorize-redirect', error: 'unsupported_response_type', description: 'authorization code grant type not supported', status: 302,
    meaning: { en: 'The server gives no codes. Hardly to be met at Fortnox.', sv: 'Servern ger inga koder. Förekommer knappast hos Fortnox.' }, evidence: library,
  },
  'unauthorized-client': {
    where: 'authorize-redirect', error: 'unauthorized_client', description: 'The grant type is unauthorized for this client_id', status: 302,
    meaning: { en: 'The app may not use this flow.', sv: 'Appen får inte använda det här flödet.' }, evidence: library,
  },
  'state-required': {
    where: 'authorize-redirect', error: 'invalid_request', description: 'The state parameter is required', status: 302,
    meaning: { en: 'state is missing.', sv: 'state saknas.' }, evidence: library,
  },
  // On a page, without a redirect (facts §1.6): RFC 6749 §4.1.2.1 forbids sending the user to an address that is not trusted.
  'no-client-id': {
    where: 'authorize-page', error: 'invalid_client', description: 'No client id supplied', status: 400,
    meaning: { en: 'client_id is missing.', sv: 'client_id saknas.' }, evidence: library,
  },
  'unknown-client-id': {
    where: 'authorize-page', error: 'invalid_client', description: 'Auth code or ClientID supplied is invalid', status: 400,
    meaning: { en: 'The client id is unknown, or OAuth2 is not switched on for the app.', sv: 'Client-id är okänt, eller så är OAuth2 inte påslaget för appen.' },
    evidence: documented('docs-faq'),
  },
  'service-account-not-allowed': {
    where: 'authorize-page', error: 'invalid_request', description: 'Client does not allow service account', status: 400,
    meaning: { en: 'account_type=service was sent, but the app does not allow service accounts.', sv: 'account_type=service skickades, men appen tillåter inte servicekonton.' },
    evidence: documented('docs-faq'),
  },
  'redirect-uri-not-registered': {
    where: 'authorize-page', error: 'redirect_uri_mismatch', description: 'The redirect URI provided is missing or does not match', status: 400, uri: rfc('3.1.2'),
    meaning: { en: 'redirect_uri is not the registered one, letter for letter.', sv: 'redirect_uri är inte exakt den registrerade adressen.' }, evidence: library,
  },
  'redirect-uri-fragment': {
    where: 'authorize-page', error: 'invalid_uri', description: 'The redirect URI must not contain a fragment', status: 400,
    meaning: { en: 'redirect_uri has a #fragment.', sv: 'redirect_uri innehåller ett #fragment.' }, evidence: library,
  },
  'no-redirect-uri': {
    where: 'authorize-page', error: 'invalid_uri', description: 'No redirect URI was supplied or stored', status: 400,
    meaning: { en: 'The app has no redirect URI, and none was sent.', sv: 'Appen har ingen redirect-URI och ingen skickades.' }, evidence: library,
  },
  // The token endpoint (facts §2.4, §2.5).
  'invalid-client': {
    where: 'token', error: 'invalid_client', description: 'The client credentials are invalid', status: 401, contentType: plain,
    meaning: { en: 'The client id or the client secret is wrong.', sv: 'Client-id eller client-secret är fel.' }, evidence: wire,
  },
  'invalid-refresh-token': {
    where: 'token', error: 'invalid_grant', description: 'Invalid refresh token', status: 400, contentType: html,
    meaning: { en: 'The refresh token was used before, has expired, was revoked or never existed.', sv: 'Refresh-token har redan använts, gått ut, återkallats eller aldrig funnits.' },
    evidence: wire,
  },
  'invalid-authorization-code': {
    where: 'token', error: 'invalid_grant', description: "Authorization code doesn't exist or is invalid for the client", status: 400, contentType: html,
    meaning: { en: 'The code was used before, never existed or belongs to another app.', sv: 'Koden har redan använts, har aldrig funnits eller hör till en annan app.' },
    evidence: seen('public-csharp-sdk'),
  },
  'authorization-code-expired': {
    where: 'token', error: 'invalid_grant', description: 'The authorization code has expired', status: 400, contentType: html,
    meaning: { en: 'The code is too old.', sv: 'Koden är för gammal.' }, evidence: library,
  },
  'redirect-uri-mismatch': {
    where: 'token', error: 'redirect_uri_mismatch', description: 'The redirect URI is missing or do not match', status: 400, contentType: html, uri: rfc('4.1.3'),
    meaning: { en: 'redirect_uri at the exchange is missing or differs from the one at the authorization.', sv: 'redirect_uri saknas vid kodbytet eller skiljer sig från den vid auktoriseringen.' },
    evidence: seen('public-csharp-sdk'),
  },
  'method-not-post': {
    where: 'token', error: 'invalid_request', description: 'The request method must be POST when requesting an access token', status: 405, contentType: html, uri: rfc('3.2'),
    meaning: { en: 'The token endpoint takes POST only.', sv: 'Tokenadressen tar bara emot POST.' }, evidence: library,
  },
  'grant-type-missing': {
    where: 'token', error: 'invalid_request', description: 'The grant type was not specified in the request', status: 400, contentType: html,
    meaning: { en: 'grant_type is missing; often the body is JSON instead of a form.', sv: 'grant_type saknas; ofta är kroppen JSON i stället för ett formulär.' }, evidence: library,
  },
  'unsupported-grant-type': {
    where: 'token', error: 'unsupported_grant_type', description: 'Grant type "{grant}" not supported', status: 400, contentType: html,
    meaning: { en: 'This grant_type does not exist here.', sv: 'Den grant_type som skickades finns inte här.' }, evidence: library,
  },
  'code-missing': {
    where: 'token', error: 'invalid_request', description: 'Missing parameter: "code" is required', status: 400, contentType: html,
    meaning: { en: 'code is missing.', sv: 'code saknas.' }, evidence: library,
  },
  'refresh-token-missing': {
    where: 'token', error: 'invalid_request', description: 'Missing parameter: "refresh_token" is required', status: 400, contentType: html,
    meaning: { en: 'refresh_token is missing.', sv: 'refresh_token saknas.' }, evidence: library,
  },
  'repeated-parameter': {
    where: 'token', error: 'invalid_request', description: 'The parameter "{parameter}" was sent more than once', status: 400, contentType: html,
    meaning: { en: 'A parameter was sent twice (RFC 6749 §3.2).', sv: 'En parameter skickades två gånger (RFC 6749 §3.2).' },
    evidence: { level: 'assumed', sources: ['inference'], checked },
  },
  'credentials-missing': {
    where: 'token', error: 'invalid_client', description: 'Client credentials were not found in the headers or body', status: 401, contentType: plain,
    meaning: { en: 'The Authorization header with the client id and secret is missing.', sv: 'Authorization-headern med client-id och client-secret saknas.' }, evidence: library,
  },
  'refreshed-scope-exceeds': {
    where: 'token', error: 'invalid_scope', description: 'The scope requested is invalid for this request', status: 400, contentType: html,
    meaning: { en: 'A refresh may narrow the scopes, never widen them.', sv: 'En förnyelse får minska antalet scope, aldrig utöka dem.' }, evidence: library,
  },
  'refresh-token-expired': {
    where: 'token', error: 'invalid_grant', description: 'Refresh token has expired', status: 400, contentType: html,
    meaning: {
      en: 'The library’s own text for a refresh token that is too old. Fortnox was seen to say "Invalid refresh token" instead.',
      sv: 'Bibliotekets egen text för en refresh-token som är för gammal. Fortnox har setts svara ”Invalid refresh token” i stället.',
    },
    evidence: library,
  },
  'licence-lost': {
    where: 'token', error: 'error_missing_license', description: notLicensed, status: 400, contentType: html,
    meaning: {
      en: 'Since the activation the company, or the user who approved, has lost the licence for at least one scope. When it is back, the same refresh token works.',
      sv: 'Efter aktiveringen har företaget, eller användaren som godkände, blivit av med licensen för minst ett scope. När den är tillbaka fungerar samma refresh-token igen.',
    },
    evidence: seen('public-code'),
  },
  'app-licence-lost': {
    where: 'token', error: 'error_missing_app_license', description: null, status: 400, contentType: html,
    meaning: {
      en: 'The integration must be bought, and the company no longer has it.',
      sv: 'Integrationen måste köpas, och företaget har den inte längre.',
    },
    evidence: seen('public-code'),
  },
  // Client credentials (facts §2.2): what is documented is when they work, not what is answered when they do not.
  'client-credentials-unauthorized': {
    where: 'token', error: 'unauthorized_client', description: 'The grant type is unauthorized for this client_id', status: 400, contentType: html,
    meaning: {
      en: 'Client credentials are for apps that allow service accounts. This one does not.',
      sv: 'Client credentials är till för appar som tillåter servicekonton. Det gör inte den här.',
    },
    evidence: library,
  },
  'tenant-id-missing': {
    where: 'token', error: 'invalid_request', description: 'Missing header: "TenantId" is required', status: 400, contentType: html,
    meaning: {
      en: 'The TenantId header, which says which company, is missing or is no number.',
      sv: 'Headern TenantId, som säger vilket företag det gäller, saknas eller är inget tal.',
    },
    evidence: inferred({
      en: 'In July 2025, before the official release, a token could be had without the header, and the API then answered 500.',
      sv: 'I juli 2025, före den officiella lanseringen, gick det att få en token utan headern, och API:et svarade då 500.',
    }),
  },
  'no-service-account-consent': {
    where: 'token', error: 'invalid_grant', description: 'No service account consent exists for the given tenant', status: 400, contentType: html,
    meaning: {
      en: 'No administrator of this company has approved the app with account_type=service, the approval was removed, or there is no such company.',
      sv: 'Ingen administratör i företaget har godkänt appen med account_type=service, godkännandet är borttaget eller så finns inte företaget.',
    },
    evidence: inferred(),
  },
  'consented-scope-exceeds': {
    where: 'token', error: 'invalid_scope', description: 'The scope requested is invalid for this request', status: 400, contentType: html,
    meaning: {
      en: 'Client credentials may ask for fewer scopes than were approved, never for others.',
      sv: 'Med client credentials får man be om färre scope än de godkända, aldrig om andra.',
    },
    evidence: library,
  },
  // Legacy tokens (facts §2.8).
  'migrate-method-not-post': {
    where: 'migrate', error: 'invalid_request', description: 'The request method must be POST when migrating an access token', status: 405, contentType: html,
    meaning: { en: 'The migration takes POST only.', sv: 'Migreringen tar bara emot POST.' }, evidence: inferred(),
  },
  'migrate-invalid-authorization': {
    where: 'migrate', error: 'invalid_client', description: 'Invalid authorization', status: 401, contentType: plain,
    meaning: { en: 'The client id or the client secret is wrong or missing.', sv: 'Client-id eller client-secret är fel eller saknas.' }, evidence: migration,
  },
  'legacy-token-not-found': {
    where: 'migrate', error: 'invalid_grant', description: 'Access-token not found', status: 404, contentType: html,
    meaning: { en: 'The legacy token is unknown, or was swapped already.', sv: 'Den äldre token är okänd eller redan utbytt.' }, evidence: migration,
  },
  'legacy-token-not-converted': {
    where: 'migrate', error: 'invalid_request', description: 'Could not create JWT', status: 400, contentType: html,
    meaning: {
      en: 'No token could be made: access_token is missing from the body, or the company is locked.',
      sv: 'Ingen token kunde skapas: access_token saknas i kroppen, eller så är företaget låst.',
    },
    evidence: migration,
  },
  'legacy-token-not-allowed': {
    where: 'migrate', error: 'unauthorized_client', description: 'Not allowed to create JWT for given access-token', status: 403, contentType: html,
    meaning: {
      en: 'The legacy token is another app’s, or its user or company is gone.',
      sv: 'Den äldre token hör till en annan app, eller så finns inte användaren eller företaget kvar.',
    },
    evidence: migration,
  },
  'legacy-token-without-license': {
    where: 'migrate', error: 'error_missing_license', description: 'Not allowed to create JWT for given access-token, due to missing license', status: 403, contentType: html,
    meaning: {
      en: 'The company, or the user whose token it was, lacks the licence for a scope of the app, or has not bought the app.',
      sv: 'Företaget, eller användaren vars token det var, saknar licens för något av appens scope eller har inte köpt appen.',
    },
    evidence: migration,
  },
  // Revocation (facts §3).
  'revoke-method-not-post': {
    where: 'revoke', error: 'invalid_request', description: 'The request method must be POST when revoking an access token', status: 405, contentType: html, uri: rfc('3.2'),
    meaning: { en: 'The revocation endpoint takes POST only.', sv: 'Återkallelseadressen tar bara emot POST.' }, evidence: library,
  },
  'token-missing': {
    where: 'revoke', error: 'invalid_request', description: 'Missing token parameter to revoke', status: 400, contentType: html,
    meaning: { en: 'token is missing.', sv: 'token saknas.' }, evidence: library,
  },
  'token-type-hint-unknown': {
    where: 'revoke', error: 'invalid_request', description: "Token type hint must be either 'access_token' or 'refresh_token'", status: 400, contentType: html,
    meaning: { en: 'token_type_hint is unknown.', sv: 'token_type_hint är okänd.' }, evidence: library,
  },
  // In front of the API (facts §5.1): no envelope, only this.
  unauthorized: {
    where: 'api', error: 'unauthorized', description: null, status: 401, contentType: 'application/json',
    meaning: { en: 'The access token is missing, expired or unknown.', sv: 'Access-token saknas, har gått ut eller är okänd.' }, evidence: wire,
  },
} as const satisfies Record<string, OAuthError>

export type OAuthErrorId = keyof typeof oauthErrors
