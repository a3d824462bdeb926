/** The beginning and end of a code or token, enough to tell two apart. */
export function shortened(value: string): string {
  return value.length <= 20 ? value : `${value.slice(0, 8)}…${value.slice(-4)}`
}

export interface DecodedJwt {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
}

function decodedPart(part: string | undefined): Readonly<Record<string, unknown>> | null {
  if (!part) return null
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** What an access token says to anybody who reads it; its signature can only be checked by Fortnox (facts §2.9). */
export function decodedJwt(token: string): DecodedJwt | null {
  const parts = token.split('.')
  const header = decodedPart(parts[0])
  const claims = decodedPart(parts[1])
  return parts.length === 3 && header && claims ? { header, claims } : null
}
