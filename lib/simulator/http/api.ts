import { apiErrors } from '@/lib/fortnox/api-errors.table'
import { endpoints } from '@/lib/fortnox/endpoints.table'
import { resources } from '../api/resources'
import { judgeAccess } from '../core/access'
import { worldNow } from '../core/clock'
import { hashSecret } from '../secrets'
import { apiAnswer, simulatorAnswer, unauthorizedAnswer } from './answers'
import type { Answer, Context, Incoming, Traced } from './context'

/** An error of the REST API in its envelope, in the casing that was seen for its kind (facts §6.1). */
export function apiErrorAnswer(context: Context, code: keyof typeof apiErrors, status?: number): Answer {
  const entry = apiErrors[code]
  const information =
    entry.casing === 'pascal'
      ? { Error: 1, Message: entry.message ?? '', Code: Number(code) }
      : { error: 1, message: entry.message ?? '', code: Number(code) }
  return apiAnswer(context, status ?? entry.status, { ErrorInformation: information })
}

const patterns = endpoints.map((endpoint) => ({
  endpoint,
  pattern: new RegExp(`^${endpoint.path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`),
}))

/** `/3/…` and `/api/…` (facts §5): bearer, licence and scope first, then the resource. */
export async function api(context: Context, incoming: Incoming): Promise<Traced> {
  const bearer = /^bearer +(\S+) *$/i.exec(incoming.headers.get('authorization') ?? '')?.[1]
  const found = bearer === undefined ? undefined : await context.store.credential(hashSecret(bearer))
  if (!found) return { answer: unauthorizedAnswer(context), refusal: 'unauthorized' }
  const { world, connection, credential } = found
  const now = worldNow(world.clock, context.wall())
  const traced = { world, at: now, clientId: connection.clientId, credentialId: credential.id }

  const onPath = patterns.filter(({ pattern }) => pattern.test(incoming.url.pathname)).map(({ endpoint }) => endpoint)
  const endpoint = onPath.find(({ method }) => method === incoming.method)
  const company = await context.store.company(world.id, connection.tenantId)
  if (!company) return { ...traced, answer: unauthorizedAnswer(context), refusal: 'unauthorized' }
  const scope = (endpoint ?? onPath[0])?.scope ?? null
  const refusal = judgeAccess({ credential, now, scope, licences: company.licences })
  if (refusal === 'unauthorized') return { ...traced, answer: unauthorizedAnswer(context), refusal }
  if (refusal !== undefined) {
    const status = refusal === '2000663' ? world.policy.scopeErrorStatus : undefined
    return { ...traced, answer: apiErrorAnswer(context, refusal, status), refusal }
  }
  if (onPath.length === 0) {
    return {
      ...traced,
      answer: simulatorAnswer(context, 404, `There is no ${incoming.url.pathname} in the published API.`),
      refusal: 'unknown-path',
    }
  }
  if (!endpoint) {
    const allow = onPath.map(({ method }) => method).join(', ')
    return {
      ...traced,
      answer: simulatorAnswer(context, 405, `${incoming.url.pathname} takes ${allow}.`, [['Allow', allow]]),
      refusal: 'method-not-allowed',
    }
  }
  const resource = resources[`${endpoint.method} ${endpoint.path}`]
  if (!resource) {
    const message = `The simulator does not have ${endpoint.method} ${endpoint.path}. Access was checked: this token may call it.`
    return { ...traced, answer: simulatorAnswer(context, 501, message), refusal: 'not-simulated' }
  }
  return { ...traced, answer: apiAnswer(context, 200, resource({ company, connection })) }
}
