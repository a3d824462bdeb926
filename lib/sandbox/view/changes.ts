import type { CredentialType } from '@/lib/simulator/core/credential'
import type { SandboxState } from '../state'
import { shownState } from './credential-state'

export interface CredentialChange {
  readonly id: string
  readonly type: CredentialType
  readonly generation: number
  readonly what: 'issued' | 'used' | 'revoked' | 'expired'
}

/** What happened to the credentials of a world between two readings of it. */
export function changesBetween(before: SandboxState, after: SandboxState): CredentialChange[] {
  if (before.world.id !== after.world.id) return []
  const known = new Map(
    before.credentials.map((credential) => [credential.id, shownState(credential, before.world.now)]),
  )
  return after.credentials.flatMap((credential) => {
    const was = known.get(credential.id)
    const is = shownState(credential, after.world.now)
    if (was === is) return []
    const { id, type, generation } = credential
    const issued: CredentialChange[] = was === undefined ? [{ id, type, generation, what: 'issued' }] : []
    return is === 'active' ? issued : [...issued, { id, type, generation, what: is }]
  })
}
