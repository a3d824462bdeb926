import type { CredentialState } from '@/lib/simulator/core/credential'
import type { LoggedExchange, ShownCredential } from '../state'
import { deadSince, shownState } from './credential-state'

/** An attempt to use a code or refresh token. */
export interface Attempt {
  readonly number: number
  readonly at: number
  readonly from: string
}

/** The code, or one generation of refresh token, with who spent it and who came too late. */
export interface LineageNode {
  readonly id: string
  readonly type: 'authorization-code' | 'refresh-token'
  readonly generation: number
  readonly state: CredentialState
  readonly diedAt: number | null
  /** Null where the log no longer holds it. */
  readonly spentBy: Attempt | null
  /** Oldest first. */
  readonly refused: readonly Attempt[]
}

/** The generations of a lineage in order, read from the credentials and the log. */
export function lineageNodes(
  credentials: readonly ShownCredential[],
  exchanges: readonly LoggedExchange[],
  lineageId: string,
  now: number,
): LineageNode[] {
  const nodes: LineageNode[] = []
  for (const credential of credentials) {
    if (credential.lineageId !== lineageId || credential.type === 'access-token') continue
    const attempts = exchanges
      .filter((exchange) => exchange.endpoint === 'token' && exchange.credentialId === credential.id)
      .sort((a, b) => a.number - b.number)
    const attempt = ({ number, at, from }: LoggedExchange): Attempt => ({ number, at, from })
    const spending = attempts.find((exchange) => exchange.refusal === null)
    nodes.push({
      id: credential.id,
      type: credential.type,
      generation: credential.generation,
      state: shownState(credential, now),
      diedAt: deadSince(credential, now),
      spentBy: spending ? attempt(spending) : null,
      refused: attempts.filter((exchange) => exchange.refusal !== null).map(attempt),
    })
  }
  return nodes.sort((a, b) => a.generation - b.generation)
}
