#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { load } from './load.mjs'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const [name, ...words] = process.argv.slice(2)

if (name !== 'simulator') {
  const asked = name === undefined || name === '--help' || name === 'help'
  const text =
    'Usage: koppla simulator [options]\n\n  koppla simulator --help   what it can do\n\nThe portal itself is started with npm start.\n'
  ;(asked ? process.stdout : process.stderr).write(asked ? text : `There is no koppla ${name}.\n\n${text}`)
  process.exit(asked ? 0 : 2)
}

const { run } = await load()
const code = await run({
  words,
  variables: process.env,
  version,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  onStop: (stop) => {
    // Once: a second Ctrl-C ends the process at once.
    for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => stop())
    // npm starts programs through a shell, and when it is told to stop it tells the shell alone: then the shell is what goes.
    const { ppid } = process
    if (process.env.npm_command) setInterval(() => process.ppid !== ppid && stop(), 250).unref()
  },
})
process.exit(code)
