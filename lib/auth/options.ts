import { randomUUID } from 'node:crypto'
import type { NextAuthOptions } from 'next-auth'
import type { Visit } from '@/lib/sandbox/visit'
import type { Server } from '@/lib/server'
import { fortnoxProvider, type Issuer } from './provider'
import { sessionCookieName } from './session'

/** Days that a session lasts without use, in seconds. */
const maxAge = 30 * 86_400

/**
 * next-auth for one request. The session cookie holds the user's id and nothing of Fortnox's: tokens are used once, to see who it
 * is, and dropped (rotation inside next-auth's callbacks would race).
 */
export function authOptions(
  server: Server,
  visit: Visit | undefined,
  issuer: Issuer | undefined,
  onSignOut: () => void,
): NextAuthOptions {
  const { env, visitors, sessionSecret } = server
  return {
    secret: sessionSecret,
    providers: issuer ? [fortnoxProvider(issuer, env.origin)] : [],
    session: { strategy: 'jwt', maxAge },
    useSecureCookies: env.secure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(env.secure),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: env.secure },
      },
    },
    pages: { signIn: '/sandbox', signOut: '/sandbox', error: '/sandbox' },
    callbacks: {
      async jwt({ token, account }) {
        if (!account || !issuer) return token.sub === undefined ? {} : { sub: token.sub }
        const name = token.name ?? ''
        const user = await visitors.signIn({
          id: randomUUID(),
          issuer: issuer.id,
          subject: account.providerAccountId,
          name,
        })
        if (visit) {
          const { worldId, sealedKey } = visit.visitor
          await visitors.addWorld(user.id, { worldId, sealedKey, addedWall: server.simulator.context.wall() })
        }
        return { sub: user.id }
      },
      async session({ token, session }) {
        const user = token.sub === undefined ? undefined : await visitors.user(token.sub)
        return { expires: session.expires, user: { name: user?.name ?? null } }
      },
    },
    events: { signOut: onSignOut },
    // next-auth's own messages may hold what a stranger sent, or what Fortnox answered.
    logger: { error: (code) => console.error(`next-auth: ${code}`), warn: () => {}, debug: () => {} },
  }
}
