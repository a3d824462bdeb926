import type { Server } from '@/lib/server'
import { showApp, urlsOf } from '@/lib/simulator/control/worlds'
import { worldNow } from '@/lib/simulator/core/clock'
import type { App } from '@/lib/simulator/core/world'
import { secretMatches } from '@/lib/simulator/secrets'
import { unattributedForMs } from '@/lib/simulator/store/store'
import { maskedHeaders } from './client'
import type { SandboxState, ShownRequest, StrayRequest, WalkView } from './state'
import type { Visit } from './visit'
import { nextStep, type PreparedRequest, type Walk } from './walk'

const shown = { credentials: 200, exchanges: 100 } as const

const hint = (secret: string) => `${secret.slice(0, 4)}…${secret.slice(-4)}`

function shownRequest({ method, url, headers, body, expect, answer }: PreparedRequest): ShownRequest {
  return {
    request: { method, url, headers: maskedHeaders(url, Object.entries(headers)), body: body ?? '' },
    expect,
    answer,
  }
}

/** What the page may see of the walk: no client secret, and of spent refresh tokens only a hint. */
function viewWalk(walk: Walk): WalkView {
  return {
    step: nextStep(walk),
    authorization: walk.authorization,
    callback: walk.callback,
    code: walk.code && { credentialId: walk.code.credentialId, value: walk.code.value },
    tokens: walk.tokens,
    held: walk.held.map(({ credentialId, generation, value }) => ({ credentialId, generation, hint: hint(value) })),
    answers: walk.answers,
    scenario: walk.scenario && { id: walk.scenario.id, requests: walk.scenario.requests.map(shownRequest) },
  }
}

/** Who looks at the page: who is signed in, and from where. */
export interface Viewer {
  readonly userId: string | null
  readonly address: string
}

/** The viewer's requests that no world knows, with what may be told of them. Whose address is not known sees none. */
async function straysOf({ store, simulator }: Server, { address }: Viewer, app: App): Promise<StrayRequest[]> {
  if (address === 'unknown') return []
  const strays = await store.unattributed(address, simulator.context.wall() - unattributedForMs)
  return strays.map(({ wall, method, path, from, clientId, response }) => ({
    wall,
    method,
    path: path.split('?')[0] ?? path,
    from,
    clientId: clientId === null || secretMatches(clientId, app.secretHash) ? null : clientId,
    status: response.status,
  }))
}

/** Everything the sandbox page shows, read anew. */
export async function projectState(parts: Server, { world, walk }: Visit, viewer: Viewer): Promise<SandboxState> {
  const { store, visitors, env, simulator } = parts
  const { userId } = viewer
  const [apps, companies, connections, credentials, exchanges, user] = await Promise.all([
    store.apps(world.id),
    store.companies(world.id),
    store.connections(world.id),
    store.credentials(world.id, shown.credentials),
    store.exchanges(world.id, { limit: shown.exchanges }),
    userId === null ? undefined : visitors.user(userId),
  ])
  const app = apps.find(({ clientId }) => clientId === walk.clientId) ?? apps[0]
  if (!app) throw new Error(`World ${world.id} has no app.`)
  const wall = simulator.context.wall()
  const worlds = user ? await visitors.worldsOf(user.id) : []
  return {
    world: {
      id: world.id,
      name: world.name,
      now: worldNow(world.clock, wall),
      wall,
      frozen: 'frozenAt' in world.clock,
    },
    app: showApp(app),
    companies,
    urls: urlsOf(env.origin, world.id),
    walk: viewWalk(walk),
    connections,
    credentials: credentials.map(({ hash: _, ...credential }) => credential).reverse(),
    exchanges,
    strays: await straysOf(parts, viewer, app),
    account: user ? { name: user.name, worlds: worlds.map(({ worldId, name }) => ({ id: worldId, name })) } : null,
    signInWith: env.fortnox ? 'fortnox' : 'simulator',
  }
}
