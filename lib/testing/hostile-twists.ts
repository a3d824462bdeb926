import fc from 'fast-check'
import { hostileBytes, hostileEncoding, hostileJson, hostileText } from './hostile-values'

/** One thing that somebody does to a request. */
export type Twist =
  | { readonly do: 'method'; readonly method: string }
  | { readonly do: 'path'; readonly how: 'append' | 'segment' | 'slashes' | 'case'; readonly text: string }
  | {
      readonly do: 'param'
      readonly how: 'set' | 'add' | 'repeat' | 'drop' | 'rename'
      readonly at: number
      readonly name: string
      readonly text: string
    }
  | { readonly do: 'encoding'; readonly raw: string }
  | { readonly do: 'header'; readonly name: string; readonly value: string }
  | {
      readonly do: 'json'
      readonly how: 'set' | 'add' | 'drop'
      readonly at: number
      readonly name: string
      readonly raw: string
    }
  | { readonly do: 'body'; readonly bytes: Uint8Array }

/** What a request needs to be understood, and what leads around or past what it is judged by. */
const headers = fc.oneof(
  fc.tuple(
    fc.constantFrom('authorization'),
    fc.constantFrom(
      '{basic}',
      'Bearer {accessToken}',
      'Bearer {refreshToken}',
      'Bearer {key}',
      'Bearer {otherAccessToken}',
      'Basic ====',
      'Basic OjpÖ',
      'Basic AAAA',
      'Basic AGE6Yg==',
      'Basic JTAwOiUwMA==',
      'Bearer',
      'Bearer \t',
      'Bearer a b',
      'Digest zz',
      'basic {basic}',
      'x'.repeat(9_000),
    ),
  ),
  fc.tuple(
    fc.constant('content-type'),
    fc.constantFrom(
      'application/x-www-form-urlencoded',
      'application/json',
      'application/json; charset=utf-16',
      'APPLICATION/JSON',
      'application/xml',
      'text/html',
      'text/plain',
      'multipart/form-data; boundary=zz',
      'zz',
    ),
  ),
  fc.tuple(
    fc.constantFrom('accept', 'accept-language', 'accept-encoding'),
    fc.constantFrom(
      '*/*',
      'application/json',
      'application/xml',
      'application/pdf',
      'text/html',
      'sv',
      'en;q=zz',
      ',,',
    ),
  ),
  fc.tuple(
    fc.constantFrom(
      'host',
      'x-forwarded-host',
      'x-forwarded-for',
      'x-forwarded-proto',
      'forwarded',
      'origin',
      'referer',
    ),
    fc.constantFrom('evil.example', '127.0.0.1:1', '::1', 'for=zz;host=evil.example', '<zzyzx>'),
  ),
  fc.tuple(
    fc.constantFrom(
      'tenantid',
      'access-token',
      'client-secret',
      'authorization-code',
      'last-event-id',
      'if-match',
      'range',
      'cookie',
      'content-length',
      'x-http-method-override',
      'user-agent',
      'x-zz',
    ),
    fc.oneof(
      hostileText,
      fc.constantFrom('1', '-1', '99999999', '{tenantId}', '{otherTenantId}', 'DELETE', 'bytes=0-'),
    ),
  ),
)

const names = [
  'client_id',
  'client_secret',
  'redirect_uri',
  'scope',
  'state',
  'response_type',
  'account_type',
  'grant_type',
  'code',
  'refresh_token',
  'token',
  'token_type_hint',
  'access_token',
  'approver',
  'answer',
  'limit',
  'page',
  'filter',
  'sortby',
  'lastmodified',
  'financialyear',
  'since',
  'wait',
  'status',
  '__proto__',
  'zz',
]
/** Of what the stranger has, and what somebody else has: each may be sent anywhere, whether it fits there or not. */
const carried = [
  '{clientId}',
  '{code}',
  '{refreshToken}',
  '{accessToken}',
  '{spentToken}',
  '{legacyToken}',
  '{consentToken}',
  '{worldId}',
  '{otherClientId}',
  '{otherCode}',
  '{otherRefreshToken}',
  '{otherAccessToken}',
  '{otherLegacyToken}',
  '{otherWorldId}',
]
const paramText = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.constantFrom(...carried) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'authorization_code',
      'refresh_token',
      'client_credentials',
      'password',
      'code',
      'token',
      'service',
    ),
  },
)
const at = fc.nat(11)

export function twist(fields: readonly string[]): fc.Arbitrary<Twist> {
  return fc.oneof(
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'PROPFIND', 'get')
        .map((method) => ({ do: 'method', method }) as const),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('path' as const),
        how: fc.constantFrom('append' as const, 'segment' as const, 'slashes' as const, 'case' as const),
        text: fc.oneof(hostileText, fc.constantFrom(...carried)),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('param' as const),
        how: fc.constantFrom(
          'set' as const,
          'set' as const,
          'add' as const,
          'repeat' as const,
          'drop' as const,
          'rename' as const,
        ),
        at,
        name: fc.constantFrom(...names),
        text: paramText,
      }),
    },
    { weight: 1, arbitrary: hostileEncoding.map((raw) => ({ do: 'encoding', raw }) as const) },
    { weight: 2, arbitrary: headers.map(([name, value]) => ({ do: 'header', name, value }) as const) },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('json' as const),
        how: fc.constantFrom('set' as const, 'set' as const, 'add' as const, 'drop' as const),
        at: fc.nat(40),
        name: fc.constantFrom('__proto__', 'constructor', 'zz', ...fields),
        raw: hostileJson,
      }),
    },
    { weight: 1, arbitrary: hostileBytes.map((bytes) => ({ do: 'body', bytes }) as const) },
  )
}
