import { defaultLocale } from '@/lib/i18n/locales'
import { server } from '@/lib/server'
import { worldNow } from '@/lib/simulator/core/clock'
import { hashSecret } from '@/lib/simulator/secrets'
import { type CallbackParams, receiveCallback } from './callback'
import { readVisitorCookie } from './cookie'
import type { CallbackOutcome, CallbackRefusal } from './state'
import { changeWalk, findVisit } from './visit'

/** Longer ones cannot be ours; Fortnox's codes have 36 characters. */
const longest = 2_000

/**
 * `GET /sandbox/callback`: the redirect URI of the sandbox's app. Judges the answer, keeps the code on the server, and sends the
 * browser on at once to an address without code and state (C11).
 */
export async function answerCallback(request: Request): Promise<Response> {
  const parts = await server()
  const search = new URL(request.url).searchParams
  const visit = await findVisit(parts, readVisitorCookie(request.headers.get('cookie'), parts.env.secure))
  if (!visit) return redirect(`/${preferredLocale(request)}/sandbox`, 'no-visitor')
  const params: CallbackParams = {
    code: read(search, 'code'),
    state: read(search, 'state'),
    error: read(search, 'error'),
    errorDescription: read(search, 'error_description'),
  }
  const found = params.code === null ? undefined : await parts.store.credential(hashSecret(params.code))
  const credentialId = found?.world.id === visit.world.id ? found.credential.id : null
  const now = worldNow(visit.world.clock, parts.simulator.context.wall())
  const outcomes: CallbackOutcome[] = []
  await changeWalk(parts, visit, (walk) => {
    const received = receiveCallback(walk, params, now, credentialId)
    outcomes.push(received.outcome)
    return received.walk
  })
  const outcome = outcomes.at(-1)
  return redirect(`/${visit.walk.locale}/sandbox`, outcome?.kind === 'refused' ? outcome.reason : undefined)
}

function read(search: URLSearchParams, name: string): string | null {
  const value = search.get(name)
  return value === null || value === '' ? null : value.slice(0, longest)
}

/** For a browser that we know nothing of. */
function preferredLocale(request: Request): string {
  return /^\s*sv\b/i.test(request.headers.get('accept-language') ?? '') ? 'sv' : defaultLocale
}

function redirect(path: string, refusal: CallbackRefusal | undefined): Response {
  const location = refusal === undefined ? path : `${path}?callback=${refusal}`
  return new Response(null, {
    status: 303,
    headers: {
      Location: location,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
