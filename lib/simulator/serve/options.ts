import { z } from 'zod'
import { type Option, type OptionName, options } from './options.table'

export interface Command {
  readonly host: string
  readonly port: number
  readonly file: string | null
  readonly databaseUrl: string | null
  readonly config: string | null
  readonly seed: string | null
  readonly json: boolean
  readonly url: string | null
  readonly twoOrigins: boolean
  readonly tls: boolean
  readonly dataFolder: string
  readonly fortnoxHosts: boolean
  readonly proxyPort: number | null
  readonly webhooks: 'loopback' | 'any'
  readonly controlKey: string | null
}

export type Asked =
  | { readonly kind: 'serve'; readonly command: Command }
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'refused'; readonly why: string }

export function helpText(): string {
  const entries = Object.entries<Option>(options).map(([name, { value, help }]) => ({
    left: `  --${name}${value ? ` <${value}>` : ''}`,
    help,
  }))
  const width = Math.max(...entries.map(({ left }) => left.length)) + 2
  const lines = entries.flatMap(({ left, help }) =>
    help.map((line, index) => `${(index === 0 ? left : '').padEnd(width)}${line}`),
  )
  return [
    'koppla simulator: Fortnox’s OAuth server and API, simulated on this machine.',
    '',
    'Usage: koppla simulator [options]',
    '',
    ...lines,
    '',
    'When it is ready it prints the settings of a client as .env lines. It stays until SIGTERM or',
    'Ctrl-C.',
    '',
  ].join('\n')
}

/** Single edits between two names: enough to see a slip of the finger. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]))
    }
    row = next
  }
  return row[b.length] ?? 0
}

function unknown(name: string): string {
  const [nearest] = Object.keys(options).sort((a, b) => distance(name, a) - distance(name, b))
  const hint = nearest !== undefined && distance(name, nearest) <= 3 ? ` Did you mean --${nearest}?` : ''
  return `There is no option --${name}.${hint} See koppla simulator --help.`
}

type Values = Partial<Record<OptionName, string>>

/** `--name value`, `--name=value` and switches; a sentence where something is not so. */
function readWords(words: readonly string[]): Values | string {
  const values: Values = {}
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, name, given] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? []
    if (name === undefined) return `${JSON.stringify(word)} is no option. See koppla simulator --help.`
    if (!Object.hasOwn(options, name)) return unknown(name)
    const option = name as OptionName
    const takesValue = 'value' in options[option]
    if (!takesValue && given !== undefined) return `--${name} takes no value.`
    const value = takesValue ? (given ?? rest.shift()) : 'yes'
    if (value === undefined || value === '') return `--${name} needs a value.`
    if (values[option] !== undefined) return `--${name} was given twice.`
    values[option] = value
  }
  return values
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535))
const controlKey = z.string().regex(/^\S{16,}$/)

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

/** What was asked for, by the words of the command line and the variables of the environment. */
export function readCommand(words: readonly string[], variables: Readonly<Record<string, string | undefined>>): Asked {
  const values = readWords(words)
  if (typeof values === 'string') return { kind: 'refused', why: values }
  if (values.help) return { kind: 'help' }
  if (values.version) return { kind: 'version' }
  const why = objection(values, variables)
  if (why !== undefined) return { kind: 'refused', why }
  const fortnoxHosts = values['fortnox-hosts'] !== undefined
  return {
    kind: 'serve',
    command: {
      host: values.host ?? '127.0.0.1',
      port: Number(values.port ?? 3210),
      file: values.file ?? null,
      databaseUrl: values.file === undefined ? variables['DATABASE_URL'] || null : null,
      config: values.config ?? null,
      seed: values.seed ?? null,
      json: values.json !== undefined,
      url: values.url === undefined ? null : new URL(values.url).origin,
      twoOrigins: values['two-origins'] !== undefined && !fortnoxHosts,
      tls: values.tls !== undefined || fortnoxHosts,
      dataFolder: values.data ?? (variables['KOPPLA_DATA'] || '.data'),
      fortnoxHosts,
      proxyPort: values.proxy === undefined ? null : Number(values.proxy),
      webhooks: values['webhooks-anywhere'] === undefined ? 'loopback' : 'any',
      controlKey: variables['KOPPLA_CONTROL_KEY'] || null,
    },
  }
}

/** Why the command cannot be done, in a sentence that names the option and the remedy. */
function objection(values: Values, variables: Readonly<Record<string, string | undefined>>): string | undefined {
  for (const name of ['port', 'proxy'] as const) {
    if (values[name] !== undefined && !port.safeParse(values[name]).success)
      return `--${name} is ${JSON.stringify(values[name])}; it must be a number from 0 to 65535.`
  }
  if (values.url !== undefined && !/^https?:\/\/[^/?#]+\/?$/.test(values.url))
    return '--url must be an address without a path, such as http://simulator:3210.'
  if (values.url !== undefined && values['two-origins'])
    return '--url names one address; --two-origins makes two. Choose one of them.'
  if (values.url !== undefined && values['fortnox-hosts'])
    return '--fortnox-hosts already says which addresses clients use. Leave --url out.'
  if (values.proxy !== undefined && !values['fortnox-hosts'])
    return '--proxy leads to Fortnox’s own hosts: it needs --fortnox-hosts.'
  const key = variables['KOPPLA_CONTROL_KEY'] || undefined
  if (key !== undefined && !controlKey.safeParse(key).success)
    return 'KOPPLA_CONTROL_KEY must have at least 16 characters and no space.'
  const host = values.host ?? '127.0.0.1'
  if (!isLoopback(host) && key === undefined) {
    return (
      `The simulator was told to listen on ${host}, where other machines can reach it. Set KOPPLA_CONTROL_KEY to a long random secret ` +
      'first: whoever has it may make worlds over the control API. Or leave --host out to listen on this machine alone.'
    )
  }
  return undefined
}
