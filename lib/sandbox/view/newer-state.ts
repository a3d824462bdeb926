import type { SandboxState } from '../state'

/** Of two readings of a world the later one: an answer and the event stream may overtake one another. */
export function newerState(known: SandboxState | undefined, arrived: SandboxState): SandboxState {
  const overtaken = known?.world.id === arrived.world.id && arrived.world.wall < known.world.wall
  return overtaken ? known : arrived
}
