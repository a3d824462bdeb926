import { decode } from 'next-auth/jwt'
import { readCookie } from '@/lib/security/read-cookie'
import type { Server } from '@/lib/server'

/** The session's cookie: `__Host-` where the address is https. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-koppla_session' : 'koppla_session'
}

/** The id of the user who is signed in in the browser that sent `request`, or null. */
export async function sessionUserId(request: Request, { env, sessionSecret }: Server): Promise<string | null> {
  const session = readCookie(request.headers.get('cookie'), sessionCookieName(env.secure))
  if (session === undefined) return null
  try {
    const token = await decode({ token: session, secret: sessionSecret })
    return token?.sub ?? null
  } catch {
    // A cookie of another secret, or no cookie of ours at all.
    return null
  }
}
