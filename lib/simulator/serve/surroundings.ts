import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Webhooks } from '../http/announce'

const webhookTimeoutMs = 10_000

/** Time, chance and the web of this process: what the simulator itself never takes but is handed. */
export function surroundings(webhooks: Webhooks['hosts']) {
  return {
    wall: Date.now,
    random: (bytes: number) => randomBytes(bytes),
    sleep: (milliseconds: number, signal?: AbortSignal) =>
      wait(milliseconds, undefined, signal ? { signal } : {}).catch(() => {
        // Nobody waits for it any more.
      }),
    webhooks: {
      hosts: webhooks,
      deliver: (request: Request) =>
        fetch(request, { redirect: 'manual', signal: AbortSignal.timeout(webhookTimeoutMs) }),
      later: (milliseconds: number, task: () => Promise<void>) => {
        // What fails here fails because the simulator is stopping.
        setTimeout(() => task().catch(() => {}), milliseconds).unref()
      },
    } satisfies Webhooks,
  }
}
