import { createRequire } from 'node:module'
import { isFree } from './free-port.mjs'

const fromNext = createRequire(createRequire(import.meta.url).resolve('next/package.json'))

/** Fills `process.env` from the .env files that Next reads, so that our own settings may stand there too. */
function loadEnvFiles(isDevelopment) {
  fromNext('@next/env').loadEnvConfig(process.cwd(), isDevelopment, { info() {}, error: console.error })
}

/** The addresses of this machine alone, and which kind of address Node is to find for the name `localhost` when it listens there. */
const loopback = { '127.0.0.1': 'ipv4first', localhost: 'ipv4first', '::1': 'ipv6first' }
const isLoopback = (host) => Object.hasOwn(loopback, host)

/**
 * How Next is told where to listen. It takes every loopback address for "localhost" where it compares a rewrite with its own
 * address, so it has to know itself by that name: else it would fetch over HTTP, from itself, what it is about to draw.
 */
export function nextHost(host) {
  return isLoopback(host) ? { name: 'localhost', resultOrder: loopback[host] } : { name: host, resultOrder: 'verbatim' }
}

/** Where the portal listens; ends the program with a sentence that says why where it can't or mustn't. */
export async function listenAddress({ isDevelopment = false } = {}) {
  loadEnvFiles(isDevelopment)
  const address = readAddress(process.env)
  if (!address.refused && !(await isFree(address.port, address.host))) {
    address.refused = `Port ${address.port} is taken. Stop what listens there, or choose another: PORT=${address.port + 1} npm start`
  }
  if (!address.refused) return address
  console.error(address.refused)
  process.exit(1)
}

/** Where the portal is told to listen, or why it must not. */
export function readAddress(env) {
  const host = env.KOPPLA_HOST || env.HOST || '127.0.0.1'
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    return { refused: `PORT is ${JSON.stringify(env.PORT)}; it must be a number from 1 to 65535.` }
  }
  if (/^127(\.\d{1,3}){3}$/.test(host) && !isLoopback(host)) {
    return {
      refused: `Koppla was told to listen on ${host}. To be reached from this machine alone it listens on 127.0.0.1 or ::1.`,
    }
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
