import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'

/** Runs one command with its output shown as it comes; programs of node_modules are found first, `node` is this very Node. */
export function run(command, { env = process.env, signal } = {}) {
  const [name, ...args] = command.split(' ')
  const PATH = `node_modules/.bin${delimiter}${env.PATH}`
  return new Promise((resolve) => {
    const child = spawn(name === 'node' ? process.execPath : name, args, {
      env: { ...env, PATH },
      signal,
      stdio: 'inherit',
    })
    child.on('error', (error) => {
      if (error.name !== 'AbortError') console.error(`${name}: ${error.message}`)
      resolve({ code: 1 })
    })
    child.on('close', (code) => resolve({ code: code ?? 1 }))
  })
}
