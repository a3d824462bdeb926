import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { type UnnumberedErrorId, unnumberedErrors } from '@/lib/fortnox/unnumbered-errors.table'
import type { LoggedExchange } from '../state'

/** The short name of a refusal as its answer spells it: `invalid_grant`, `2000663`; empty for success. */
export function errorName({ refusal }: Pick<LoggedExchange, 'refusal'>): string {
  if (refusal === null) return ''
  if (Object.hasOwn(oauthErrors, refusal)) return oauthErrors[refusal as keyof typeof oauthErrors].error
  if (!Object.hasOwn(unnumberedErrors, refusal)) return refusal
  const [code] = unnumberedErrors[refusal as UnnumberedErrorId].codes
  return code ?? ''
}
