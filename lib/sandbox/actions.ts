import { durationMs, parseDuration } from '@/lib/fortnox/duration'
import type { Server } from '@/lib/server'
import { clientSecretOf, makeApp } from '@/lib/simulator/control/default-world'
import { moveClock, urlsOf } from '@/lib/simulator/control/worlds'
import { worldNow } from '@/lib/simulator/core/clock'
import type { World } from '@/lib/simulator/core/world'
import { withParams } from '@/lib/simulator/http/params'
import { hmac, secretMatches } from '@/lib/simulator/secrets'
import type { SandboxProblem, SandboxRequest } from './api'
import { type Called, type ClientOf, callApi, exchangeCode, refresh, revoke, userAgent } from './client'
import { keepTokens } from './keep-tokens'
import type { StepId } from './steps.table'
import { changeWalk, settle, type Visit } from './visit'
import { newWalk, type Walk } from './walk'

/** The visit after an action, or why it was not done. */
export type Acted = Visit | { readonly problem: SandboxProblem; readonly field?: string }

const problem = (code: SandboxProblem, field?: string) => ({ problem: code, ...(field === undefined ? {} : { field }) })

export const callbackPath = '/sandbox/callback'

function clientOf(server: Server, { world, walk }: Visit): ClientOf {
  const urls = urlsOf(server.env.origin, world.id)
  return {
    target: { ...urls, fetch: (request) => server.simulator.fetch(request, userAgent) },
    clientId: walk.clientId,
    clientSecret: walk.clientSecret,
    now: worldNow(world.clock, server.simulator.context.wall()),
  }
}

export async function authorize(server: Server, visit: Visit, asked: SandboxRequest<'authorize'>): Promise<Acted> {
  const state = Buffer.from(server.simulator.context.random(24)).toString('base64url')
  const { authorize: address } = urlsOf(server.env.origin, visit.world.id)
  const redirectUri = `${server.env.origin}${callbackPath}`
  // The order in which public clients build it (facts §1.2).
  const url = withParams(address, [
    ['client_id', visit.walk.clientId],
    ['redirect_uri', redirectUri],
    ['scope', asked.scopes.join(' ')],
    ['state', state],
    ['access_type', 'offline'],
    ['response_type', 'code'],
    ['account_type', asked.serviceAccount ? 'service' : null],
  ])
  const startedAt = worldNow(visit.world.clock, server.simulator.context.wall())
  const serviceAccount = asked.serviceAccount ?? false
  return changeWalk(server, visit, (walk) => ({
    ...newWalk(walk.clientId, walk.clientSecret),
    usedStates: walk.usedStates,
    held: walk.held,
    locale: asked.locale,
    authorization: { url, scopes: asked.scopes, state, redirectUri, serviceAccount, startedAt },
  }))
}

function answered<Result>(walk: Walk, step: StepId, { raw }: Called<Result>): Walk {
  return { ...walk, answers: { ...walk.answers, [step]: raw } }
}

export async function exchange(server: Server, visit: Visit, asked: SandboxRequest<'exchange'>): Promise<Acted> {
  const { code } = visit.walk
  const value = asked.code ?? code?.value
  if (value === undefined) return problem('nothing-to-exchange')
  const state = code?.state ?? 'none'
  const redirectUri = asked.redirectUri ?? code?.redirectUri ?? `${server.env.origin}${callbackPath}`
  const called = await exchangeCode(clientOf(server, visit), { code: value, state }, state, redirectUri)
  const keep = called.result ? await keepTokens(server, called.result) : (walk: Walk) => walk
  return changeWalk(server, visit, (walk) => {
    const kept = keep(answered(walk, 'exchange', called))
    return called.result && kept.code ? { ...kept, code: { ...kept.code, exchanged: true }, called: false } : kept
  })
}

export async function call(server: Server, visit: Visit, { path }: SandboxRequest<'call'>): Promise<Acted> {
  if (!visit.walk.tokens) return problem('no-token')
  const called = await callApi(clientOf(server, visit), visit.walk.tokens.accessToken, path)
  return changeWalk(server, visit, (walk) => ({ ...answered(walk, 'call', called), called: true }))
}

