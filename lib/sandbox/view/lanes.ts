import type { CredentialState, CredentialType } from '@/lib/simulator/core/credential'
import type { ShownCredential } from '../state'
import type { Span } from './axis'
import { deadSince, shownState } from './credential-state'

/** One credential as a row of the timeline. */
export interface Lane extends Span {
  readonly id: string
  readonly type: CredentialType
  readonly generation: number
  readonly state: CredentialState
  readonly expiresAt: number
  readonly diedAt: number | null
  /** The generation that this one was spent for. */
  readonly successor: number | null
}

const order: Record<CredentialType, number> = { 'authorization-code': 0, 'access-token': 1, 'refresh-token': 2 }

/** The lanes of one lineage: code, access tokens, refresh tokens, each from its issue to its death, or to its expiry while it lives. */
export function lanesOf(credentials: readonly ShownCredential[], lineageId: string, now: number): Lane[] {
  const own = credentials.filter((credential) => credential.lineageId === lineageId)
  return own
    .map((credential) => {
      const diedAt = deadSince(credential, now)
      const child = own.find((other) => other.parentId === credential.id)
      return {
        id: credential.id,
        type: credential.type,
        generation: credential.generation,
        state: shownState(credential, now),
        from: credential.issuedAt,
        to: diedAt ?? credential.expiresAt,
        expiresAt: credential.expiresAt,
        diedAt,
        successor: child?.generation ?? null,
      }
    })
    .sort((a, b) => order[a.type] - order[b.type] || a.generation - b.generation)
}

/** Lanes to draw when there are many: all that live, and of each kind the newest dead ones. `hidden` counts the rest. */
export function foldLanes(lanes: readonly Lane[], deadPerType: number): { shown: Lane[]; hidden: number } {
  const shown = lanes.filter((lane) => {
    if (lane.state === 'active') return true
    const newer = lanes.filter(
      (other) => other.type === lane.type && other.state !== 'active' && other.generation > lane.generation,
    )
    return newer.length < deadPerType
  })
  return { shown, hidden: lanes.length - shown.length }
}

/** The next moment after `now` at which one of the credentials dies by itself; null when all are dead. */
export function nextDeath(credentials: readonly ShownCredential[], now: number): ShownCredential | null {
  const alive = credentials.filter((credential) => shownState(credential, now) === 'active')
  return alive.reduce<ShownCredential | null>(
    (soonest, one) => (soonest && soonest.expiresAt <= one.expiresAt ? soonest : one),
    null,
  )
}
