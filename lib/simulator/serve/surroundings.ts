import { randomFillSync } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Webhooks } from '../http/announce'

const webhookTimeoutMs = 10_000

const drawnAtOnce = 4_096

/** Random bytes, asked of the system many at a time: to ask for the few of one token takes longer than all else about it. */
function randomBytes(): (bytes: number) => Uint8Array {
  let left = Buffer.alloc(0)
  return (bytes) => {
    if (bytes > left.length) left = randomFillSync(Buffer.alloc(Math.max(bytes, drawnAtOnce)))
    const drawn = left.subarray(0, bytes)
    left = left.subarray(bytes)
    return drawn
  }
}

/** Time, chance and the web of this process: what the simulator itself never takes but is handed. */
export function surroundings(webhooks: Webhooks['hosts']) {
  return {
    wall: Date.now,
    random: randomBytes(),
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
