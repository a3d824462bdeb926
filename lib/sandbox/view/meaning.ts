import { type ApiErrorCode, apiErrors } from '@/lib/fortnox/api-errors.table'
import type { Localized } from '@/lib/fortnox/evidence'
import { oauthErrors } from '@/lib/fortnox/oauth-errors.table'
import { type UnnumberedErrorId, unnumberedErrors } from '@/lib/fortnox/unnumbered-errors.table'
import type { LoggedExchange, SandboxState, ShownCredential } from '../state'
import { shownState } from './credential-state'

/** What an exchange means: a key of the page's words with its values, or the sentence of an error table. */
export type Meaning =
  | { readonly kind: 'words'; readonly key: MeaningKey; readonly values: Readonly<Record<string, string | number>> }
  | { readonly kind: 'table'; readonly text: Localized }

export type MeaningKey =
  | 'asked'
  | 'approved'
  | 'codeExchanged'
  | 'rotated'
  | 'refreshReplayed'
  | 'refreshExpired'
  | 'refreshRevoked'
  | 'refreshUnknown'
  | 'codeReplayed'
  | 'codeUnknown'
  | 'revokedRefresh'
  | 'revokedAccess'
  | 'revokedUnknown'
  | 'apiOpened'
  | 'accessExpired'
  | 'accessUnknown'
  | 'notSimulated'
  | 'unknownPath'
  | 'stalePage'
  | 'failed'
  | 'other'

type Said = Omit<Extract<Meaning, { kind: 'words' }>, 'kind'>

const words = (key: MeaningKey, values: Said['values'] = {}): Meaning => ({ kind: 'words', key, values })

/** Refusals that are the simulator's own and stand in no table. */
const ownRefusals: Readonly<Record<string, MeaningKey>> = {
  'not-simulated': 'notSimulated',
  'unknown-path': 'unknownPath',
  'consent-stale': 'stalePage',
}

/** The sentence that the error tables have for a refusal. */
export function refusalText(refusal: string): Localized | null {
  if (Object.hasOwn(oauthErrors, refusal)) return oauthErrors[refusal as keyof typeof oauthErrors].meaning
  if (Object.hasOwn(apiErrors, refusal)) return apiErrors[refusal as ApiErrorCode].meaning
  if (Object.hasOwn(unnumberedErrors, refusal)) return unnumberedErrors[refusal as UnnumberedErrorId].meaning
  return null
}

function refusedRefresh(presented: ShownCredential | undefined, all: readonly ShownCredential[], at: number): Meaning {
  if (!presented) return words('refreshUnknown')
  const { generation } = presented
  switch (shownState(presented, at)) {
    case 'used': {
      const later = all.filter(
        (one) => one.lineageId === presented.lineageId && one.type === 'refresh-token' && one.issuedAt <= at,
      )
      const current = Math.max(generation, ...later.map((one) => one.generation))
      return words('refreshReplayed', { generation, current, since: presented.usedAt ?? at })
    }
    case 'expired':
      return words('refreshExpired', { generation })
    default:
      return words('refreshRevoked', { generation })
  }
}

function tokenMeaning(
  exchange: LoggedExchange,
  presented: ShownCredential | undefined,
  all: readonly ShownCredential[],
): Meaning | null {
  if (exchange.refusal === 'invalid-refresh-token') return refusedRefresh(presented, all, exchange.at)
  if (exchange.refusal === 'invalid-authorization-code') {
    return presented ? words('codeReplayed', { since: presented.usedAt ?? exchange.at }) : words('codeUnknown')
  }
  if (exchange.refusal !== null || !presented) return null
  if (presented.type === 'authorization-code') return words('codeExchanged')
  const next = all.find((one) => one.parentId === presented.id && one.type === 'refresh-token')?.generation
  return words('rotated', { generation: presented.generation, next: next ?? presented.generation + 1 })
}

function revokeMeaning(presented: ShownCredential | undefined): Meaning {
  if (!presented) return words('revokedUnknown')
  return presented.type === 'refresh-token'
    ? words('revokedRefresh', { generation: presented.generation })
    : words('revokedAccess')
}

function apiMeaning(
  exchange: LoggedExchange,
  presented: ShownCredential | undefined,
  state: SandboxState,
): Meaning | null {
  if (exchange.refusal === 'unauthorized') {
    return presented ? words('accessExpired', { generation: presented.generation }) : words('accessUnknown')
  }
  if (exchange.refusal !== null || !presented) return null
  const connection = state.connections.find((one) => one.id === presented.connectionId)
  const company = state.companies.find((one) => one.tenantId === connection?.tenantId)
  return words('apiOpened', { company: company?.name ?? '', tenant: connection?.tenantId ?? '' })
}

/** What `exchange` means for the world it happened in. */
export function meaningOf(exchange: LoggedExchange, state: SandboxState): Meaning {
  const presented = state.credentials.find((credential) => credential.id === exchange.credentialId)
  const special =
    exchange.endpoint === 'token'
      ? tokenMeaning(exchange, presented, state.credentials)
      : exchange.endpoint === 'api'
        ? apiMeaning(exchange, presented, state)
        : null
  if (special) return special
  const text = exchange.refusal === null ? null : refusalText(exchange.refusal)
  if (text) return { kind: 'table', text }
  const own = ownRefusals[exchange.refusal ?? '']
  if (own) return words(own)
  if (exchange.refusal !== null || exchange.response.status >= 400)
    return words('failed', { status: exchange.response.status })
  if (exchange.endpoint === 'authorize') return words('asked')
  if (exchange.endpoint === 'consent') return words('approved')
  if (exchange.endpoint === 'revoke') return revokeMeaning(presented)
  return words('other', { status: exchange.response.status })
}
