import { setImmediate as turn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Collects what nobody keeps. What was looked at in one turn is collected in none but a later one. */
export async function collectGarbage(): Promise<void> {
  await turn()
  collect()
}
