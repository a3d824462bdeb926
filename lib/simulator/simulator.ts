import { control } from './control/control'
import { worldNow } from './core/clock'
import type { EndpointName } from './core/exchange'
import { simulatorAnswer } from './http/answers'
import { api } from './http/api'
import { authorize } from './http/authorize'
import { consent } from './http/consent'
import type { Answer, Context, Incoming, Traced } from './http/context'
import { readRequest } from './http/read'
import { record } from './http/record'
import { revoke } from './http/revoke'
import { token } from './http/token'

/** Fortnox's paths, and the consent page's own. */
const oauthEndpoints: Readonly<
  Record<string, readonly [EndpointName, (context: Context, incoming: Incoming) => Promise<Traced>]>
> = {
  '/oauth-v1/auth': ['authorize', authorize],
  '/oauth-v1/consent': ['consent', consent],
  '/oauth-v1/token': ['token', token],
  '/oauth-v1/revoke': ['revoke', revoke],
}

function endpointOf(path: string) {
  if (Object.hasOwn(oauthEndpoints, path)) return oauthEndpoints[path]
  return /^\/(3|api)(\/|$)/.test(path) ? (['api', api] as const) : undefined
}

export interface Simulator {
  /**
   * Answers a request as Fortnox would, or as the control API. Never rejects because of what was sent; rejects where the
   * database fails. `address` is where the request came from, as far as it is known.
   */
  fetch(request: Request, address?: string): Promise<Response>
  readonly context: Context
}

export function createSimulator(context: Context): Simulator {
  const answerTo = async (request: Request, address: string): Promise<Answer> => {
    const path = new URL(request.url).pathname
    if (path.startsWith('/control/')) {
      const incoming = await readRequest(context, request, 'json')
      return 'status' in incoming ? incoming : control(context, incoming)
    }
    const found = endpointOf(path)
    if (!found) {
      const known = Object.keys(oauthEndpoints).join(', ')
      return simulatorAnswer(context, 404, `There is no ${path}. The simulator has ${known} and /3/….`)
    }
    const [name, endpoint] = found
    const incoming = await readRequest(context, request, name === 'api' ? 'json' : 'oauth')
    if ('status' in incoming) return incoming
    const traced = await endpoint(context, incoming)
    const at = traced.at ?? (traced.world && worldNow(traced.world.clock, context.wall()))
    await record(context, name, incoming, at === undefined ? traced : { ...traced, at }, address)
    return traced.answer
  }
  return {
    context,
    async fetch(request, address = 'unknown') {
      const { status, headers, body } = await answerTo(request, address)
      const all = new Headers(headers as [string, string][])
      all.set('X-Koppla-Simulator', context.version)
      const bodyless = status === 204 || request.method === 'HEAD'
      return new Response(bodyless ? null : body, { status, headers: all })
    },
  }
}
