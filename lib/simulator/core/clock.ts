/** A world's own clock: the wall clock plus an offset, or one fixed instant. All instants are milliseconds since 1970. */
export type WorldClock = { readonly offset: number } | { readonly frozenAt: number }

/** The world's time when the wall clock shows `wall`. */
export function worldNow(clock: WorldClock, wall: number): number {
  return 'frozenAt' in clock ? clock.frozenAt : wall + clock.offset
}

/** The clock `by` milliseconds later; a frozen clock stays frozen. */
export function advance(clock: WorldClock, by: number): WorldClock {
  return 'frozenAt' in clock ? { frozenAt: clock.frozenAt + by } : { offset: clock.offset + by }
}

/** The clock set to `instant`, or undefined where that would move it backwards. */
export function setTo(clock: WorldClock, wall: number, instant: number): WorldClock | undefined {
  const by = instant - worldNow(clock, wall)
  return by < 0 ? undefined : advance(clock, by)
}

export function freeze(clock: WorldClock, wall: number): WorldClock {
  return { frozenAt: worldNow(clock, wall) }
}

export function unfreeze(clock: WorldClock, wall: number): WorldClock {
  return 'frozenAt' in clock ? { offset: clock.frozenAt - wall } : clock
}
