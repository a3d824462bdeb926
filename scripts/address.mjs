import { createRequire } from 'node:module'

const fromNext = createRequire(createRequire(import.meta.url).resolve('next/package.json'))

/** Fills `process.env` from the .env files that Next reads, so that our own settings may stand there too. */
export function loadEnvFiles({ dev = false } = {}) {
  fromNext('@next/env').loadEnvConfig(process.cwd(), dev, { info() {}, error: console.error })
}

const isLoopback = (host) => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

/** Where the portal listens, or a sentence that says why it must not. */
export function listenAddress(env) {
  const host = env.KOPPLA_HOST || env.HOST || '127.0.0.1'
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    return { refused: `PORT is ${JSON.stringify(env.PORT)}; it must be a number from 1 to 65535.` }
  }
  if (!isLoopback(host) && !env.KOPPLA_CONTROL_KEY) {
    return {
      refused:
        `Koppla was told to listen on ${host}, where other machines can reach it. ` +
        'Set KOPPLA_CONTROL_KEY to a long random secret first: whoever has it may make worlds over the control API. ' +
        'Or leave KOPPLA_HOST and HOST unset to listen on this machine alone.',
    }
  }
  return { host, port, url: env.KOPPLA_URL || `http://localhost:${port}` }
}
