import type { CredentialKind } from '@/lib/fortnox/credentials.table'
import type { ScopeId } from '@/lib/fortnox/scopes.table'

/** A value is made of plain text and of credentials, which are drawn as chips. */
export type Piece = string | { readonly credential: CredentialKind; readonly text: string }

/** One parameter of a request; its explanation is the word `parameter.<note>`, to read more the dictionary's `term`. */
export interface Field {
  readonly place: 'query' | 'header' | 'body'
  readonly name: string
  readonly value: readonly Piece[]
  readonly note: ParameterNote
  readonly term: string | null
}

export type ParameterNote =
  | 'responseType'
  | 'clientId'
  | 'redirectUri'
  | 'scope'
  | 'state'
  | 'accessType'
  | 'accountType'
  | 'basic'
  | 'form'
  | 'grantCode'
  | 'code'
  | 'redirectUriAgain'
  | 'bearer'
  | 'accept'
  | 'grantRefresh'
  | 'refreshToken'
  | 'tokenTypeHint'
  | 'revokedToken'

export interface RequestPreview {
  readonly method: 'GET' | 'POST'
  /** Without the query. */
  readonly url: string
  readonly fields: readonly Field[]
}

/** The secret stays on the server: the page never has more of it than this. */
const hiddenSecret = '••••••••••'

const clientHeaders = (clientId: string): Field[] => [
  {
    place: 'header',
    name: 'Authorization',
    value: [
      'Basic ',
      { credential: 'client-id', text: clientId },
      ' : ',
      { credential: 'client-secret', text: hiddenSecret },
    ],
    note: 'basic',
    term: 'basic-authentication',
  },
  { place: 'header', name: 'Content-Type', value: ['application/x-www-form-urlencoded'], note: 'form', term: null },
]

export function authorizeRequest(asked: {
  readonly url: string
  readonly clientId: string
  readonly redirectUri: string
  readonly scopes: readonly ScopeId[]
  readonly serviceAccount: boolean
  /** Null before the server has made one. */
  readonly state: string | null
}): RequestPreview {
  const query = (name: string, value: readonly Piece[], note: ParameterNote, term: string | null): Field => ({
    place: 'query',
    name,
    value,
    note,
    term,
  })
  return {
    method: 'GET',
    url: asked.url,
    fields: [
      query('client_id', [{ credential: 'client-id', text: asked.clientId }], 'clientId', 'client-id'),
      query('redirect_uri', [asked.redirectUri], 'redirectUri', 'redirect-uri'),
      query('scope', [asked.scopes.join(' ')], 'scope', 'scope'),
      query('state', [asked.state ?? '…'], 'state', 'state'),
      query('access_type', ['offline'], 'accessType', null),
      query('response_type', ['code'], 'responseType', 'authorization-code'),
      ...(asked.serviceAccount ? [query('account_type', ['service'], 'accountType', 'service-account')] : []),
    ],
  }
}

export function exchangeRequest(sent: {
  readonly url: string
  readonly clientId: string
  readonly code: string
  readonly redirectUri: string
}): RequestPreview {
  return {
    method: 'POST',
    url: sent.url,
    fields: [
      ...clientHeaders(sent.clientId),
      {
        place: 'body',
        name: 'grant_type',
        value: ['authorization_code'],
        note: 'grantCode',
        term: 'authorization-code',
      },
      {
        place: 'body',
        name: 'code',
        value: [{ credential: 'authorization-code', text: sent.code }],
        note: 'code',
        term: 'authorization-code',
      },
      {
        place: 'body',
        name: 'redirect_uri',
        value: [sent.redirectUri],
        note: 'redirectUriAgain',
        term: 'redirect-uri',
      },
    ],
  }
}

export function callRequest(sent: {
  readonly api: string
  readonly path: string
  readonly accessToken: string
}): RequestPreview {
  return {
    method: 'GET',
    url: `${sent.api.replace(/\/3\/?$/, '')}${sent.path}`,
    fields: [
      {
        place: 'header',
        name: 'Authorization',
        value: ['Bearer ', { credential: 'access-token', text: sent.accessToken }],
        note: 'bearer',
        term: 'bearer',
      },
      { place: 'header', name: 'Accept', value: ['application/json'], note: 'accept', term: null },
    ],
  }
}

export function refreshRequest(sent: {
  readonly url: string
  readonly clientId: string
  readonly refreshToken: string
}): RequestPreview {
  return {
    method: 'POST',
    url: sent.url,
    fields: [
      ...clientHeaders(sent.clientId),
      { place: 'body', name: 'grant_type', value: ['refresh_token'], note: 'grantRefresh', term: 'rotation' },
      {
        place: 'body',
        name: 'refresh_token',
        value: [{ credential: 'refresh-token', text: sent.refreshToken }],
        note: 'refreshToken',
        term: 'refresh-token',
      },
    ],
  }
}

export function revokeRequest(sent: {
  readonly url: string
  readonly clientId: string
  readonly refreshToken: string
}): RequestPreview {
  return {
    method: 'POST',
    url: sent.url,
    fields: [
      ...clientHeaders(sent.clientId),
      { place: 'body', name: 'token_type_hint', value: ['refresh_token'], note: 'tokenTypeHint', term: 'revoke' },
      {
        place: 'body',
        name: 'token',
        value: [{ credential: 'refresh-token', text: sent.refreshToken }],
        note: 'revokedToken',
        term: 'refresh-token',
      },
    ],
  }
}
