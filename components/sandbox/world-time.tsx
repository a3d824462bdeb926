'use client'

import { createContext, type ReactNode, use, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { SandboxState, ShownCredential } from '@/lib/sandbox/state'

interface WorldTime {
  /** The world's time at the last tick: the same for everything that is drawn together. */
  readonly now: () => number
  readonly subscribe: (listener: () => void) => () => void
  readonly set: (world: SandboxState['world']) => void
}

/** Counts a world's time on from when it was read, one tick at each of its full seconds; a frozen world does not tick. */
function createWorldTime(world: SandboxState['world']): WorldTime {
  const listeners = new Set<() => void>()
  let base = { now: world.now, read: performance.now(), frozen: world.frozen }
  let current = world.now
  let timer: ReturnType<typeof setTimeout> | undefined

  const tick = () => {
    current = base.frozen ? base.now : base.now + (performance.now() - base.read)
    for (const listener of listeners) listener()
    clearTimeout(timer)
    if (!base.frozen && listeners.size > 0) timer = setTimeout(tick, 1_000 - (current % 1_000) + 5)
  }
  return {
    now: () => current,
    subscribe(listener) {
      listeners.add(listener)
      if (listeners.size === 1) queueMicrotask(tick)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) clearTimeout(timer)
      }
    },
    set({ now, frozen }) {
      base = { now, read: performance.now(), frozen }
      tick()
    },
  }
}

const WorldTimeContext = createContext<WorldTime | null>(null)

export function WorldTimeProvider({ world, children }: { world: SandboxState['world']; children: ReactNode }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: one clock for each world; readings go through `set`
  const time = useMemo(() => createWorldTime(world), [world.id])
  useEffect(() => time.set(world), [time, world])
  return <WorldTimeContext value={time}>{children}</WorldTimeContext>
}

/**
 * Something read from the world's time. The component is drawn again only when the answer differs, so ask for no more
 * than is shown: a text, a minute, a state.
 */
export function useWorldTime<T extends string | number | boolean | null>(select: (now: number) => T): T {
  const time = use(WorldTimeContext)
  if (!time) throw new Error('useWorldTime needs a WorldTimeProvider')
  const read = () => select(time.now())
  return useSyncExternalStore(time.subscribe, read, read)
}

/** The last instant at which one of the credentials died by itself: all states now are the states of then. */
export function useMoment(credentials: readonly ShownCredential[]): number {
  return useWorldTime((now) =>
    credentials.reduce((latest, { expiresAt }) => (expiresAt <= now && expiresAt > latest ? expiresAt : latest), 0),
  )
}
