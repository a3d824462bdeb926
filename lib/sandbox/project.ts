import type { Server } from '@/lib/server'
import { showApp, urlsOf } from '@/lib/simulator/control/worlds'
import { worldNow } from '@/lib/simulator/core/clock'
import type { SandboxState, WalkView } from './state'
import type { Visit } from './visit'
import { nextStep, type Walk } from './walk'

const shown = { credentials: 200, exchanges: 100 } as const

const hint = (secret: string) => `${secret.slice(0, 4)}…${secret.slice(-4)}`

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
  }
}

/** Everything the sandbox page shows, read anew; `userId` is who is signed in. */
export async function projectState(
  { store, visitors, env, simulator }: Server,
  { world, walk }: Visit,
  userId: string | null,
): Promise<SandboxState> {
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
    account: user ? { name: user.name, worlds: worlds.map(({ worldId, name }) => ({ id: worldId, name })) } : null,
    signInWith: env.fortnox ? 'fortnox' : 'simulator',
  }
}
