import { jsonAnswer, problemAnswer } from '../http/answers'
import type { Answer, Context, Streamed } from '../http/context'
import { readRequest } from '../http/read'
import { bearerOf, opens } from './access'
import type { Call, Tools } from './call'
import { calls } from './calls.table'
import { openApi } from './openapi'
import { readJson, readQuery } from './validate'

const prefix = '/control/v1'

/** The calls of each path, by the pattern that it makes. */
const routes = [...new Set(calls.map(({ path }) => path))].map((path) => ({
  pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  calls: calls.filter((call) => call.path === path),
}))

/** The control API (design §5): JSON in, JSON out, bearers only; every refusal names the field and the remedy (RFC 9457). */
export async function control(context: Context, request: Request, tools: Tools): Promise<Answer | Streamed> {
  const { pathname } = new URL(request.url)
  if (!pathname.startsWith(`${prefix}/`)) return problemAnswer(context, 404, 'The control API is at /control/v1.')
  const path = pathname.slice(prefix.length)
  if (path === '/openapi.json') return jsonAnswer(context, 200, openApi(context))
  for (const route of routes) {
    const found = route.pattern.exec(path)
    if (found) return run(context, request, tools, route.calls, decoded(found.groups ?? {}))
  }
  return problemAnswer(context, 404, `There is no ${pathname}. The calls are listed at ${prefix}/openapi.json.`)
}

function decoded(groups: Record<string, string>): Record<string, string> {
  const readable = (value: string) => {
    try {
      return decodeURIComponent(value)
    } catch {
      return value
    }
  }
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, readable(value)]))
}

async function run(
  context: Context,
  request: Request,
  tools: Tools,
  onPath: readonly Call[],
  params: Readonly<Record<string, string>>,
): Promise<Answer | Streamed> {
  const call = onPath.find(({ method }) => method === request.method)
  if (!call) {
    const allow = onPath.map(({ method }) => method).join(', ')
    const problem = problemAnswer(context, 405, `This address takes ${allow}.`)
    return { ...problem, headers: [...problem.headers, ['Allow', allow]] }
  }
  const bearer = bearerOf(request.headers)
  const world = call.ofWorld ? await context.store.world(params['id'] ?? '') : undefined
  // The same answer whether the world exists or not: its id is no secret, but neither is it to be guessed.
  if (call.ofWorld && !(world && opens(context, world, bearer))) {
    return problemAnswer(context, 401, 'Send the key of this world as a bearer: Authorization: Bearer kw_….')
  }
  if (world) await context.store.touchWorld(world, context.wall())
  // Only now, so that nobody without the key makes the server read much.
  const incoming = await readRequest(context, request, call.bodyKind ?? 'json')
  if ('status' in incoming)
    return problemAnswer(context, incoming.status, (JSON.parse(incoming.body) as { message: string }).message)
  const body = call.body && readJson(context, incoming, call.body)
  if (body && 'problem' in body) return body.problem
  const query = call.query && readQuery(context, incoming, call.query)
  if (query && 'problem' in query) return query.problem
  return call.run({
    context,
    incoming,
    bearer,
    params,
    tools,
    body: body?.value as never,
    query: query?.value as never,
    world: world as never,
  })
}
