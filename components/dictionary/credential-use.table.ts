import type { EndpointName } from '@/lib/content/named-endpoints.table'
import type { CredentialKind } from '@/lib/fortnox/credentials.table'
import type { LifetimeId } from '@/lib/fortnox/lifetimes.table'

interface CredentialUse {
  /** Null: no end date is documented (facts §8.1). */
  readonly lives: LifetimeId | null
  readonly uses: 'once' | 'many'
  /** `api`: every call under `/3`. */
  readonly sentTo: readonly (EndpointName | 'api')[]
}

/** How each credential is used: what the facts row and the lanes of the start page show. */
export const credentialUse: Record<CredentialKind, CredentialUse> = {
  'client-id': { lives: null, uses: 'many', sentTo: ['authorize', 'token', 'revoke'] },
  'client-secret': { lives: null, uses: 'many', sentTo: ['token', 'revoke'] },
  'authorization-code': { lives: 'authorization-code', uses: 'once', sentTo: ['token'] },
  'access-token': { lives: 'access-token', uses: 'many', sentTo: ['api'] },
  'refresh-token': { lives: 'refresh-token', uses: 'once', sentTo: ['token'] },
}
