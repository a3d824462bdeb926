import fc from 'fast-check'
import { endpoints } from '@/lib/fortnox/endpoints.table'
import { operations, registers } from '@/lib/simulator/api/operations'
import type { Pair, RightRequest } from './hostile-requests'

/** Requests that are right, or would be if somebody else sent them: where the hostile ones begin. */

const redirectUri = 'http://localhost:4000/callback'
const authorization: Pair = ['authorization', '{basic}']

const query: readonly Pair[] = [
  ['client_id', '{clientId}'],
  ['redirect_uri', redirectUri],
  ['scope', 'companyinformation profile'],
  ['state', 'zz'],
  ['access_type', 'offline'],
  ['response_type', 'code'],
]
const ask = (...more: Pair[]): RightRequest => ({ method: 'GET', path: '/oauth-v1/auth', query: [...query, ...more] })

const answer = (token: string, approver: string, pressed: string): RightRequest => ({
  method: 'POST',
  path: '/oauth-v1/consent',
  form: [
    ['token', token],
    ['approver', approver],
    ['answer', pressed],
  ],
})

const post = (path: string, ...form: Pair[]): RightRequest => ({ method: 'POST', path, headers: [authorization], form })
const grant = (type: string, ...form: Pair[]) => post('/oauth-v1/token', ['grant_type', type], ...form)

export const oauthRequests = {
  '/oauth-v1/auth': fc.constantFrom(ask(), ask(['account_type', 'service']), {
    ...ask(),
    query: query.map(([name, value]): Pair => [name, name === 'client_id' ? '{otherClientId}' : value]),
  }),
  '/oauth-v1/consent': fc.constantFrom(
    answer('{consentToken}', '{tenantId}:1', 'approve'),
    answer('{consentToken}', '{tenantId}:2', 'approve'),
    answer('{consentToken}', '', 'cancel'),
    answer('zz', '{tenantId}:1', 'approve'),
  ),
  '/oauth-v1/token': fc.constantFrom(
    grant('authorization_code', ['code', '{code}'], ['redirect_uri', redirectUri]),
    grant('authorization_code', ['code', '{otherCode}'], ['redirect_uri', redirectUri]),
    grant('refresh_token', ['refresh_token', '{refreshToken}']),
    grant('refresh_token', ['refresh_token', '{refreshToken}'], ['scope', 'profile']),
    grant('refresh_token', ['refresh_token', '{spentToken}']),
    grant('refresh_token', ['refresh_token', '{otherRefreshToken}']),
    { ...grant('client_credentials', ['scope', 'profile']), headers: [authorization, ['tenantid', '{tenantId}']] },
    {
      ...grant('refresh_token', ['refresh_token', '{otherRefreshToken}'], ['client_id', '{otherClientId}']),
      headers: [],
    },
  ),
  '/oauth-v1/revoke': fc.constantFrom(
    post('/oauth-v1/revoke', ['token', '{refreshToken}'], ['token_type_hint', 'refresh_token']),
    post('/oauth-v1/revoke', ['token', '{accessToken}']),
    post('/oauth-v1/revoke', ['token', '{otherRefreshToken}']),
    post('/oauth-v1/revoke', ['token', 'zz']),
  ),
  '/oauth-v1/migrate': fc.constantFrom(
    post('/oauth-v1/migrate', ['access_token', '{legacyToken}']),
    post('/oauth-v1/migrate', ['access_token', '{otherLegacyToken}']),
    post('/oauth-v1/migrate', ['access_token', 'zz']),
  ),
} as const

const documents: Readonly<Record<string, readonly unknown[]>> = {
  Customer: [{ Name: 'Zz', City: 'Växjö', DefaultTemplates: { Order: 'DEFAULTTEMPLATE' } }],
  Article: [{ Description: 'Zz', Unit: 'st' }],
  Account: [{ Number: 1999, Description: 'Zz' }],
  Voucher: [
    {
      Description: 'Zz',
      VoucherSeries: 'A',
      TransactionDate: '2026-12-01',
      VoucherRows: [
        { Account: 6110, Debit: 100 },
        { Account: 1930, Credit: 100 },
      ],
    },
  ],
  Invoice: [
    {
      CustomerNumber: '1',
      InvoiceRows: [{ Description: 'Zz', DeliveredQuantity: 1, Price: 100, AccountNumber: 3001 }],
    },
  ],
  Unit: [{ Code: 'zz', Description: 'Zz' }],
}
const sent = fc.constantFrom(
  ...registers.flatMap(({ one }) =>
    (documents[one] ?? [{ Code: 'ZZ', Description: 'Zz' }]).map((inside) => ({ [one]: inside })),
  ),
)

/** The names that documents know, so that some of what is thrown gets past the first check. */
export const fieldNames = [...new Set(registers.flatMap(({ fields }) => Object.keys(fields)))]

const bearers: readonly Pair[][] = [
  [['authorization', 'Bearer {accessToken}']],
  [['authorization', 'Bearer {refreshToken}']],
  [],
]
const part = fc.constantFrom('1', '2', 'A', 'zz', '1930', '2026-12-01', '{code}', '%3Czzyzx%3E')
const lists = fc.constantFrom<Pair[][]>(
  [],
  [
    ['limit', '2'],
    ['page', '1'],
  ],
  [['filter', 'active']],
  [['financialyear', '1']],
  [
    ['sortby', 'name'],
    ['sortorder', 'descending'],
  ],
)
const published = [
  ...Object.keys(operations),
  ...endpoints.map(({ method, path }) => `${method} ${path}`),
  'GET /api/warehouse/documentdeliveries/custom/zz/v1',
]

