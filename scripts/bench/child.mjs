import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** Ticks of /proc in a second, on every Linux that Node runs on. */
const ticksPerSecond = 100

/** Seconds of processor that the process has used; undefined where the system does not say so in /proc. */
function processorSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  } catch {
    return undefined
  }
}

const running = new Set()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

const json = (line) => (line.startsWith('{') ? JSON.parse(line) : undefined)

/**
 * A Node process, and the milliseconds from its start until a line of its output says that it is ready: `readyBy` answers what
 * that line says, and undefined for others. It sees nothing of this shell that Koppla would obey.
 */
export async function startChild(words, { variables = {}, input = '', readyBy = json } = {}) {
  const { DATABASE_URL: _database, KOPPLA_CONTROL_KEY: _key, ...environment } = process.env
  const began = performance.now()
  const child = spawn(process.execPath, words, {
    env: { ...environment, ...variables },
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  child.stdin.end(input)
  let complained = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complained = (complained + text).slice(-4_000)
  })
  const ended = once(child, 'close')
  const said = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = readyBy(line)
      if (found !== undefined) resolve(found)
    })
    ended.then(() => reject(new Error(`${words.join(' ')} ended too early. ${complained}`)))
  })
  return {
    said,
    ready: performance.now() - began,
    processor: () => processorSeconds(child.pid),
    /** What the child answers to the message, where it listens for any. */
    async ask(message) {
      child.send(message)
      const [answer] = await once(child, 'message')
      return answer
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
