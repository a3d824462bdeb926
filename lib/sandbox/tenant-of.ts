/**
 * The company of an access token, read without checking the signature, which nobody outside Fortnox can do (facts §2.9, C19).
 * Only for tokens that came from the token endpoint itself.
 */
export function tenantOf(accessToken: string): number | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString())
    const tenantId = claims !== null && typeof claims === 'object' && 'tenantId' in claims ? claims.tenantId : null
    return typeof tenantId === 'number' ? tenantId : null
  } catch {
    return null
  }
}
