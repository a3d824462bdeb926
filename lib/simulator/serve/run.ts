import { serve } from '../serve'
import { helpText, readCommand } from './options'
import { envLines } from './settings'

export interface Process {
  /** What stands after `koppla simulator`. */
  readonly words: readonly string[]
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly version: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Calls back once, when this process is told to stop. */
  readonly onStop: (stop: () => void) => void
}

/** What was written for the operator is an Error with a sentence; all else is a fault of the program and shows where. */
const textOf = (error: unknown) =>
  error instanceof Error ? (error.constructor === Error ? error.message : error.stack) : String(error)

/** `koppla simulator`: answers the exit code, for a simulator that served when it has stopped. */
export async function run({ words, variables, version, out, err, onStop }: Process): Promise<number> {
  const asked = readCommand(words, variables)
  if (asked.kind === 'refused') {
    err(`${asked.why}\n`)
    return 2
  }
  if (asked.kind === 'help') out(helpText())
  if (asked.kind === 'version') out(`${version}\n`)
  if (asked.kind !== 'serve') return 0
  try {
    const stopped = new Promise<void>(onStop)
    const { serving, stop } = await serve(asked.command, {
      version,
      onError: (error) => err(`${error instanceof Error ? error.stack : error}\n`),
      onStray: (request) =>
        err(`${request} came with a client id that no world here has. Compare it with FORTNOX_CLIENT_ID.\n`),
    })
    if (serving.world.key === null)
      err(
        'The world of this configuration lives already; its key was printed when it was made. KOPPLA_CONTROL_KEY opens it too.\n',
      )
    out(asked.command.json ? `${JSON.stringify(serving)}\n` : envLines(serving))
    await stopped
    await stop()
    return 0
  } catch (error) {
    err(`${textOf(error)}\n`)
    return 1
  }
}
