import { apiErrors } from '@/lib/fortnox/api-errors.table'
import { type OAuthError, oauthErrors } from '@/lib/fortnox/oauth-errors.table'

function parsed(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function codeOf(information: unknown): string | null {
  if (typeof information !== 'object' || information === null) return null
  const { code, Code } = information as Record<string, unknown>
  const value = code ?? Code
  return typeof value === 'number' || typeof value === 'string' ? String(value) : null
}

/** The id in the error tables of what an answer says, or null where it is none of them. */
export function refusalOf(answer: { readonly status: number; readonly body: string }): string | null {
  const body = parsed(answer.body)
  if (!body) return null
  const code = codeOf(body.ErrorInformation)
  if (code !== null) return Object.hasOwn(apiErrors, code) ? code : null
  if (answer.status === 401 && body.message === oauthErrors.unauthorized.error) return 'unauthorized'
  const description = typeof body.error_description === 'string' ? body.error_description : null
  return found(String(body.error ?? ''), description, (one) => one.where !== 'authorize-redirect')
}

/** The same for the `error` and `error_description` of a callback. */
export function refusalOfRedirect(error: string, description: string | null): string | null {
  return found(error, description, (one) => one.where === 'authorize-redirect')
}

/** The description tells apart what shares an `error`; the place tells apart what shares both. */
function found(error: string, description: string | null, here: (one: OAuthError) => boolean): string | null {
  const known = Object.entries<OAuthError>(oauthErrors).filter(([, one]) => one.error === error)
  const sameWords = known.filter(([, one]) => one.description === description)
  const candidates = sameWords.length > 0 ? sameWords : known
  return (candidates.find(([, one]) => here(one)) ?? candidates[0])?.[0] ?? null
}
