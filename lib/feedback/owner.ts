import { isLoopbackOrigin } from '@/lib/security/own-origin'
import { readCookie } from '@/lib/security/read-cookie'
import type { Server } from '@/lib/server'
import { hashSecret, secretMatches } from '@/lib/simulator/secrets'

/**
 * Who may see what readers said: whoever holds the control key, as with the control API. `open`: this machine alone reaches the
 * portal, and it has no key. `sign-in`: the key is asked for. `closed`: others reach it and there is no key to ask for.
 */
export type Access = 'open' | 'signed-in' | 'sign-in' | 'closed'

const lives = 12 * 3_600_000

export function accessOf({ env, sealer }: Server, headers: Headers, now: number): Access {
  if (env.controlKey === null) return isThisMachine(env.origin, headers) ? 'open' : 'closed'
  const sealed = readCookie(headers.get('cookie'), cookieName(env.secure))
  const ends = sealed === undefined ? undefined : sealer.open(sealed, purposeFor(env.controlKey))
  return ends !== undefined && now < Number(ends) ? 'signed-in' : 'sign-in'
}

/** `Set-Cookie` for whoever gave the key, or undefined where it is another one. The key itself is in no cookie. */
export function signedIn({ env, sealer }: Server, key: string, now: number): string | undefined {
  if (env.controlKey === null || !secretMatches(key, hashSecret(env.controlKey))) return undefined
  return cookie(sealer.seal(String(now + lives), purposeFor(env.controlKey)), lives / 1000, env.secure)
}

export function signedOut({ env }: Server): string {
  return cookie('', 0, env.secure)
}

/** With another key, every cookie of the old one ends. */
const purposeFor = (controlKey: string) => `owner/${hashSecret(controlKey)}`

const cookieName = (secure: boolean) => (secure ? '__Host-koppla_owner' : 'koppla_owner')

/** Strict: no link from elsewhere opens the page as the owner. */
function cookie(value: string, seconds: number, secure: boolean): string {
  const parts = [`${cookieName(secure)}=${value}`, 'Path=/', `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Strict']
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ')
}

/** By its own name, so that no page that rebinds a name to this machine reads along (S46), and from no farther than here. */
function isThisMachine(origin: string, headers: Headers): boolean {
  const senders = (headers.get('x-forwarded-for') ?? '').split(',').map((sender) => sender.trim())
  return (
    isLoopbackOrigin(origin) &&
    headers.get('host') === new URL(origin).host &&
    senders.every((sender) => /^(127\.[\d.]+|::1|::ffff:127\.[\d.]+)?$/.test(sender))
  )
}
