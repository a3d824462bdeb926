import { fortnoxHosts, type Role } from './hosts'
import type { Command } from './options'

const everywhere = new Set(['0.0.0.0', '::'])

/** Under which names and addresses clients find the simulator. */
export interface Addresses {
  /** What the first port answers; with two origins the second port is the API's. */
  readonly role: Role
  /** The origin of the OAuth server, once the first port is known. */
  readonly apps: (port: number) => string
  /** The origin of the API: the second port's where there is one. */
  readonly api: (port: number, second: number | undefined) => string
  /** Of a port on this machine. */
  readonly local: (port: number) => string
  /** Every name that a certificate must hold. */
  readonly names: readonly string[]
}

export function addressesOf({ host, url, tls, twoOrigins, fortnoxHosts: asFortnox }: Command): Addresses {
  const name = everywhere.has(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
  const local = (port: number) => `${tls ? 'https' : 'http'}://${name}:${port}`
  const apps = (port: number) => (asFortnox ? `https://${fortnoxHosts.apps}` : (url ?? local(port)))
  const names = [
    ...(asFortnox ? Object.values(fortnoxHosts) : []),
    ...(url === null ? [] : [new URL(url).hostname]),
    ...['localhost', '127.0.0.1', '::1'],
    ...(everywhere.has(host) ? [] : [host]),
  ]
  return {
    role: asFortnox ? 'by-host' : twoOrigins ? 'apps' : 'both',
    apps,
    api: (port, second) =>
      asFortnox ? `https://${fortnoxHosts.api}` : second === undefined ? apps(port) : local(second),
    local,
    names: [...new Set(names)],
  }
}
