import { type CredentialState, stateOf } from '@/lib/simulator/core/credential'
import type { ShownCredential } from '../state'

/** The state of a credential that the page sees, which comes without its hash. */
export function shownState(credential: ShownCredential, now: number): CredentialState {
  return stateOf({ ...credential, hash: '' }, now)
}

/** When a credential stopped working, or null while it works. */
export function deadSince(credential: ShownCredential, now: number): number | null {
  switch (shownState(credential, now)) {
    case 'active':
      return null
    case 'used':
      return credential.usedAt
    case 'revoked':
      return credential.revokedAt
    case 'expired':
      return credential.expiresAt
  }
}
