import type { Duration } from '@/lib/fortnox/duration'
import type { NewConsentRequest } from './control/schema'

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** A customer's approval: of what, by whom. What is left out is the first app, the first company and its first user. */
export type ConsentOptions = Partial<
  Pick<NewConsentRequest, 'clientId' | 'user' | 'redirectUri' | 'state' | 'serviceAccount' | 'deny'>
> & {
  readonly scopes: readonly string[]
  readonly tenantId?: number
}

export interface ConsentAnswer {
  /** Where the customer's browser would go. */
  readonly redirect: string
  /** Absent where the customer denied, or was refused. */
  readonly code?: string
}

/** The hands of a test on one world: its clock, its customers, its log. All of it is the control API, called through `fetch`. */
export interface Driver {
  /** Any call below `/control/v1/worlds/{id}`; rejects with the problem's own words. */
  control<Answer>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<Answer>
  consent(options: ConsentOptions): Promise<ConsentAnswer>
  readonly clock: {
    /** The world's time. */
    now(): Promise<Date>
    advance(by: Duration): Promise<Date>
    set(instant: Date): Promise<Date>
    freeze(): Promise<Date>
    unfreeze(): Promise<Date>
  }
}

export interface Drivable {
  readonly key: string
  readonly apps: readonly { readonly clientId: string }[]
  readonly companies: readonly { readonly tenantId: number }[]
  readonly urls: { readonly control: string }
}

export function drive(fetch: Fetch, { key, apps, companies, urls }: Drivable): Driver {
  async function control<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const headers = { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}) }
    const response = await fetch(urls.control + path, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await response.text()
    if (!response.ok)
      throw new Error(`${method} ${path || '/'} of the world answered ${response.status}: ${problemOf(text)}`)
    return (text === '' ? undefined : JSON.parse(text)) as Answer
  }
  const move = async (body: object) =>
    new Date((await control<{ clock: { now: string } }>('POST', '/clock', body)).clock.now)
  return {
    control,
    consent: (options) =>
      control('POST', '/consents', { clientId: apps[0]?.clientId, tenantId: companies[0]?.tenantId, ...options }),
    clock: {
      now: async () => new Date((await control<{ clock: { now: string } }>('GET', '')).clock.now),
      advance: (by) => move({ advance: by }),
      set: (instant) => move({ set: instant.toISOString() }),
      freeze: () => move({ freeze: true }),
      unfreeze: () => move({ freeze: false }),
    },
  }
}

function problemOf(text: string): string {
  try {
    return String((JSON.parse(text) as { detail?: unknown }).detail)
  } catch {
    return text
  }
}
