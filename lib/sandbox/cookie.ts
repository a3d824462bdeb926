import { readCookie } from '@/lib/security/read-cookie'

/** The visitor's cookie: `__Host-` where the address is https, so that no other host can plant it. */
export function visitorCookieName(secure: boolean): string {
  return secure ? '__Host-koppla_visitor' : 'koppla_visitor'
}

/** Seconds; a world is kept as long after its last use. */
const maxAge = 30 * 86_400

/** `Set-Cookie` for the visitor. Lax, not Strict: the callback comes from another place (C35). */
export function visitorCookie(value: string, secure: boolean): string {
  return cookie(value, maxAge, secure)
}

/** `Set-Cookie` that takes it away. */
export function expiredVisitorCookie(secure: boolean): string {
  return cookie('', 0, secure)
}

function cookie(value: string, seconds: number, secure: boolean): string {
  const parts = [`${visitorCookieName(secure)}=${value}`, 'Path=/', `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Lax']
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ')
}

/** The visitor's cookie of a `Cookie` header, where it has the form of one of ours. */
export function readVisitorCookie(header: string | null, secure: boolean): string | undefined {
  const value = readCookie(header, visitorCookieName(secure))
  return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : undefined
}
