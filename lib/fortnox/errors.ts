import { type ApiError, type ApiErrorArea, apiErrors } from './api-errors.table'
import type { Evidence, Localized } from './evidence'
import { type OAuthError, type OAuthErrorPlace, oauthErrors } from './oauth-errors.table'
import { type UnnumberedError, unnumberedErrors } from './unnumbered-errors.table'

/** An error of any of the three tables. */
export interface FortnoxError {
  readonly id: string
  readonly family: 'oauth' | 'api'
  /** `2001304`, the `error` of an OAuth answer, or the names that stand in a number's place; null where there is only a message. */
  readonly code: string | null
  readonly status: number
  readonly statusSure: boolean
  /** Letter for letter; null where nobody has recorded it. */
  readonly message: string | null
  readonly meaning: Localized
  readonly place: OAuthErrorPlace | ApiErrorArea
  /** Known for numbered errors only: nobody has recorded the envelope around the others. */
  readonly casing?: ApiError['casing']
  readonly contentType?: string
  readonly evidence: Evidence
}

const numbered: Readonly<Record<string, ApiError>> = apiErrors
const oauth: Readonly<Record<string, OAuthError>> = oauthErrors
const unnumbered: Readonly<Record<string, UnnumberedError>> = unnumberedErrors

/** The ids of all three tables, in the order in which a program can meet them: first OAuth, then the API. */
export const errorIds: readonly string[] = [oauth, numbered, unnumbered].flatMap((table) => Object.keys(table))

export function fortnoxError(id: string): FortnoxError {
  const ofApi = own(numbered, id)
  if (ofApi) return { ...ofApi, id, family: 'api', code: id, place: ofApi.area }
  const ofOAuth = own(oauth, id)
  if (ofOAuth) {
    const { error, description, where, evidence } = ofOAuth
    const statusSure = evidence.level !== 'assumed'
    return { ...ofOAuth, id, family: 'oauth', code: error, message: description, place: where, statusSure }
  }
  const other = own(unnumbered, id)
  if (other) return { ...other, id, family: 'api', code: other.codes.join(', ') || null, place: other.area }
  throw new Error(`There is no error "${id}". Known: ${errorIds.join(', ')}.`)
}

function own<Row>(table: Readonly<Record<string, Row>>, id: string): Row | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined
}
