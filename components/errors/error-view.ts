import { type ApiError, type ApiErrorArea, apiErrors } from '@/lib/fortnox/api-errors.table'
import type { Evidence, Localized } from '@/lib/fortnox/evidence'
import { type OAuthError, type OAuthErrorPlace, oauthErrors } from '@/lib/fortnox/oauth-errors.table'

/** Where errors come from, in the order in which a program meets them: first those of OAuth, then the API's own areas. */
export const errorPlaces = [
  'authorize-page',
  'authorize-redirect',
  'token',
  'migrate',
  'revoke',
  'api',
  'access',
  'format',
  'accounts',
  'registers',
  'documents',
] as const satisfies readonly (OAuthErrorPlace | ApiErrorArea)[]

export type ErrorPlace = (typeof errorPlaces)[number]

/** An error of either table, as pages show it. */
export interface ErrorView {
  readonly id: string
  readonly family: 'oauth' | 'api'
  /** `2001304`, or the `error` of an OAuth answer. */
  readonly code: string
  readonly status: number
  readonly statusSure: boolean
  /** Letter for letter; null where nobody has recorded it. */
  readonly message: string | null
  readonly meaning: Localized
  readonly place: ErrorPlace
  readonly casing?: ApiError['casing']
  readonly contentType?: string
  readonly evidence: Evidence
}

export function errorView(id: string): ErrorView {
  const api = (apiErrors as Readonly<Record<string, ApiError>>)[id]
  if (api) return { ...api, id, family: 'api', code: id, place: api.area }
  const oauth = (oauthErrors as Readonly<Record<string, OAuthError>>)[id]
  if (!oauth) throw new Error(`There is no error "${id}" in the tables.`)
  return {
    ...oauth,
    id,
    family: 'oauth',
    code: oauth.error,
    message: oauth.description,
    place: oauth.where,
    statusSure: oauth.evidence.level !== 'assumed',
  }
}

/** Every error of the tables from one place, in the order of the table. */
export function errorsFrom(place: ErrorPlace): ErrorView[] {
  return [...Object.keys(oauthErrors), ...Object.keys(apiErrors)]
    .map(errorView)
    .filter((error) => error.place === place)
}