export async function refreshTokens(server: Server, visit: Visit, asked: SandboxRequest<'refresh'>): Promise<Acted> {
  const { held, tokens } = visit.walk
  const chosen =
    asked.credentialId === undefined
      ? tokens?.refreshToken
      : held.find((one) => one.credentialId === asked.credentialId)?.value
  if (chosen === undefined) return problem(asked.credentialId === undefined ? 'no-token' : 'not-held', 'credentialId')
  const called = await refresh(clientOf(server, visit), chosen)
  const keep = called.result ? await keepTokens(server, called.result) : (walk: Walk) => walk
  return changeWalk(server, visit, (walk) => keep({ ...answered(walk, 'refresh', called), called: true }))
}

export async function revokeToken(server: Server, visit: Visit): Promise<Acted> {
  if (!visit.walk.tokens) return problem('no-token')
  const called = await revoke(clientOf(server, visit), visit.walk.tokens.refreshToken)
  return changeWalk(server, visit, (walk) => ({ ...answered(walk, 'revoke', called), revoked: called.result === true }))
}

export async function clock(server: Server, visit: Visit, asked: SandboxRequest<'clock'>): Promise<Acted> {
  const request = clockRequest(asked)
  if (request === undefined) return problem('invalid-field', 'advance' in asked ? 'advance' : 'set')
  const moved = await moveClock(server.simulator.context, visit.world, request)
  if (moved === 'backwards') return problem('clock-backwards', 'set')
  return reread(server, visit)
}

function clockRequest(asked: SandboxRequest<'clock'>) {
  if ('freeze' in asked) return asked
  if ('advance' in asked) {
    const advance = parseDuration(asked.advance)
    return advance && durationMs(advance) > 0 ? { advance } : undefined
  }
  const set = Date.parse(asked.set)
  return Number.isNaN(set) ? undefined : { set }
}

async function reread(server: Server, visit: Visit): Promise<Acted> {
  const world = await server.store.world(visit.world.id)
  return world ? { ...visit, world } : problem('no-world')
}

/** Another choice of scopes in the portal: what is already granted does not change (facts §4.1). */
export async function changeApp(server: Server, visit: Visit, { scopes }: SandboxRequest<'app'>): Promise<Acted> {
  const app = (await server.store.apps(visit.world.id)).find(({ clientId }) => clientId === visit.walk.clientId)
  if (!app) return problem('no-world')
  await server.store.putApp(visit.world.id, { ...app, scopes })
  return visit
}

export async function reset(server: Server, visit: Visit): Promise<Acted> {
  const world = await server.simulator.reset(visit.world.id)
  if (!world) return problem('no-world')
  const walk = newWalk(visit.walk.clientId, visit.walk.clientSecret)
  return changeWalk(server, { ...visit, world }, () => ({ ...walk, locale: visit.walk.locale }))
}

/** Another world for this browser: its id and key are the proof that it may. */
export async function openWorld(
  server: Server,
  { id, key }: SandboxRequest<'open'>,
): Promise<{ cookie: string; visit: Visit } | { readonly problem: SandboxProblem }> {
  const world = await server.store.world(id)
  if (!world || !secretMatches(key, world.keyHash)) return { problem: 'wrong-world-or-key' }
  const client = await clientOfWorld(server, world, key)
  const walk = newWalk(client.clientId, client.clientSecret)
  const { cookie, visitor } = await settle(server, world.id, key, walk)
  return { cookie, visit: { visitor, world, walk } }
}

/** The world's first app, where its secret follows from the key or seed; else an app of the page's own, beside the given ones. */
async function clientOfWorld(server: Server, world: World, key: string) {
  const [first] = await server.store.apps(world.id)
  const clientSecret = first && clientSecretOf(world.seed ?? key, first.clientId)
  if (first && clientSecret && secretMatches(clientSecret, first.secretHash))
    return { clientId: first.clientId, clientSecret }
  const own = makeApp({ name: 'Koppla' }, 0, {
    draw: (purpose, bytes) => hmac(key, purpose, bytes),
    seedOrKey: key,
    origin: server.env.origin,
  })
  await server.store.putApp(world.id, own.app)
  return { clientId: own.app.clientId, clientSecret: own.clientSecret }
}
