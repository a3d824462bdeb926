import { errorIds, type FortnoxError, fortnoxError } from '@/lib/fortnox/errors'

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
] as const satisfies readonly FortnoxError['place'][]

export type ErrorPlace = (typeof errorPlaces)[number]

/** An error of the tables, as pages show it. */
export type ErrorView = FortnoxError

export const errorView = fortnoxError

/** Every error of the tables from one place, in the order of the tables. */
export function errorsFrom(place: ErrorPlace): ErrorView[] {
  return errorIds.map(errorView).filter((error) => error.place === place)
}
