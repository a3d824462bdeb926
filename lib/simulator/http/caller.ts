import type { Connection } from '../core/connection'
import type { Credential } from '../core/credential'
import type { EndpointName } from '../core/exchange'
import type { FaultEndpoint, Occasion } from '../core/faults'
import type { App, World } from '../core/world'
import { hashSecret } from '../secrets'
import type { Store } from '../store/store'
import { readBasic } from './client-auth'
import type { Context, Incoming } from './context'
import { readParams } from './params'

/** Whom a request says it comes from, before anything of it is believed. */
export interface Caller {
  readonly endpoint: FaultEndpoint
  readonly world: World
  readonly clientId: string
  /** Of the OAuth server's endpoints. */
  readonly app?: App
  /** Of the API: what the bearer is, dead or alive. */
  readonly token?: { readonly connection: Connection; readonly credential: Credential }
}

export function readBearer(headers: Headers): string | undefined {
  return /^bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1]
}

function namedClient(endpoint: FaultEndpoint, { url, headers, body }: Incoming): string | null {
  if (endpoint === 'authorize') return readParams(url.search).get('client_id')
  return readBasic(headers.get('authorization'))?.clientId ?? readParams(body).get('client_id')
}

/** Undefined where the request belongs to no world, or to the simulator's own consent page. */
export async function callerOf(
  { store }: Context,
  endpoint: EndpointName,
  incoming: Incoming,
): Promise<Caller | undefined> {
  if (endpoint === 'consent' || endpoint === 'webhook') return undefined
  if (endpoint === 'api') {
    const bearer = readBearer(incoming.headers)
    const found = bearer === undefined ? undefined : await store.credential(hashSecret(bearer))
    return found && { endpoint, world: found.world, clientId: found.connection.clientId, token: found }
  }
  const clientId = namedClient(endpoint, incoming)
  const found = clientId === null ? undefined : await store.app(clientId)
  return found && { endpoint, ...found, clientId: found.app.clientId }
}

/** The company that a request is about, where it says or its credential does. */
async function tenantOf({ store }: Context, { endpoint, world, app, token }: Caller, { headers, body }: Incoming) {
  if (token) return token.connection.tenantId
  const params = readParams(body)
  if (endpoint === 'migrate') {
    const hash = hashSecret(params.get('access_token') ?? '')
    return app?.legacyTokens.find((legacy) => legacy.hash === hash)?.tenantId ?? null
  }
  const named = Number(headers.get('tenantid')?.trim() || Number.NaN)
  if (endpoint === 'token' && Number.isSafeInteger(named)) return named
  const presented = params.get('code') ?? params.get('refresh_token') ?? params.get('token')
  const found = presented === null ? undefined : await store.credential(hashSecret(presented))
  return found?.world.id === world.id ? found.connection.tenantId : null
}

/** What rules for faults ask about a request. The company is looked for only where a rule names one. */
export async function occasionOf(context: Context, caller: Caller, incoming: Incoming): Promise<Occasion> {
  const { endpoint, world, clientId } = caller
  const asksForTenant = world.faults.rules.some(({ on }) => on.tenantId !== undefined)
  return {
    endpoint,
    clientId,
    grantType: endpoint === 'token' ? readParams(incoming.body).get('grant_type') : null,
    tenantId: asksForTenant ? await tenantOf(context, caller, incoming) : null,
  }
}

/** The store for one request: what its caller was found by is not looked up again by its endpoint. */
export function remembering(store: Store): Store {
  const app = once(store.app)
  const credential = once(store.credential)
  return Object.assign(Object.create(store) as Store, { app, credential })
}

function once<T>(look: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const found = new Map<string, Promise<T>>()
  return (key) => {
    const known = found.get(key) ?? look(key)
    found.set(key, known)
    return known
  }
}
