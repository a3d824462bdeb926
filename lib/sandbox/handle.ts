import { addressOf } from '@/lib/address'
import { sessionUserId } from '@/lib/auth/session'
import { type Server, server } from '@/lib/server'
import * as actions from './actions'
import { jsonResponse, problemResponse } from './answers'
import type { SandboxRequest, SandboxSecrets } from './api'
import { type SandboxAction, sandboxActions } from './api'
import { readVisitorCookie } from './cookie'
import { oneAtATime } from './one-at-a-time'
import { projectState, type Viewer } from './project'
import { leaveScenario, playScenario, sendPrepared } from './scenario'
import { findVisit, openKey, startVisit, type Visit } from './visit'

const largestBody = 16_384
const inTurn = oneAtATime()

/** `GET /api/sandbox`: the state of this browser's world, or 204 where it has none: that is no error, and no browser logs it as one. */
export async function getState(request: Request): Promise<Response> {
  const parts = await server()
  const visit = await findVisit(parts, readVisitorCookie(request.headers.get('cookie'), parts.env.secure))
  if (!visit) return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
  return jsonResponse(await projectState(parts, visit, await viewerOf(parts, request)))
}

/** `POST /api/sandbox/{action}`: same origin, JSON, one at a time for each visitor (C24, C36). */
export async function postAction(request: Request, name: string): Promise<Response> {
  const parts = await server()
  const { env } = parts
  // Browsers send Origin with every POST; a page elsewhere, or a form, has another one or none.
  if (request.headers.get('origin') !== env.origin) {
    return problemResponse('wrong-origin', `The sandbox is used at ${env.origin}.`)
  }
  if (!Object.hasOwn(sandboxActions, name)) return problemResponse('unknown-action', `There is no action ${name}.`)
  const action = name as SandboxAction
  const body = await readBody(request, action)
  if (body instanceof Response) return body
  const cookie = readVisitorCookie(request.headers.get('cookie'), env.secure)
  return inTurn(cookie ?? `new ${addressOf(request.headers)}`, async () =>
    act({ ...parts, viewer: await viewerOf(parts, request) }, action, body, cookie),
  )
}

async function viewerOf(parts: Server, request: Request): Promise<Viewer> {
  return { userId: await sessionUserId(request, parts), address: addressOf(request.headers) }
}

async function readBody(request: Request, action: SandboxAction): Promise<unknown> {
  const text = await request.text()
  if (text.length > largestBody)
    return problemResponse('body-too-large', `The body is larger than ${largestBody} characters.`)
  let json: unknown
  try {
    json = text === '' ? {} : JSON.parse(text)
  } catch {
    return problemResponse('malformed-body', 'The body is not JSON.')
  }
  const parsed = sandboxActions[action].safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.')
  return problemResponse('invalid-field', `${field || 'body'}: ${issue?.message}`, { field: field || 'body' })
}

/** The parts of the server, and who looks. */
type Caller = Server & { readonly viewer: Viewer }

async function act(parts: Caller, action: SandboxAction, body: unknown, cookie: string | undefined): Promise<Response> {
  const visit = await findVisit(parts, cookie)
  if (action === 'start') return start(parts, visit)
  if (action === 'choose') return choose(parts, body as SandboxRequest<'choose'>)
  if (action === 'open') return open(parts, body as SandboxRequest<'open'>)
  if (!visit) return problemResponse('no-world', 'This browser has no world yet. POST /api/sandbox/start makes one.')
  if (action === 'secrets') return jsonResponse(secretsOf(parts, visit))
  const acted = await perform(parts, visit, action, body)
  if ('problem' in acted) {
    return problemResponse(acted.problem, acted.problem, acted.field === undefined ? {} : { field: acted.field })
  }
  return jsonResponse(await projectState(parts, acted, parts.viewer))
}

function perform(
  parts: Server,
  visit: Visit,
  action: Exclude<SandboxAction, 'start' | 'open' | 'choose' | 'secrets'>,
  body: unknown,
): Promise<actions.Acted> {
  switch (action) {
    case 'authorize':
      return actions.authorize(parts, visit, body as SandboxRequest<'authorize'>)
    case 'exchange':
      return actions.exchange(parts, visit, body as SandboxRequest<'exchange'>)
    case 'call':
      return actions.call(parts, visit, body as SandboxRequest<'call'>)
    case 'refresh':
      return actions.refreshTokens(parts, visit, body as SandboxRequest<'refresh'>)
    case 'revoke':
      return actions.revokeToken(parts, visit)
    case 'clock':
      return actions.clock(parts, visit, body as SandboxRequest<'clock'>)
    case 'app':
      return actions.changeApp(parts, visit, body as SandboxRequest<'app'>)
    case 'reset':
      return actions.reset(parts, visit)
    case 'scenario':
      return playScenario(parts, visit, body as SandboxRequest<'scenario'>)
    case 'send':
      return sendPrepared(parts, visit, body as SandboxRequest<'send'>)
    case 'leave':
      return leaveScenario(parts, visit)
  }
}

async function start(parts: Caller, visit: Visit | undefined): Promise<Response> {
  if (visit) return jsonResponse(await projectState(parts, visit, parts.viewer))
  const started = await startVisit(parts)
  const state = await projectState(parts, started.visit, parts.viewer)
  return jsonResponse(state, { value: started.cookie, secure: parts.env.secure })
}

async function answerOpened(parts: Caller, opened: Awaited<ReturnType<typeof actions.openWorld>>): Promise<Response> {
  if ('problem' in opened) return problemResponse(opened.problem, 'No living world has this id and key.')
  const state = await projectState(parts, opened.visit, parts.viewer)
  return jsonResponse(state, { value: opened.cookie, secure: parts.env.secure })
}

async function open(parts: Caller, body: SandboxRequest<'open'>): Promise<Response> {
  return answerOpened(parts, await actions.openWorld(parts, body))
}

async function choose(parts: Caller, { id }: SandboxRequest<'choose'>): Promise<Response> {
  const { userId } = parts.viewer
  if (userId === null) return problemResponse('not-signed-in', 'Sign in to open a world that you keep.')
  const owned = (await parts.visitors.worldsOf(userId)).find(({ worldId }) => worldId === id)
  const key = owned && openKey(parts, id, owned.sealedKey)
  return answerOpened(parts, await actions.openWorld(parts, { id, key: key ?? '' }))
}

function secretsOf(parts: Server, { visitor, walk }: Visit): SandboxSecrets {
  return {
    clientId: walk.clientId,
    clientSecret: walk.clientSecret,
    worldId: visitor.worldId,
    worldKey: openKey(parts, visitor.worldId, visitor.sealedKey) ?? '',
  }
}
