import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** `koppla simulator` as a process of its own, with nothing of the test's environment that it would obey. */
export function simulatorCommand(words: readonly string[], variables: Record<string, string> = {}) {
  const { DATABASE_URL: _database, KOPPLA_CONTROL_KEY: _key, ...environment } = process.env
  const child: ChildProcess = spawn(process.execPath, ['bin/koppla.mjs', 'simulator', ...words], {
    env: { ...environment, ...variables },
  })
  const said = { out: '', err: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return {
    said,
    ended,
    /** What it prints when it is ready, or a rejection with what it said instead. */
    async ready(): Promise<string> {
      const printed = new Promise<string>((resolve) => {
        child.stdout?.on('data', () => {
          if (said.out.endsWith('\n')) resolve(said.out)
        })
      })
      const gone = ended.then((code): never => {
        throw new Error(`It ended with ${code}: ${said.err}`)
      })
      return Promise.race([printed, gone])
    },
    kill: (signal: NodeJS.Signals) => child.kill(signal),
  }
}
