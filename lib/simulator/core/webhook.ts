import { type Duration, durationMs } from '@/lib/fortnox/duration'
import { type WebhookEvent, webhooks } from '@/lib/fortnox/webhooks.table'
import type { Connection } from './connection'

/** The body of a webhook: assumed, but for the tenant's id (facts §5.4). */
export function webhookBody(event: WebhookEvent, { clientId, tenantId, resource }: Connection, at: number): string {
  return JSON.stringify({
    event,
    tenantId,
    clientId,
    accountType: resource === 'service' ? 'service' : 'user',
    timestamp: new Date(at).toISOString(),
  })
}

/** How sure we are of the body; sent along, so that nobody takes it for Fortnox's. */
export const evidenceOf = (event: WebhookEvent) => webhooks[event].evidence.level

/** The waits after the first try, the second and so on, in the server's time. Nobody has described Fortnox's (assumed). */
export const waits: readonly Duration[] = ['1s', '10s', '1m', '10m']

/** Milliseconds until the next try, or undefined where there is none: it arrived, or was tried often enough. */
export function waitAfter(tries: number, status: number | null): number | undefined {
  const answered = status ?? 0
  if (answered >= 200 && answered < 300) return undefined
  const wait = waits[tries - 1]
  return wait && durationMs(wait)
}

/** Whether a webhook may go there. A server that others reach must not be made to call its neighbours (S46). */
export function webhookAllowed(url: string, hosts: 'loopback' | 'any'): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return false
  return hosts === 'any' || hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
}
