import type { TokenClues } from './clues'

const jwt = /\beyJ[\w-]{6,}\.(eyJ[\w-]+|[\w-]{8,})\.?[\w-]*/

/** The claims of the first access token in a text (facts §3.1). It is only read: nobody but Fortnox can check its signature. */
export function readJwt(text: string): TokenClues | null {
  const payload = jwt.exec(text)?.[1]
  if (payload === undefined) return null
  const claims = json(payload)
  if (!claims) return null
  const scope = claims['scope'] ?? claims['scopes']
  const expires = claims['exp']
  return {
    clientId: asText(claims['aud'] ?? claims['client_id']),
    tenantId: asText(claims['tenantId']),
    scopes: Array.isArray(scope)
      ? scope.map(String)
      : typeof scope === 'string'
        ? scope.split(/\s+/).filter(Boolean)
        : [],
    expiresAt: typeof expires === 'number' ? expires * 1_000 : null,
  }
}

function json(payload: string): Record<string, unknown> | null {
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    )
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

function asText(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}
