import type { WebhookEvent } from '@/lib/fortnox/webhooks.table'
import type { Connection } from '../core/connection'
import type { Exchange } from '../core/exchange'
import { evidenceOf, waitAfter, webhookAllowed, webhookBody } from '../core/webhook'
import type { World } from '../core/world'
import type { Context } from './context'
import { kept } from './record'

/** How webhooks leave. The web and the waiting come from outside, as all time does. */
export interface Webhooks {
  /** `fetch` with a time limit, that follows no redirect. Rejects where nobody answers. */
  readonly deliver: (request: Request) => Promise<Response>
  /** Runs the task so many milliseconds from now, and looks after what it throws. */
  readonly later: (milliseconds: number, task: () => Promise<void>) => void
  /** Where webhooks may go: to this machine, or anywhere. */
  readonly hosts: 'loopback' | 'any'
}

/** Tells the app that a consent came or went (facts §5.4). Nothing waits for it, and no answer fails because of it. */
export function announce(
  context: Context,
  world: World,
  connection: Connection,
  event: WebhookEvent,
  at: number,
): void {
  const { webhooks } = context
  if (!webhooks) return
  const body = webhookBody(event, connection, at)
  const attempt = async (tries: number): Promise<void> => {
    // Asked anew for each try: the app or its world may be gone, or the address put right.
    const apps = await context.store.apps(world.id)
    const url = apps.find(({ clientId }) => clientId === connection.clientId)?.webhookUrl ?? null
    if (url === null) return
    const status = await send(context, webhooks, { world, clientId: connection.clientId, url, event, body, at })
    const wait = status === 'not-allowed' ? undefined : waitAfter(tries, status)
    if (wait !== undefined) webhooks.later(wait, () => attempt(tries + 1))
  }
  webhooks.later(0, () => attempt(1))
}

interface Message {
  readonly world: World
  readonly clientId: string
  readonly url: string
  readonly event: WebhookEvent
  readonly body: string
  readonly at: number
}

/** One try, which the world's log shows. Of the answer only its status is kept: what else it says is nobody's here. */
async function send(
  context: Context,
  { deliver, hosts }: Webhooks,
  { world, clientId, url, event, body, at }: Message,
) {
  const headers: [string, string][] = [
    ['content-type', 'application/json'],
    ['user-agent', `koppla/${context.version}`],
    ['x-koppla-simulator', context.version],
    ['x-koppla-evidence', evidenceOf(event)],
  ]
  const allowed = webhookAllowed(url, hosts)
  let status: number | null = null
  if (allowed) {
    try {
      const response = await deliver(new Request(url, { method: 'POST', headers, body, redirect: 'manual' }))
      status = response.status
      await response.body?.cancel()
    } catch {
      // Nobody there, or no answer in time: the log says so, and the schedule tries again.
    }
  }
  const arrived = status !== null && status >= 200 && status < 300
  const exchange: Exchange = {
    at,
    wall: context.wall(),
    endpoint: 'webhook',
    method: 'POST',
    path: url,
    from: 'koppla',
    clientId,
    credentialId: null,
    refusal: arrived ? null : allowed ? 'webhook-failed' : 'webhook-not-allowed',
    request: { headers, body },
    response: { status: status ?? 0, headers: [], body: '' },
  }
  await context.store.appendExchange(world.id, exchange, kept)
  return allowed ? status : ('not-allowed' as const)
}
