import { apiErrors } from '@/lib/fortnox/api-errors.table'
import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { otherErrors } from '@/lib/simulator/api/other-errors.table'
import type { AccessRefusal } from '@/lib/simulator/core/access'

/** A refusal of the API in one line, as it will come: status, code where it has one, and Fortnox's words. */
export function refusalLine(refusal: AccessRefusal): string {
  if (refusal === 'unauthorized') return `${oauthErrors.unauthorized.status} ${oauthErrors.unauthorized.error}`
  if (refusal === 'missing-rights') {
    const { status, message } = otherErrors['permission-missing']
    return `${status} ${message}`
  }
  const { status, message } = apiErrors[refusal]
  return [status, refusal, message].filter((part) => part !== null).join(' ')
}
