import type { Context } from '../http/context'

/** Waits for changes of a world, as often as wanted. A change that came while nobody waited ends the next wait at once. */
export function watching(context: Context, worldId: string) {
  let changed = false
  let wake = () => {}
  const stop = context.store.watch(worldId, () => {
    changed = true
    wake()
  })
  return {
    stop,
    /** Until the next change, the time is out or the signal is aborted. True where something changed. */
    async next(milliseconds: number, signal: AbortSignal): Promise<boolean> {
      if (!changed) {
        const nap = new AbortController()
        wake = () => nap.abort()
        await context.sleep(milliseconds, AbortSignal.any([nap.signal, signal]))
        wake = () => {}
      }
      const was = changed
      changed = false
      return was
    },
  }
}