export const apiRequests: fc.Arbitrary<RightRequest> = fc
  .record({
    at: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...Object.keys(operations)) },
      { weight: 1, arbitrary: fc.constantFrom(...published) },
    ),
    part,
    headers: fc.oneof(
      { weight: 9, arbitrary: fc.constant(bearers[0] as Pair[]) },
      { weight: 1, arbitrary: fc.constantFrom(...bearers) },
    ),
    query: lists,
    sent,
  })
  .map(({ at, part: filled, headers, query: asked, sent: json }) => {
    const [method = '', path = ''] = at.split(' ')
    const takes = method === 'POST' || method === 'PUT'
    // A document of the register that the path names, where it has one.
    const one = registers.find(({ name }) => path.split('/')[2] === name)?.one
    const fitting = one === undefined ? json : { [one]: (documents[one] ?? [{ Code: 'ZZ', Description: 'Zz' }])[0] }
    return {
      method,
      path: path.replaceAll(/\{[^}]+\}/g, filled),
      headers,
      query: method === 'GET' ? asked : [],
      ...(takes ? { json: fitting } : {}),
    }
  })

/** A right body, or several, of each call of the control API that takes one; `snapshot` is one of a world that was used. */
const bodiesOf = (snapshot: unknown): Readonly<Record<string, readonly unknown[]>> => ({
  'POST /worlds': [
    {},
    {
      name: 'Zz',
      apps: [{ name: 'Zz', clientId: '{otherClientId}' }],
      companies: [{ name: 'Zz', licences: ['integration'] }],
      policy: { grace: '5m' },
    },
    { seed: 'zz', startAt: '2026-12-01T00:00:00Z', replace: true },
  ],
  'POST /worlds/{id}/clock': [{ advance: '1h' }, { freeze: true }, { set: '2030-01-01T00:00:00Z' }],
  'PATCH /worlds/{id}/policy': [{ onRefreshReplay: 'refuse', rateLimit: { requests: 5, window: '1s' } }],
  'POST /worlds/{id}/apps': [
    {
      name: 'Zz',
      redirectUris: ['https://zz.example/cb'],
      scopes: ['bookkeeping'],
      legacyTokens: [{ token: 'zz', tenantId: 1, user: 1 }],
      webhookUrl: 'http://localhost/zz',
    },
  ],
  'PATCH /worlds/{id}/apps/{clientId}': [{ name: 'Zz', clientSecret: 'zz', redirectUris: ['https://zz.example/cb'] }],
  'POST /worlds/{id}/companies': [
    { name: 'Zz', users: [{ id: 1, name: 'Zz', licences: null }], settings: { lockedUntil: '2026-01-01' } },
  ],
  'PATCH /worlds/{id}/companies/{tenantId}': [
    { name: 'Zz', users: [{ id: 1, name: 'Zz', rights: ['profile'] }], agency: true },
  ],
  'POST /worlds/{id}/consents': [
    { clientId: '{clientId}', tenantId: '{tenantId}', scopes: ['companyinformation'], redirectUri, state: 'zz' },
  ],
  'POST /worlds/{id}/faults': [
    { on: { endpoint: 'token', grantType: 'refresh_token', nth: 1 }, times: 1, effect: 'rate-limit' },
    { on: { endpoint: 'api', tenantId: 1 }, times: 1, effect: { error: '2000663' } },
    { on: { endpoint: 'authorize' }, times: 1, effect: { delay: '1s' } },
  ],
  'POST /worlds/{id}/assertions': [{ since: 0, expect: { refreshed: 1, apiCalls: { atLeast: 0 } } }],
  'POST /worlds/{id}/scenarios/{name}': [{}, { clientId: '{clientId}' }],
  'PUT /worlds/{id}/snapshot': [snapshot],
})

const queries: Readonly<Record<string, readonly Pair[][]>> = {
  'GET /worlds/{id}/exchanges': [
    [
      ['limit', '2'],
      ['status', '4xx'],
    ],
    [
      ['wait', '1s'],
      ['since', '0'],
    ],
    [['before', '5']],
  ],
  'GET /worlds/{id}/events': [[['since', '0']], [['endpoint', 'token']], []],
}

/** What stands in the other places of a path of the control API. */
const places: Readonly<Record<string, readonly string[]>> = {
  connectionId: ['{connectionId}', 'zz'],
  faultId: ['f1'],
  name: ['approved', 'zz'],
  clientId: ['{clientId}', '{otherClientId}'],
  tenantId: ['{tenantId}', '{otherTenantId}', '1e3'],
}

/** One call of the control API, mostly of the stranger's own world with its key; also of another's, and without any. */
export function controlRequests(call: string, snapshot: unknown): fc.Arbitrary<RightRequest> {
  const [method = '', path = ''] = call.split(' ')
  return fc
    .record({
      id: fc.constantFrom('{worldId}', '{worldId}', '{worldId}', '{worldId}', '{otherWorldId}', 'zz'),
      key: fc.constantFrom('{key}', '{key}', '{key}', '{key}', '{accessToken}', 'zz'),
      body: fc.constantFrom<unknown>(...(bodiesOf(snapshot)[call] ?? [undefined])),
      query: fc.constantFrom(...(queries[call] ?? [[]])),
      place: fc.nat(5),
    })
    .map(({ id, key, body, query: asked, place }) => {
      const filled = path.replace('{id}', id).replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
        const values = places[name]
        return values?.[place % values.length] ?? whole
      })
      return {
        method,
        path: `/control/v1${filled}`,
        headers: [['authorization', `Bearer ${key}`]],
        query: asked,
        ...(body === undefined ? {} : { json: body }),
      }
    })
}
