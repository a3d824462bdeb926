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

const body = (name: string, value: Piece, note: ParameterNote, term: string): Field => ({
  place: 'body',
  name,
  value: [value],
  note,
  term,
})

/** A form that the client sends with its own credentials: what it asks for, and what it presents. */
const formRequest = (
  sent: { readonly url: string; readonly clientId: string },
  ...fields: Field[]
): RequestPreview => ({
  method: 'POST',
  url: sent.url,
  fields: [...clientHeaders(sent.clientId), ...fields],
})

export function exchangeRequest(sent: {
  readonly url: string
  readonly clientId: string
  readonly code: string
  readonly redirectUri: string
}): RequestPreview {
  return formRequest(
    sent,
    body('grant_type', 'authorization_code', 'grantCode', 'authorization-code'),
    body('code', { credential: 'authorization-code', text: sent.code }, 'code', 'authorization-code'),
    body('redirect_uri', sent.redirectUri, 'redirectUriAgain', 'redirect-uri'),
  )
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

interface WithRefreshToken {
  readonly url: string
  readonly clientId: string
  readonly refreshToken: string
}

const refreshToken = (text: string): Piece => ({ credential: 'refresh-token', text })

export const refreshRequest = (sent: WithRefreshToken): RequestPreview =>
  formRequest(
    sent,
    body('grant_type', 'refresh_token', 'grantRefresh', 'rotation'),
    body('refresh_token', refreshToken(sent.refreshToken), 'refreshToken', 'refresh-token'),
  )

export const revokeRequest = (sent: WithRefreshToken): RequestPreview =>
  formRequest(
    sent,
    body('token_type_hint', 'refresh_token', 'tokenTypeHint', 'revoke'),
    body('token', refreshToken(sent.refreshToken), 'revokedToken', 'refresh-token'),
  )
