import { checkAccept, NotSimulated, readSent } from '../api/read-call'
import { errorBody, Refusal } from '../api/refusal'
import type { Call, Operation, Result } from '../api/resource'
import type { Route } from '../api/routes'
import { seedOf } from '../api/seed'
import type { Connection } from '../core/connection'
import type { Asking, Written } from '../core/document'
import type { Company, World } from '../core/world'
import { apiAnswer, fileAnswer, simulatorAnswer, unauthorizedAnswer } from './answers'
import type { Answer, Context, Incoming, Traced } from './context'

/** Who calls, when, and for which company. */
export interface Caller {
  readonly world: World
  readonly connection: Connection
  readonly company: Company
  readonly now: number
}

function answerOf(context: Context, { status, body = {}, pdf, location }: Result): Answer {
  if (pdf !== undefined) return fileAnswer(context, 'application/pdf', pdf)
  return apiAnswer(context, status, body, location === undefined ? [] : [['Location', location]])
}

/** The decision that runs in the store: what it wants put, and what is answered. */
function* written(run: (call: Call) => Asking<Result>, call: Call): Asking<Written<Result>> {
  const outcome = yield* run(call)
  return { put: outcome.put, outcome }
}

async function run(context: Context, { world, company }: Caller, operation: Operation, call: Call): Promise<Answer> {
  if (operation.kind === 'shows') return apiAnswer(context, 200, operation.show(call))
  const of = { worldId: world.id, tenantId: company.tenantId }
  const seed = (at: number) => seedOf(company, at)
  const result =
    operation.kind === 'reads'
      ? await context.store.readDocuments(of, seed, () => operation.run(call))
      : await context.store.changeDocuments(of, seed, () => written(operation.run, call))
  return result === undefined ? unauthorizedAnswer(context) : answerOf(context, result)
}

/** A call that may be made, made: what it is refused with is its answer. */
export async function perform(
  context: Context,
  caller: Caller,
  operation: Operation,
  { params, endpoint }: Route,
  { headers, url, body }: Incoming,
): Promise<Pick<Traced, 'answer' | 'refusal'>> {
  try {
    checkAccept(headers)
    const sent = endpoint.method === 'GET' || endpoint.method === 'DELETE' ? undefined : readSent(headers, body)
    const { company, connection, now } = caller
    const call: Call = {
      company,
      connection,
      now,
      origin: context.apiOrigin ?? context.origin,
      params,
      query: url.searchParams,
      sent,
    }
    return { answer: await run(context, caller, operation, call) }
  } catch (error) {
    if (error instanceof Refusal) {
      const { status, body: envelope } = errorBody(error)
      return { answer: apiAnswer(context, status, envelope), refusal: error.id }
    }
    if (error instanceof NotSimulated)
      return { answer: simulatorAnswer(context, 501, error.message), refusal: 'not-simulated' }
    throw error
  }
}
