import type { CredentialKind } from '@/lib/fortnox/credentials.table'
import type { RawExchange } from '../state'

/** One line of an answer's body, with the key of its explanation (`line.<note>`) where there is one. */
export interface AnswerLine {
  /** `ErrorInformation.code`. */
  readonly path: string
  readonly name: string
  readonly depth: number
  /** An object whose own lines follow. */
  readonly branch: boolean
  readonly value: string
  readonly credential: CredentialKind | null
  readonly note: LineNote | null
}

export type LineNote =
  | 'access_token'
  | 'refresh_token'
  | 'expires_in'
  | 'token_type'
  | 'scope'
  | 'error'
  | 'error_description'
  | 'error_uri'
  | 'revoked'
  | 'unauthorized'
  | 'errorCode'
  | 'errorMessage'
  | 'DatabaseNumber'
  | 'CompanyName'
  | 'OrganizationNumber'
  | 'Id'
  | 'Name'
  | 'Email'
  | 'SysAdmin'

const secrets: Readonly<Record<string, CredentialKind>> = {
  access_token: 'access-token',
  refresh_token: 'refresh-token',
}

const notes: Readonly<Record<string, LineNote>> = {
  access_token: 'access_token',
  refresh_token: 'refresh_token',
  expires_in: 'expires_in',
  token_type: 'token_type',
  scope: 'scope',
  error: 'error',
  error_description: 'error_description',
  error_uri: 'error_uri',
  revoked: 'revoked',
  message: 'unauthorized',
  'ErrorInformation.code': 'errorCode',
  'ErrorInformation.Code': 'errorCode',
  'ErrorInformation.message': 'errorMessage',
  'ErrorInformation.Message': 'errorMessage',
  'CompanyInformation.DatabaseNumber': 'DatabaseNumber',
  'CompanyInformation.CompanyName': 'CompanyName',
  'CompanyInformation.OrganizationNumber': 'OrganizationNumber',
  'MeInformation.Id': 'Id',
  'MeInformation.Name': 'Name',
  'MeInformation.Email': 'Email',
  'MeInformation.SysAdmin': 'SysAdmin',
}

const deepest = 3
const most = 40

function linesOf(value: object, above: string, depth: number): AnswerLine[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const path = above ? `${above}.${name}` : name
    const nested = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 && depth < deepest
    const line: AnswerLine = {
      path,
      name,
      depth,
      branch: nested,
      value: nested ? '' : typeof inner === 'string' ? inner : (JSON.stringify(inner) ?? ''),
      credential: typeof inner === 'string' ? (secrets[path] ?? null) : null,
      note: notes[path] ?? null,
    }
    return nested ? [line, ...linesOf(inner, path, depth + 1)] : [line]
  })
}

/** The body of an answer line by line, or null where it is not a JSON object. */
export function answerLines(body: string): AnswerLine[] | null {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? linesOf(value, '', 0).slice(0, most) : null
  } catch {
    return null
  }
}

export function header(answer: NonNullable<RawExchange['response']>, name: string): string | null {
  return answer.headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null
}

/** JSON that is not labelled so: a client that parses by the label loses the reason (facts §2.4). */
export function isMislabelled(answer: NonNullable<RawExchange['response']>): boolean {
  return !(header(answer, 'content-type') ?? '').includes('json') && answerLines(answer.body) !== null
}

/** The answer as it went over the wire, head and body. */
export function rawAnswer(answer: NonNullable<RawExchange['response']>): string {
  return [
    `HTTP/1.1 ${answer.status}`,
    ...answer.headers.map(([name, value]) => `${name}: ${value}`),
    '',
    answer.body,
  ].join('\n')
}

/** The request as it went over the wire, head and body. */
export function rawRequest(request: RawExchange['request']): string {
  const url = URL.canParse(request.url) ? new URL(request.url) : null
  const target = url ? `${url.pathname}${url.search}` : request.url
  const host = url && !request.headers.some(([name]) => name.toLowerCase() === 'host') ? [`host: ${url.host}`] : []
  const head = [
    `${request.method} ${target} HTTP/1.1`,
    ...host,
    ...request.headers.map(([name, value]) => `${name}: ${value}`),
  ]
  return (request.body ? [...head, '', request.body] : head).join('\n')
}
