import type { CallbackOutcome, CallbackRefusal } from './state'
import { stateLivesMs, type Walk } from './walk'

export interface CallbackParams {
  readonly code: string | null
  readonly state: string | null
  readonly error: string | null
  readonly errorDescription: string | null
}

function refusalOf(walk: Walk, state: string | null, now: number): CallbackRefusal | undefined {
  if (state === null) return 'state-missing'
  if (walk.usedStates.includes(state)) return 'state-used'
  if (walk.authorization?.state !== state) return 'state-unknown'
  return now >= walk.authorization.startedAt + stateLivesMs ? 'state-expired' : undefined
}

/**
 * Judges a callback before its code is sent anywhere (C02, C03, C12). A state counts once. What is refused leaves the walk as it
 * was, so that a stranger's link disturbs nothing; the refusal is told to the one who followed it.
 */
export function receiveCallback(
  walk: Walk,
  params: CallbackParams,
  now: number,
  credentialId: string | null,
): { walk: Walk; outcome: CallbackOutcome } {
  const { authorization } = walk
  // A locked account sends neither code nor state nor error (facts §1.6): nothing to refuse, and nothing to trust.
  if (params.code === null && params.error === null && params.state === null) {
    const outcome = { kind: 'bare' } as const
    return { walk: authorization ? { ...walk, callback: outcome } : walk, outcome }
  }
  const reason = refusalOf(walk, params.state, now)
  if (reason || !authorization || params.state === null) {
    return { walk, outcome: { kind: 'refused', reason: reason ?? 'state-unknown' } }
  }
  const answered = {
    ...walk,
    usedStates: [params.state, ...walk.usedStates].slice(0, 20),
    tokens: null,
    revoked: false,
    called: false,
  }
  if (params.code !== null) {
    const outcome = { kind: 'code', credentialId } as const
    const code = {
      value: params.code,
      credentialId,
      state: params.state,
      redirectUri: authorization.redirectUri,
      exchanged: false,
    }
    return { walk: { ...answered, callback: outcome, code }, outcome }
  }
  const outcome = { kind: 'error', error: params.error ?? '', description: params.errorDescription } as const
  return { walk: { ...answered, callback: outcome, code: null }, outcome }
}
