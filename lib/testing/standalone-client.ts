import { drive } from '@/lib/simulator/drive'
import type { Serving } from '@/lib/simulator/serve/serving'
import { basic } from './simulator'

export interface Pair {
  readonly access_token: string
  readonly refresh_token: string
}

export type StandaloneClient = ReturnType<typeof clientOf>

interface ShownWorld {
  readonly connections: readonly { readonly id: string; readonly tenantId: number }[]
  readonly credentials: readonly { readonly connectionId: string; readonly type: string; readonly generation: number }[]
}

/** The app of a standalone simulator, over HTTP, and its customers. */
export function clientOf({ world, urls }: Serving) {
  const { id, key, apps, companies } = world
  const [app] = apps
  if (key === null || !app || app.clientSecret === null) throw new Error('The world was made by another process.')
  const client = { ...app, clientSecret: app.clientSecret }
  const { consent, control } = drive(fetch, { key, apps, companies, urls })
  const ask = (form: Record<string, string>) =>
    fetch(urls.token, { method: 'POST', headers: { authorization: basic(client) }, body: new URLSearchParams(form) })
  return {
    worldId: id,
    tenants: companies.map(({ tenantId }) => tenantId),
    /** A customer approves, and the code is exchanged. */
    async connect(tenantId: number): Promise<Pair> {
      const redirectUri = client.redirectUris[0] ?? ''
      const { code = '' } = await consent({ tenantId, scopes: ['companyinformation'], redirectUri })
      const answer = await ask({ grant_type: 'authorization_code', code, redirect_uri: redirectUri })
      if (!answer.ok) throw new Error(`No tokens: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as Pair
    },
    refresh: (token: string) => ask({ grant_type: 'refresh_token', refresh_token: token }),
    call: (token: string) =>
      fetch(`${urls.api}/3/companyinformation`, { headers: { authorization: `Bearer ${token}` } }),
    /** The highest generation of refresh tokens that is stored for each company, by its number. */
    async newestGenerations(): Promise<ReadonlyMap<number, number>> {
      const { connections, credentials } = await control<ShownWorld>('GET', '')
      return new Map(
        connections.map((connection) => [
          connection.tenantId,
          Math.max(
            ...credentials
              .filter((one) => one.type === 'refresh-token' && one.connectionId === connection.id)
              .map(({ generation }) => generation),
          ),
        ]),
      )
    },
  }
}
