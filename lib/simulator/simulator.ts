import { control } from './control/control'
import { worldNow } from './core/clock'
import type { EndpointName } from './core/exchange'
import { delayOf } from './core/faults'
import type { World } from './core/world'
import { simulatorAnswer } from './http/answers'
import { api } from './http/api'
import { authorize } from './http/authorize'
import { callerOf, remembering } from './http/caller'
import { consent } from './http/consent'
import type { Answer, Context, Incoming, Streamed, Traced } from './http/context'
import { answerInstead, isLost, spoilt, strikeAt } from './http/faults'
import { holding } from './http/held-requests'
import { migrate } from './http/migrate'
import { callCounter, rateLimited } from './http/rate-limit'
import { readRequest, tooLong } from './http/read'
import { record } from './http/record'
import { revoke } from './http/revoke'
import { token } from './http/token'

type Endpoint = (context: Context, incoming: Incoming) => Promise<Traced>

/** Fortnox's paths, and the consent page's own. */
const oauthEndpoints: Readonly<Record<string, readonly [EndpointName, Endpoint]>> = {
  '/oauth-v1/auth': ['authorize', authorize],
  '/oauth-v1/consent': ['consent', consent],
  '/oauth-v1/token': ['token', token],
  '/oauth-v1/migrate': ['migrate', migrate],
  '/oauth-v1/revoke': ['revoke', revoke],
}

function endpointOf(path: string): readonly [EndpointName, Endpoint] | undefined {
  if (Object.hasOwn(oauthEndpoints, path)) return oauthEndpoints[path]
  return /^\/(3|api)(\/|$)/.test(path) ? ['api', api] : undefined
}

export interface Simulator {
  /**
   * Answers a request as Fortnox would, or as the control API. Never rejects because of what was sent; rejects where the
   * database fails. `address` is where the request came from, as far as it is known.
   */
  fetch(request: Request, address?: string): Promise<Response>
  /** Takes a world back to how it was made, together with what this process counted of its calls; undefined where it is gone. */
  reset(worldId: string): Promise<World | undefined>
  readonly context: Context
}

/** A connection that breaks before the first byte: servers cut it when the body fails (design §4). */
const lost = () =>
  new ReadableStream<Uint8Array>({ start: (body) => body.error(new Error('A fault dropped the connection.')) })

export function createSimulator(context: Context): Simulator {
  const calls = callCounter()

  async function reset(worldId: string): Promise<World | undefined> {
    const fresh = await context.store.resetWorld(worldId)
    calls.forget(worldId)
    return fresh
  }

  /** Faults and the rate limit around the endpoint. What is logged is logged before anything is held back or lost. */
  async function around(
    name: EndpointName,
    endpoint: Endpoint,
    incoming: Incoming,
    address: string,
  ): Promise<Answer | Streamed> {
    const own = { ...context, store: remembering(context.store) }
    const caller = await callerOf(own, name, incoming)
    const by = await strikeAt(own, caller, incoming)
    const instead = caller && answerInstead(own, by, caller, incoming)
    const limited = instead ? undefined : rateLimited(own, calls, caller, incoming)
    const traced = instead ?? (limited && caller ? refused(caller, limited) : await endpoint(own, incoming))
    const answer = spoilt(by, traced.answer)
    const at = traced.at ?? (traced.world && worldNow(traced.world.clock, context.wall()))
    await record(
      context,
      name,
      incoming,
      { ...traced, answer, faults: by, ...(at === undefined ? {} : { at }) },
      address,
    )
    const delay = delayOf(by)
    if (delay > 0) await context.sleep(delay, incoming.signal)
    return isLost(by) ? { status: 200, headers: [], stream: lost() } : answer
  }

  const refused = (
    { world, clientId, token: sent }: NonNullable<Awaited<ReturnType<typeof callerOf>>>,
    answer: Answer,
  ): Traced => ({
    answer,
    world,
    clientId,
    credentialId: sent?.credential.id ?? null,
    refusal: 'rate-limit',
  })

  async function answerTo(request: Request, address: string): Promise<Answer | Streamed> {
    const path = new URL(request.url).pathname
    if (path.startsWith('/control/'))
      return control(context, request, { calls, reset, send: (inner) => fetch(inner, address) })
    const found = endpointOf(path)
    if (!found) {
      const known = Object.keys(oauthEndpoints).join(', ')
      return (
        tooLong(context, request) ??
        simulatorAnswer(context, 404, `There is no ${path}. The simulator has ${known} and /3/….`)
      )
    }
    const [name, endpoint] = found
    const incoming = await readRequest(context, request, name === 'api' ? 'json' : 'oauth')
    return 'status' in incoming ? incoming : around(name, endpoint, incoming, address)
  }

  async function fetch(request: Request, address = 'unknown'): Promise<Response> {
    const { status, headers, ...answer } = await answerTo(request, address)
    const all = new Headers(headers as [string, string][])
    all.set('X-Koppla-Simulator', context.version)
    if ('stream' in answer) return new Response(holding(answer.stream, request), { status, headers: all })
    const bodyless = status === 204 || request.method === 'HEAD'
    return new Response(bodyless ? null : answer.body, { status, headers: all })
  }

  return { context, fetch, reset }
}
