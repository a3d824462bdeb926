import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import type { LoggedExchange } from '../state'

/** The short name of a refusal as its answer spells it: `invalid_grant`, `2000663`; empty for success. */
export function errorName({ refusal }: Pick<LoggedExchange, 'refusal'>): string {
  if (refusal === null) return ''
  return Object.hasOwn(oauthErrors, refusal) ? oauthErrors[refusal as keyof typeof oauthErrors].error : refusal
}
