import type { Server } from '@/lib/server'
import { urlsOf } from '@/lib/simulator/control/worlds'
import { worldNow } from '@/lib/simulator/core/clock'
import { hashSecret } from '@/lib/simulator/secrets'
import type { Acted } from './actions'
import type { SandboxRequest } from './api'
import { maskedHeaders, userAgent } from './client'
import { keepTokens } from './keep-tokens'
import type { RawExchange } from './state'
import { changeWalk, openKey, type Visit } from './visit'
import { newWalk, type PreparedRequest, type Walk } from './walk'

/** What the control API answers when it has set a scenario up, as far as the page needs it. */
interface SetUp {
  readonly given: Readonly<Record<string, string>>
  readonly requests: readonly Omit<PreparedRequest, 'answer'>[]
}

/** `POST …/scenarios/{id}` in the visitor's name: the world begins anew, and the client holds what the steps made. */
export async function playScenario(server: Server, visit: Visit, { id }: SandboxRequest<'scenario'>): Promise<Acted> {
  const { world, visitor, walk } = visit
  const key = openKey(server, world.id, visitor.sealedKey)
  const response = await server.simulator.fetch(
    new Request(`${urlsOf(server.env.origin, world.id).control}/scenarios/${id}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ clientId: walk.clientId }),
    }),
    userAgent,
  )
  // The world was made for another program, and this page's app came to it later.
  if (response.status !== 200) return { problem: 'no-scenario-here' }
  const { given, requests } = (await response.json()) as SetUp
  const fresh = await server.store.world(world.id)
  if (!fresh) return { problem: 'no-world' }
  const adopted = await adopt(server, { ...newWalk(walk.clientId, walk.clientSecret), locale: walk.locale }, given)
  const prepared = requests.map(({ method, url, headers, body, expect }) => ({
    ...{ method, url, headers, body, expect },
    answer: null,
  }))
  return changeWalk(server, { ...visit, world: fresh }, () => ({ ...adopted, scenario: { id, requests: prepared } }))
}

/** A walk whose client has the code and the tokens that the steps of a scenario made. */
async function adopt(server: Server, walk: Walk, given: SetUp['given']): Promise<Walk> {
  const { code, accessToken, refreshToken, spentRefreshToken, redirectUri = '' } = given
  const credentialId =
    code === undefined ? null : ((await server.store.credential(hashSecret(code)))?.credential.id ?? null)
  const exchanged = accessToken !== undefined
  const withCode: Walk =
    code === undefined
      ? walk
      : {
          ...walk,
          callback: { kind: 'code', credentialId },
          code: { value: code, credentialId, state: 'none', redirectUri, exchanged },
        }
  const found = accessToken === undefined ? undefined : await server.store.credential(hashSecret(accessToken))
  const scopes = found?.credential.scopes ?? []
  let adopted = withCode
  // The older pair first: the newest one is what the client goes on with.
  for (const token of [spentRefreshToken, refreshToken])
    if (token !== undefined && accessToken !== undefined)
      adopted = (await keepTokens(server, { accessToken, refreshToken: token, scopes }))(adopted)
  return adopted
}

/** Sends one of the prepared requests as it stands. */
export async function sendPrepared(
  server: Server,
  visit: Visit,
  { request: index }: SandboxRequest<'send'>,
): Promise<Acted> {
  const prepared = visit.walk.scenario?.requests[index]
  if (!prepared) return { problem: 'no-scenario', field: 'request' }
  const raw = await sendRaw(server, visit, prepared)
  const keep = await tokensIn(server, raw)
  return changeWalk(server, visit, (walk) =>
    keep({
      ...walk,
      scenario: walk.scenario && {
        ...walk.scenario,
        requests: walk.scenario.requests.map((one, at) => (at === index ? { ...one, answer: raw } : one)),
      },
    }),
  )
}

async function sendRaw(server: Server, { world }: Visit, prepared: PreparedRequest): Promise<RawExchange> {
  const { method, url, headers, body } = prepared
  const request = { method, url, headers: maskedHeaders(url, Object.entries(headers)), body: body ?? '' }
  const raw = { at: worldNow(world.clock, server.simulator.context.wall()), request }
  try {
    const sent = new Request(url, {
      method,
      headers: { ...headers, 'User-Agent': userAgent },
      ...(body === null ? {} : { body }),
    })
    const response = await server.simulator.fetch(sent, userAgent)
    const answer = { status: response.status, headers: [...response.headers], body: await response.text() }
    return { ...raw, response: answer, failure: null }
  } catch {
    return { ...raw, response: null, failure: 'no-answer' }
  }
}

/** The client goes on with what it got: a new pair replaces the old one. */
async function tokensIn(server: Server, { response }: RawExchange): Promise<(walk: Walk) => Walk> {
  const unchanged = (walk: Walk) => walk
  if (response?.status !== 200) return unchanged
  try {
    const { access_token: accessToken, refresh_token: refreshToken, scope = '' } = JSON.parse(response.body)
    if (typeof accessToken !== 'string' || typeof refreshToken !== 'string') return unchanged
    return keepTokens(server, { accessToken, refreshToken, scopes: String(scope).split(' ') })
  } catch {
    return unchanged
  }
}

/** Back to the walk; the world stays as the scenario left it. */
export async function leaveScenario(server: Server, visit: Visit): Promise<Acted> {
  return changeWalk(server, visit, (walk) => ({ ...walk, scenario: null }))
}
