import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { expiredVisitorCookie, readVisitorCookie, visitorCookie } from '@/lib/sandbox/cookie'
import { findVisit, startVisit } from '@/lib/sandbox/visit'
import { server } from '@/lib/server'
import { authOptions } from './options'
import { issuerOf } from './provider'

interface Params {
  readonly params: Promise<{ nextauth: string[] }>
}

/**
 * `/api/auth/…`, next-auth's own addresses. Where the simulator is the provider, one signs in as a user of one's own world: a
 * browser without one gets one when it begins to sign in.
 */
export async function handleAuth(request: NextRequest, context: Params): Promise<Response> {
  const parts = await server()
  const { nextauth = [] } = await context.params
  const found = await findVisit(parts, readVisitorCookie(request.headers.get('cookie'), parts.env.secure))
  const begins = request.method === 'POST' && nextauth[0] === 'signin'
  const started = begins && !found && !parts.env.fortnox ? await startVisit(parts) : undefined
  const visit = found ?? started?.visit
  let signedOut = false
  const options = authOptions(parts, visit, issuerOf(parts, visit), () => {
    signedOut = true
  })
  const response: Response = await NextAuth(request as never, context as never, options)
  if (started) response.headers.append('Set-Cookie', visitorCookie(started.cookie, parts.env.secure))
  if (signedOut && visit) {
    // The world stays with the user; the browser, perhaps somebody else's next, begins anew.
    await parts.visitors.deleteVisitor(visit.visitor.idHash)
    response.headers.append('Set-Cookie', expiredVisitorCookie(parts.env.secure))
  }
  response.headers.set('Cache-Control', 'no-store')
  return response
}
