import { type Fault, strikesLeft, withFault, withoutFault } from '../core/faults'
import type { World } from '../core/world'
import { jsonAnswer, problemAnswer } from '../http/answers'
import type { Answer, Context } from '../http/context'
import type { NewFaultRequest } from './fault-schema'
import { given } from './given'

/** A request looks at every one of them. */
const most = 100

export function showFault(fault: Fault) {
  return { ...fault, left: strikesLeft(fault) }
}

export async function addFault(
  context: Context,
  world: World,
  { on, times, effect }: NewFaultRequest,
): Promise<Answer> {
  let made: Fault | undefined
  await context.store.changeWorld(world.id, (current) => {
    if (current.faults.rules.length >= most) return current
    const { faults, fault } = withFault(current.faults, { on: given(on), times: times ?? null, effect })
    made = fault
    return { ...current, faults }
  })
  return made
    ? jsonAnswer(context, 201, showFault(made))
    : problemAnswer(context, 409, `A world has at most ${most} faults. Remove some.`)
}

export async function removeFault(context: Context, world: World, id: string): Promise<Answer> {
  let found = false
  await context.store.changeWorld(world.id, (current) => {
    found = current.faults.rules.some((fault) => fault.id === id)
    return found ? { ...current, faults: withoutFault(current.faults, id) } : current
  })
  return found
    ? { status: 204, headers: [], body: '' }
    : problemAnswer(context, 404, `There is no fault ${id} in this world.`)
}
