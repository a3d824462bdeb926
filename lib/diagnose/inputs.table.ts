import type { Step } from './clues'

/** Something that people paste, and what it should lead to. */
export interface Input {
  readonly name: string
  readonly text: string
  /** The page of the first cause. */
  readonly page: string
  readonly step: Step
}

const token = 'https://apps.fortnox.se/oauth-v1/token'
const auth = 'https://apps.fortnox.se/oauth-v1/auth'
const callback = 'https://app.example/fortnox/callback'
const basic = 'Authorization: Basic YWJjMTIzOnNlY3JldA=='
/** {"alg":"HS256","typ":"JWT"} and claims that ended in 2023. */
const jwt = (claims: object) =>
  `eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.${btoa(JSON.stringify(claims)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_')}.c2lnbmF0dXJl`
const old = jwt({ aud: 'abc123', tenantId: 1234567, scope: ['companyinformation'], exp: 1_700_000_000 })
const fresh = jwt({ aud: 'abc123', tenantId: 1234567, scope: ['companyinformation', 'invoice'], exp: 4_000_000_000 })
const paging = '?page=2'

/** Written down as they come out of logs, consoles, terminals and address bars (secrets are made up). */
export const inputs: readonly Input[] = [
  // Answers of the token endpoint.
  { name: 'a spent refresh token', text: '{"error":"invalid_grant","error_description":"Invalid refresh token"}', page: 'faq/invalid-refresh-token', step: 'refresh' },
  { name: 'the same in a log line', text: '2026-11-20 03:12:44 ERROR [fortnox] refresh failed: 400 {"error":"invalid_grant","error_description":"Invalid refresh token"} tenant=1234567', page: 'faq/invalid-refresh-token', step: 'refresh' },
  { name: 'the same as JSON in JSON', text: '{"level":50,"msg":"refresh failed","body":"{\\"error\\":\\"invalid_grant\\",\\"error_description\\":\\"Invalid refresh token\\"}"}', page: 'faq/invalid-refresh-token', step: 'refresh' },
  { name: 'the same with its headers', text: 'HTTP/1.1 400 Bad Request\ncontent-type: text/html; charset=UTF-8\n\n{"error":"invalid_grant","error_description":"Invalid refresh token"}', page: 'faq/invalid-refresh-token', step: 'refresh' },
  { name: 'only its words', text: 'Invalid refresh token', page: 'faq/invalid-refresh-token', step: 'refresh' },
  { name: 'an exception of a PHP client', text: 'League\\OAuth2\\Client\\Provider\\Exception\\IdentityProviderException: Invalid refresh token in /var/www/vendor/league/oauth2-client/src/Provider/GenericProvider.php:238', page: 'faq/invalid-refresh-token', step: 'refresh' },
  { name: 'a used code', text: '{"error":"invalid_grant","error_description":"Authorization code doesn\'t exist or is invalid for the client"}', page: 'faq/code-already-used', step: 'exchange' },
  { name: 'an expired code', text: '{"error":"invalid_grant","error_description":"The authorization code has expired"}', page: 'errors/authorization-code-expired', step: 'exchange' },
  { name: 'a wrong client secret', text: '{"error":"invalid_client","error_description":"The client credentials are invalid"}', page: 'faq/invalid-client', step: 'exchange' },
  { name: 'a wrong client secret by name alone', text: 'openid-client: OPError: invalid_client (The client credentials are invalid)', page: 'faq/invalid-client', step: 'exchange' },
  { name: 'a redirect URI that was left out', text: '{"error":"redirect_uri_mismatch","error_description":"The redirect URI is missing or do not match"}', page: 'faq/redirect-uri-mismatch', step: 'exchange' },
  { name: 'no grant type', text: '{"error":"invalid_request","error_description":"The grant type was not specified in the request"}', page: 'errors/grant-type-missing', step: 'exchange' },
  { name: 'a grant type that does not exist', text: '{"error":"unsupported_grant_type","error_description":"Grant type \\"password\\" not supported"}', page: 'errors/unsupported-grant-type', step: 'exchange' },
  // Callbacks.
  { name: 'a scope that the app lacks', text: `${callback}?error=invalid_scope&error_description=An+unsupported+scope+was+requested&state=x`, page: 'faq/invalid-scope', step: 'callback' },
  { name: 'a missing licence', text: `${callback}?error=error_missing_license&error_description=Resource+owner+is+not+licensed+for+the+requested+scope%28s%29&state=Zm9v`, page: 'faq/error-missing-license', step: 'callback' },
  { name: 'an integration that was not bought', text: `${callback}?error=error_missing_app_license&state=Zm9v`, page: 'errors/error-missing-app-license', step: 'callback' },
  { name: 'a user who is no administrator', text: 'GET /fortnox/callback?error=error_missing_system_admin_right&state=Zm9v 302', page: 'errors/error-missing-system-admin-right', step: 'callback' },
  { name: 'a customer who cancelled', text: `${callback}?error=access_denied&error_description=The+user+denied+access+to+your+application&state=x`, page: 'errors/access-denied', step: 'callback' },
  { name: 'nothing at all', text: callback, page: 'faq/empty-callback', step: 'callback' },
  { name: 'a code without a state', text: `${callback}?code=9f1f1b1e-4b7e-4a52-9f3c-0d5c0a3f8f2b`, page: 'faq/what-is-state-for', step: 'callback' },
  { name: 'a good callback', text: `${callback}?code=9f1f1b1e-4b7e-4a52-9f3c-0d5c0a3f8f2b&state=Zm9vYmFy`, page: 'guides/connect-your-first-company', step: 'callback' },
  // Addresses for the customer.
  { name: 'an address that Windows cut', text: `${auth}?client_id=abc123`, page: 'faq/authorize-url-cut-on-windows', step: 'authorize' },
  { name: 'scopes with commas', text: `${auth}?client_id=abc123&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&scope=invoice,customer&state=x&access_type=offline&response_type=code`, page: 'faq/invalid-scope', step: 'authorize' },
  { name: 'a scope in capitals', text: `${auth}?client_id=abc123&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&scope=CompanyInformation&state=x&response_type=code`, page: 'faq/invalid-scope', step: 'authorize' },
  { name: 'no state', text: `${auth}?client_id=abc123&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&scope=invoice&access_type=offline&response_type=code`, page: 'faq/what-is-state-for', step: 'authorize' },
  { name: 'an app that is not switched to OAuth2', text: 'Auth code or ClientID supplied is invalid', page: 'errors/unknown-client-id', step: 'authorize' },
  { name: 'a service account that is not allowed', text: 'Client does not allow service account', page: 'errors/service-account-not-allowed', step: 'authorize' },
  // Commands and requests.
  { name: 'a code posted to the wrong address', text: `curl -X POST ${auth} -H '${basic}' -d 'grant_type=authorization_code&code=9f1f1b1e-4b7e-4a52-9f3c-0d5c0a3f8f2b&redirect_uri=${callback}'`, page: 'faq/code-exchange-403', step: 'exchange' },
  { name: 'a token request as JSON', text: `curl ${token} -u abc123:secret -H 'Content-Type: application/json' -d '{"grant_type":"authorization_code","code":"x","redirect_uri":"${callback}"}'`, page: 'errors/grant-type-missing', step: 'exchange' },
  { name: 'an exchange without redirect_uri', text: `curl -u abc123:secret ${token} \\\n  -d grant_type=authorization_code \\\n  -d code=9f1f1b1e-4b7e-4a52-9f3c-0d5c0a3f8f2b`, page: 'faq/redirect-uri-mismatch', step: 'exchange' },
  { name: 'a refresh without credentials', text: `curl ${token} -d "grant_type=refresh_token&refresh_token=d5a4b3c2d5a4b3c2d5a4b3c2d5a4b3c2d5a4b3c2"`, page: 'faq/invalid-client', step: 'refresh' },
  { name: 'client credentials without a company', text: `POST /oauth-v1/token HTTP/1.1\nHost: apps.fortnox.se\n${basic}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&scope=invoice`, page: 'faq/client-credentials-api-500', step: 'exchange' },
  { name: 'headers of the old kind', text: "curl https://api.fortnox.se/3/invoices -H 'Access-Token: 3b1e1c1a-6d0e-4c1b-9d3a-0a1b2c3d4e5f' -H 'Client-Secret: aBcDeFgH12'", page: 'faq/do-legacy-tokens-work', step: 'call' },
  { name: 'a call without a token', text: 'curl https://api.fortnox.se/3/companyinformation -H "Accept: application/json"', page: 'faq/api-401-unauthorized', step: 'call' },
  { name: 'a PDF that was asked for', text: `curl https://api.fortnox.se/3/invoices/1/print -H 'Authorization: Bearer ${fresh}' -H 'Accept: application/pdf'`, page: 'faq/accept-pdf-fails', step: 'call' },
  { name: 'a PUT where a GET belongs', text: `curl -X PUT https://api.fortnox.se/3/invoices/1/email -H 'Authorization: Bearer ${fresh}'`, page: 'faq/wrong-invoice-action', step: 'call' },
  { name: 'a token without the scope', text: `curl "https://api.fortnox.se/3/vouchers${paging}" -H "Authorization: Bearer ${fresh}"`, page: 'faq/scope-error-2000663', step: 'call' },
  { name: 'a command from Windows', text: `curl.exe -X POST ${token} ^\r\n -H "Content-Type: application/json" ^\r\n -d "{\\"grant_type\\":\\"refresh_token\\"}"`, page: 'errors/grant-type-missing', step: 'exchange' },
  // Tokens.
  { name: 'an access token that has ended', text: old, page: 'faq/api-401-unauthorized', step: 'call' },
  { name: 'a header with an ended token', text: `Authorization: Bearer ${old}`, page: 'faq/api-401-unauthorized', step: 'call' },
  // Answers of the API.
  { name: 'an ended token', text: '401 Unauthorized {"message":"unauthorized"}', page: 'faq/api-401-unauthorized', step: 'call' },
  { name: 'a missing scope', text: '{"ErrorInformation":{"error":1,"message":"Har inte beh\\u00f6righet f\\u00f6r scope","code":2000663}}', page: 'faq/scope-error-2000663', step: 'call' },
  { name: 'a missing scope in words, without its letters', text: 'Fortnox error: Har inte behörighet för scope', page: 'faq/scope-error-2000663', step: 'call' },
  { name: 'a missing licence at a call', text: '{"ErrorInformation":{"Error":1,"Message":"Det finns ingen aktiv licens för önskat scope","Code":2001101}}', page: 'faq/no-active-licence-2001101', step: 'call' },
  { name: 'the integration licence', text: 'Api-licens saknas. (2001103)', page: 'errors/2001103', step: 'call' },
  { name: 'a missing account', text: 'Response status code does not indicate success: 400. {"ErrorInformation":{"error":1,"message":"Kunde inte hitta konto","code":2001304}}', page: 'faq/kunde-inte-hitta-konto', step: 'call' },
  { name: 'a missing account by its number', text: '2001304', page: 'faq/kunde-inte-hitta-konto', step: 'call' },
  { name: 'an account that is not there to read', text: '{"ErrorInformation":{"Error":1,"Message":"Kan inte hitta kontot.","Code":2000423}}', page: 'errors/2000423', step: 'call' },
  { name: 'a customer that is not there', text: 'HTTP/2 404\ncontent-type: application/json\n\n{"ErrorInformation":{"Error":1,"Message":"Kan inte hitta kunden.","Code":2000433}}', page: 'errors/2000433', step: 'call' },
  { name: 'a login of the old kind', text: '<ErrorInformation><Error>1</Error><Message>Ogiltig inloggning</Message><Code>2000310</Code></ErrorInformation>', page: 'faq/ogiltig-inloggning', step: 'call' },
  { name: 'a legacy code', text: '<?xml version="1.0" encoding="UTF-8"?><ErrorInformation><Error>1</Error><Message>Ogiltig auktoriseringskod.</Message><Code>2000719</Code></ErrorInformation>', page: 'errors/2000719', step: 'call' },
  { name: 'plain text of 2014', text: 'Kan inte logga in, access-token eller client-secret saknas(2000311).', page: 'errors/2000311', step: 'call' },
  { name: 'an invalid filter', text: '{"ErrorInformation":{"error":1,"message":"Ett ogiltigt filter har använts.","code":2000587}}', page: 'errors/2000587', step: 'call' },
  { name: 'characters that are not allowed', text: 'Värdet innehåller ej tillåtna tecken. (Faktura… 12)', page: 'errors/2000359', step: 'call' },
  { name: 'a period that is locked', text: 'Företaget har låst perioden t.o.m. 2026-06-30 (2000401)', page: 'errors/2000401', step: 'call' },
  { name: 'a series that is not manual', text: 'Verifikationsserien är inte manuell (F)', page: 'errors/series-not-manual', step: 'call' },
  { name: 'a wrong action', text: '{"ErrorInformation":{"error":1,"message":"Felaktig action på faktura (PUT).","code":0}}', page: 'errors/invoice-action', step: 'call' },
  { name: 'a country by its name', text: 'Ogiltig landskod: SVERIGE', page: 'errors/country-unknown', step: 'call' },
  { name: 'a missing right', text: '403 Forbidden: {"message":"Behörighet saknas"}', page: 'errors/permission-missing', step: 'call' },
  { name: 'a right in the warehouse', text: '{"code":"missing.rights","message":"User is missing rights"}', page: 'errors/warehouse-missing-rights', step: 'call' },
  { name: 'a body that is not JSON', text: 'Error deserializing JSON: JSON_ERROR_SYNTAX', page: 'errors/2002115', step: 'call' },
  { name: 'too many calls', text: 'Request failed with status code 429', page: 'faq/429-at-exactly-25', step: 'call' },
  { name: 'a missing work type', text: '{"ErrorInformation":{"error":1,"message":"Dokument med skattereduktionstypen \'rut\' får inte innehålla rader med husarbetestypen \'CONSTRUCTION\'.","code":2004021}}', page: 'errors/2004021', step: 'call' },
  // What libraries and browsers make of it.
  { name: 'a library that cannot read the label', text: 'OperationProcessingError: "response" is not a conform Token Endpoint response (unexpected HTTP status code)', page: 'faq/error-body-ignored-by-parser', step: 'exchange' },
  { name: 'a content type that is not JSON', text: 'ClientError: unexpected response content-type, got text/html; charset=UTF-8', page: 'faq/error-body-ignored-by-parser', step: 'exchange' },
  { name: 'a token fetched from a browser', text: "Access to fetch at 'https://apps.fortnox.se/oauth-v1/token' from origin 'http://localhost:5173' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.", page: 'dictionary/client-secret', step: 'exchange' },
  { name: 'a lost answer', text: 'Error: socket hang up\n    at TLSSocket.socketOnEnd (node:_http_client:524:23) { code: \'ECONNRESET\' }', page: 'faq/new-refresh-token-not-stored', step: 'refresh' },
  { name: 'a timeout of curl', text: 'curl: (28) Operation timed out after 10001 milliseconds with 0 bytes received', page: 'faq/new-refresh-token-not-stored', step: 'refresh' },
]
