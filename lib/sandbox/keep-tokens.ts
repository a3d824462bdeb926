import type { Server } from '@/lib/server'
import { hashSecret } from '@/lib/simulator/secrets'
import type { Tokens } from './client'
import { tenantOf } from './tenant-of'
import type { Walk } from './walk'

/** The id of the credential that this secret is, for the page's lanes. */
async function credentialId(server: Server, secret: string): Promise<string | null> {
  return secret === '' ? null : ((await server.store.credential(hashSecret(secret)))?.credential.id ?? null)
}

/** Keeps new tokens, the newest refresh token first, before anything else is done with them (C23). */
export async function keepTokens(server: Server, tokens: Tokens): Promise<(walk: Walk) => Walk> {
  const found = await server.store.credential(hashSecret(tokens.refreshToken))
  const refreshId = found?.credential.id ?? null
  const accessId = await credentialId(server, tokens.accessToken)
  const held =
    refreshId && found
      ? [{ credentialId: refreshId, generation: found.credential.generation, value: tokens.refreshToken }]
      : []
  return (walk) => ({
    ...walk,
    tokens: { ...tokens, accessId, refreshId, tenantId: tenantOf(tokens.accessToken) },
    held: [...held, ...walk.held].slice(0, 20),
    revoked: false,
  })
}
