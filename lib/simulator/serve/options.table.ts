/** An option of the command, as help shows it and as it is read. */
export interface Option {
  /** What stands for its value in help; without it the option is a switch. */
  readonly value?: string
  readonly help: readonly string[]
}

export const options = {
  port: { value: 'number', help: ['The port. 0 takes any free one. Default 3210.'] },
  host: { value: 'address', help: ['The address to listen on. Default 127.0.0.1: this machine alone.', 'Any other needs KOPPLA_CONTROL_KEY in the environment.'] },
  file: { value: 'path', help: ['Keep everything in this SQLite file. Default: in memory, or in the', 'PostgreSQL database of DATABASE_URL.'] },
  config: { value: 'path', help: ['The world to make, in JSON, as POST /control/v1/worlds takes it: your', 'own client id, secret, redirect URIs, companies, switches.'] },
  seed: { value: 'text', help: ['The same seed gives the same ids, secrets, codes and tokens. The clock', 'of a seeded world stands still until it is moved.'] },
  json: { help: ['Print the settings as one line of JSON instead of as .env lines.'] },
  url: { value: 'origin', help: ['The address that clients use, where it is another than that of the port.'] },
  'two-origins': { help: ['The OAuth server and the API on a port each, as Fortnox has apps. and', 'api.: the API gets the next port, or any free one with --port 0.'] },
  tls: { help: ['Serve https, with a certificate made here.'] },
  data: { value: 'path', help: ['The folder of the certificate and, with DATABASE_URL, of the note of the', 'world’s key. Default KOPPLA_DATA, else .data.'] },
  'fortnox-hosts': { help: ['Be https://apps.fortnox.se and https://api.fortnox.se, for programs', 'whose hosts are fixed. Needs lines in the hosts file and --port 443, or', '--proxy. See examples/README.md.'] },
  proxy: { value: 'number', help: ['With --fortnox-hosts: also a forward proxy on this port, for HTTPS_PROXY.'] },
  'webhooks-anywhere': { help: ['Send webhooks to any address. Default: to this machine alone.'] },
  version: { help: ['Print the version.'] },
  help: { help: ['Print this.'] },
} as const satisfies Record<string, Option>

export type OptionName = keyof typeof options
