import { setTimeout as after } from 'node:timers/promises'

/** Waits so many milliseconds, or until the signal is aborted: either way it resolves. */
export async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await after(milliseconds, undefined, signal ? { signal } : {}).catch(() => {})
}
