import { type ScopeId, scopes } from '@/lib/fortnox/scopes.table'
import type { Company } from '@/lib/simulator/core/world'
import { origin, type TestApp, testSimulator } from './simulator'

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever the API sent.
  readonly body: any
}

/** The server's time in these tests: 2026-12-01 11:00 in Sweden, so that the financial years are 2026 and 2027. */
export const today = '2026-12-01'

/** A simulator, a world, and a token for one of its companies that opens everything. */
export async function apiOf(company = 0) {
  const made = await testSimulator()
  // The clock stands still: no window of the rate limit ever ends.
  const world = await made.makeWorld({ policy: { rateLimit: 'off' } })
  const tenantId = world.companies[company]?.tenantId ?? 0

  async function tokenFor(wanted: readonly ScopeId[], more: Record<string, unknown> = {}): Promise<string> {
    const code = await made.consent(world, { scopes: wanted, tenantId, ...more })
    const response = await made.exchange(world.apps[0] as TestApp, code)
    return ((await response.json()) as { access_token: string }).access_token
  }
  const everything = company === 0 ? (Object.keys(scopes) as ScopeId[]) : (['bookkeeping', 'settings'] as const)
  const token = await tokenFor(everything)

  async function send(
    method: string,
    path: string,
    sent?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered> {
    const typed = {
      authorization: `Bearer ${token}`,
      ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
    }
    const body = sent === undefined ? {} : { body: typeof sent === 'string' ? sent : JSON.stringify(sent) }
    const response = await made.simulator.fetch(
      new Request(`${origin}/3${path}`, { method, headers: { ...typed, ...headers }, ...body }),
    )
    const text = await response.text()
    const isJson = response.headers.get('content-type') === 'application/json' && text !== ''
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined }
  }

  return {
    ...made,
    world,
    tenantId,
    token,
    tokenFor,
    send,
    get: (path: string) => send('GET', path),
    post: (path: string, sent: unknown) => send('POST', path, sent),
    put: (path: string, sent: unknown = undefined) => send('PUT', path, sent),
    remove: (path: string) => send('DELETE', path),
    /** Changes the company's settings, as the customer would in Fortnox. */
    async settings(settings: Partial<Company['settings']>): Promise<void> {
      const stored = (await made.store.company(world.id, tenantId)) as Company
      await made.store.putCompany(world.id, { ...stored, settings: { ...stored.settings, ...settings } })
    },
  }
}

export type Api = Awaited<ReturnType<typeof apiOf>>

/** The number, or the word where there is none, of what an answer refuses with. */
export function codeOf({ status, body }: Answered): string {
  const information = body?.ErrorInformation
  return `${status} ${information?.code ?? information?.Code ?? JSON.stringify(body)}`
}
