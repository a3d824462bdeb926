import type { z } from 'zod'
import { jsonAnswer, problemAnswer } from '../http/answers'
import type { Answer, Context, Incoming } from '../http/context'
import { bearerOf, opens } from './access'
import { type Call, makeWorldCall, worldCalls } from './calls.table'
import { openApi } from './openapi'

const prefix = '/control/v1'

/** The control API (design §5): JSON in, JSON out, bearers only; every refusal names the field and the remedy (RFC 9457). */
export async function control(context: Context, incoming: Incoming): Promise<Answer> {
  const path = incoming.url.pathname.slice(prefix.length)
  if (!incoming.url.pathname.startsWith(`${prefix}/`))
    return problemAnswer(context, 404, 'The control API is at /control/v1.')
  if (path === '/openapi.json') return jsonAnswer(context, 200, openApi(context))
  if (path === makeWorldCall.path) return run(context, incoming, [makeWorldCall], null)
  const match = /^\/worlds\/([^/]+)(\/[^/]+)?(?:\/([^/]+))?$/.exec(path)
  const [, id, action, part] = match ?? []
  const template = `/worlds/{id}${action ?? ''}${part === undefined ? '' : '/{part}'}`
  const calls = worldCalls.filter((call) => call.path === template)
  if (id === undefined || calls.length === 0) {
    return problemAnswer(
      context,
      404,
      `There is no ${incoming.url.pathname}. The calls are listed at ${prefix}/openapi.json.`,
    )
  }
  return run(context, incoming, calls, { id, part: part ?? '' })
}

async function run(
  context: Context,
  incoming: Incoming,
  calls: readonly Call[],
  target: { id: string; part: string } | null,
): Promise<Answer> {
  const call = calls.find(({ method }) => method === incoming.method)
  if (!call) {
    const allow = calls.map(({ method }) => method).join(', ')
    return {
      ...problemAnswer(context, 405, `This address takes ${allow}.`),
      headers: [...problemAnswer(context, 405, '').headers, ['Allow', allow]],
    }
  }
  const bearer = bearerOf(incoming)
  const world = target ? await context.store.world(target.id) : undefined
  // The same answer whether the world exists or not: its id is no secret, but neither is it to be guessed.
  if (target && !(world && opens(context, world, bearer))) {
    return problemAnswer(context, 401, 'Send the key of this world as a bearer: Authorization: Bearer kw_….')
  }
  const body = call.body === null ? undefined : readJson(context, incoming, call.body)
  if (body && 'problem' in body) return body.problem
  return call.run({
    context,
    incoming,
    bearer,
    body: body?.value as never,
    world: world as never,
    part: target?.part ?? '',
  })
}

function readJson(context: Context, incoming: Incoming, schema: z.ZodType): { problem: Answer } | { value: unknown } {
  const type = incoming.headers.get('content-type') ?? ''
  // Anything else could be sent by a form on a stranger's page.
  if (incoming.body !== '' && !/^application\/json\b/i.test(type)) {
    return { problem: problemAnswer(context, 415, 'Send the body as Content-Type: application/json.') }
  }
  let value: unknown
  try {
    value = incoming.body === '' ? {} : JSON.parse(incoming.body)
  } catch (error) {
    return { problem: problemAnswer(context, 400, `The body is not JSON: ${(error as Error).message}`) }
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data }
  const errors = parsed.error.issues.flatMap(flatten).map((issue) => ({
    field:
      issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]].join('.') : issue.path.join('.') || 'body',
    message: issue.message,
  }))
  const [first] = errors
  return { problem: problemAnswer(context, 400, `${first?.field}: ${first?.message}`, { field: first?.field, errors }) }
}

/** Of a union, the issues of the alternative that came closest: they name the field. */
function flatten(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const closest = [...issue.errors].sort((a, b) => a.length - b.length || depth(b) - depth(a))[0] ?? []
  return closest.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue))
}

const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map(({ path }) => path.length))
