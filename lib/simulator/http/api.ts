import { unnumberedErrors } from '@/lib/fortnox/unnumbered-errors.table'
import { invoiceActionPaths } from '../api/invoice-actions'
import { operations } from '../api/operations'
import { errorBody, type RefusalId } from '../api/refusal'
import { missingRight } from '../api/rights'
import { lacksId, type Route, routesOf } from '../api/routes'
import { type AccessRefusal, judgeCall } from '../core/access'
import { worldNow } from '../core/clock'
import { hashSecret } from '../secrets'
import { apiAnswer, simulatorAnswer, unauthorizedAnswer } from './answers'
import { type Caller, perform } from './api-operation'
import { readBearer } from './caller'
import { claimedClient } from './claimed-client'
import type { Context, Incoming, Traced } from './context'

type Judged = Pick<Traced, 'answer' | 'refusal'>

/** An error of the REST API in its envelope (facts §6.1). */
function refused(context: Context, id: RefusalId, value = '', status?: number): Judged {
  const error = errorBody({ id, value })
  return { answer: apiAnswer(context, status ?? error.status, error.body), refusal: id }
}

/** What lacks a bearer: the headers of the time before OAuth2 have errors of their own (facts §5.1, §6.2 A; assumed to still be given). */
function withoutToken(context: Context, { method, url, headers }: Incoming): Judged {
  const has = (name: string) => headers.has(name)
  if (has('authorization')) return { answer: unauthorizedAnswer(context), refusal: 'unauthorized' }
  if (method === 'GET' && url.pathname === '/3' && has('authorization-code')) return refused(context, '2000719')
  if (has('access-token') || has('client-secret')) {
    return refused(context, has('access-token') && has('client-secret') ? '2000310' : '2000311')
  }
  return { answer: unauthorizedAnswer(context), refusal: 'unauthorized' }
}

/** A token that was never given, or was cut on its way: in the log of the app that it names. */
async function unknownToken(context: Context, bearer: string): Promise<Traced> {
  const unauthorized: Traced = { answer: unauthorizedAnswer(context), refusal: 'unauthorized' }
  const clientId = claimedClient(bearer)
  const named = clientId === undefined ? undefined : await context.store.app(clientId)
  return named ? { ...unauthorized, world: named.world, clientId: named.app.clientId } : unauthorized
}

function noAccess(context: Context, caller: Caller, refusal: AccessRefusal, route: Route | undefined): Judged {
  switch (refusal) {
    case 'unauthorized':
      return { answer: unauthorizedAnswer(context), refusal }
    case '2000663':
      return refused(context, refusal, '', caller.world.policy.scopeErrorStatus)
    case '2001103':
      return refused(context, refusal)
    default:
      // Seen as a word without a number; status and shape are assumed (facts §6.1, §6.2 A).
      if (route?.endpoint.path.startsWith('/api/warehouse/')) {
        const { status, codes } = unnumberedErrors['warehouse-missing-rights']
        return { answer: apiAnswer(context, status, { message: codes[0] }), refusal: 'warehouse-missing-rights' }
      }
      return refusal === 'missing-rights' ? refused(context, missingRight(route?.endpoint)) : refused(context, refusal)
  }
}

/** A path that is known, with a method that it does not take. */
function wrongMethod(context: Context, { method, url }: Incoming, routes: readonly Route[]): Judged {
  const action = routes.some(({ endpoint }) => invoiceActionPaths.includes(endpoint.path))
  if (action) return refused(context, 'invoice-action', method)
  if (lacksId(url.pathname, method)) return refused(context, '2000729')
  const allow = routes.map(({ endpoint }) => endpoint.method).join(', ')
  const answer = simulatorAnswer(context, 405, `${url.pathname} takes ${allow}.`, [['Allow', allow]])
  return { answer, refusal: 'method-not-allowed' }
}

/** `/3/…` and `/api/…` (facts §5): bearer, licence and scope first, then the resource. */
export async function api(context: Context, incoming: Incoming): Promise<Traced> {
  const bearer = readBearer(incoming.headers)
  const found = bearer === undefined ? undefined : await context.store.credential(hashSecret(bearer))
  if (!found) return bearer === undefined ? withoutToken(context, incoming) : unknownToken(context, bearer)
  const { world, connection, credential } = found
  const now = worldNow(world.clock, context.wall())
  const traced = { world, at: now, clientId: connection.clientId, credentialId: credential.id }
  const company = await context.store.company(world.id, connection.tenantId)
  if (!company) return { ...traced, answer: unauthorizedAnswer(context), refusal: 'unauthorized' }

  const { pathname } = incoming.url
  const routes = routesOf(pathname)
  const route = routes.find(({ endpoint }) => endpoint.method === incoming.method)
  const scope = (route ?? routes[0])?.endpoint.scope ?? null
  const caller: Caller = { world, connection, company, now }
  const { policy } = world
  const refusal = judgeCall({ credential, now, scope, company, resource: connection.resource, policy })
  if (refusal !== undefined) return { ...traced, ...noAccess(context, caller, refusal, route ?? routes[0]) }
  if (routes.length === 0) {
    const answer = simulatorAnswer(context, 404, `There is no ${pathname} in the published API.`)
    return { ...traced, answer, refusal: 'unknown-path' }
  }
  if (!route) return { ...traced, ...wrongMethod(context, incoming, routes) }
  const operation = operations[`${route.endpoint.method} ${route.endpoint.path}`]
  if (!operation) {
    const what = `${incoming.method} ${route.endpoint.path}`
    const message = `The simulator does not have ${what}. Access was checked: this token may call it.`
    return { ...traced, answer: simulatorAnswer(context, 501, message), refusal: 'not-simulated' }
  }
  return { ...traced, ...(await perform(context, caller, operation, route, incoming)) }
}
