import type { ApiErrorCode } from '@/lib/fortnox/api-errors.table'
import type { ScopeId } from '@/lib/fortnox/scopes.table'
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
import type { Answer, Context, Incoming, Traced } from './context'

/** An error of the REST API in its envelope (facts §6.1). */
export function apiErrorAnswer(context: Context, code: ApiErrorCode, status?: number): Answer {
  const error = errorBody({ id: code, value: '' })
  return apiAnswer(context, status ?? error.status, error.body)
}

type Judged = Pick<Traced, 'answer' | 'refusal'>

function refused(context: Context, id: RefusalId, value = '', status?: number): Judged {
  const error = errorBody({ id, value })
  return { answer: apiAnswer(context, status ?? error.status, error.body), refusal: id }
}

/** The paths of the warehouse, which are known, while their methods are not (facts §4.3). */
function warehouseScope(path: string): ScopeId | undefined {
  if (!path.startsWith('/api/warehouse/')) return undefined
  return path.startsWith('/api/warehouse/documentdeliveries/custom/') ? 'warehousecustomdocument' : 'warehouse'
}

/** What lacks a bearer: the headers of the time before OAuth2 have errors of their own (facts §5.1, §6.2 A; assumed to still be given). */
function withoutToken(context: Context, { method, url, headers }: Incoming): Judged {
  const has = (name: string) => headers.has(name)
  if (method === 'GET' && url.pathname === '/3' && has('authorization-code')) return refused(context, '2000719')
  if (has('access-token') || has('client-secret')) {
    return refused(context, has('access-token') && has('client-secret') ? '2000310' : '2000311')
  }
  return { answer: unauthorizedAnswer(context), refusal: 'unauthorized' }
}

function noAccess(context: Context, caller: Caller, refusal: AccessRefusal, route: Route | undefined): Judged {
  const isWarehouse = route === undefined && refusal !== '2000663' && refusal !== '2001103'
  switch (refusal) {
    case 'unauthorized':
      return { answer: unauthorizedAnswer(context), refusal }
    case '2000663':
      return refused(context, refusal, '', caller.world.policy.scopeErrorStatus)
    default:
      // Seen as a word without a number; status and shape are assumed (facts §6.1, §6.2 A).
      if (isWarehouse)
        return { answer: apiAnswer(context, 403, { message: 'missing.rights' }), refusal: 'missing.rights' }
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
  const bearer = /^bearer +(\S+) *$/i.exec(incoming.headers.get('authorization') ?? '')?.[1]
  const found = bearer === undefined ? undefined : await context.store.credential(hashSecret(bearer))
  if (!found) {
    return incoming.headers.has('authorization')
      ? { answer: unauthorizedAnswer(context), refusal: 'unauthorized' }
      : withoutToken(context, incoming)
  }
  const { world, connection, credential } = found
  const now = worldNow(world.clock, context.wall())
  const traced = { world, at: now, clientId: connection.clientId, credentialId: credential.id }
  const company = await context.store.company(world.id, connection.tenantId)
  if (!company) return { ...traced, answer: unauthorizedAnswer(context), refusal: 'unauthorized' }

  const { pathname } = incoming.url
  const routes = routesOf(pathname)
  const route = routes.find(({ endpoint }) => endpoint.method === incoming.method)
  const scope = (route ?? routes[0])?.endpoint.scope ?? warehouseScope(pathname) ?? null
  const caller: Caller = { world, connection, company, now }
  const { policy } = world
  const refusal = judgeCall({ credential, now, scope, company, resource: connection.resource, policy })
  if (refusal !== undefined) return { ...traced, ...noAccess(context, caller, refusal, route ?? routes[0]) }
  const known = routes.length > 0 || warehouseScope(pathname) !== undefined
  if (!known) {
    const answer = simulatorAnswer(context, 404, `There is no ${pathname} in the published API.`)
    return { ...traced, answer, refusal: 'unknown-path' }
  }
  if (!route && routes.length > 0) return { ...traced, ...wrongMethod(context, incoming, routes) }
  const operation = route && operations[`${route.endpoint.method} ${route.endpoint.path}`]
  if (!route || !operation) {
    const what = `${incoming.method} ${route?.endpoint.path ?? pathname}`
    const message = `The simulator does not have ${what}. Access was checked: this token may call it.`
    return { ...traced, answer: simulatorAnswer(context, 501, message), refusal: 'not-simulated' }
  }
  return { ...traced, ...(await perform(context, caller, operation, route, incoming)) }
}
