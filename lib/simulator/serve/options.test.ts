import { describe, expect, test } from 'vitest'
import { helpText, readCommand } from './options'
import { options } from './options.table'

const commandOf = (words: readonly string[], variables: Record<string, string> = {}) => {
  const asked = readCommand(words, variables)
  if (asked.kind !== 'serve') throw new Error(JSON.stringify(asked))
  return asked.command
}

describe('the command line', () => {
  test('left alone means this machine, in memory, on port 3210', () => {
    expect(commandOf([])).toMatchObject({
      host: '127.0.0.1',
      port: 3210,
      file: null,
      databaseUrl: null,
      tls: false,
      webhooks: 'loopback',
      controlKey: null,
    })
  })

  test('takes values with a space or an equals sign, which the value may hold too', () => {
    expect(commandOf(['--port', '0', '--seed=a=b', '--json'])).toMatchObject({ port: 0, seed: 'a=b', json: true })
  })

  test('names the database: a file goes before DATABASE_URL', () => {
    const variables = { DATABASE_URL: 'postgres://x' }
    expect(commandOf([], variables).databaseUrl).toBe('postgres://x')
    expect(commandOf(['--file', 'a.db'], variables)).toMatchObject({ file: 'a.db', databaseUrl: null })
  })

  test('that asks for Fortnox’s hosts asks for TLS, and for one port', () => {
    expect(commandOf(['--fortnox-hosts', '--two-origins', '--proxy', '0'])).toMatchObject({
      tls: true,
      twoOrigins: false,
      proxyPort: 0,
    })
  })

  test.each<[string, string[], string]>([
    ['an unknown option, and names its neighbour', ['--prot', '1'], 'Did you mean --port?'],
    ['an unknown option without a neighbour', ['--colour', 'red'], 'There is no option --colour. See'],
    ['a name out of every object', ['--constructor'], 'There is no option --constructor'],
    ['a word that is no option', ['serve'], '"serve" is no option'],
    ['an option without its value', ['--file'], '--file needs a value'],
    ['an empty value', ['--file='], '--file needs a value'],
    ['a value where none belongs', ['--json=yes'], '--json takes no value'],
    ['an option given twice', ['--port', '1', '--port=2'], '--port was given twice'],
    ['a port that is none', ['--port', '70000'], 'from 0 to 65535'],
    ['a port in words', ['--port', '80a'], 'from 0 to 65535'],
    ['an address with a path', ['--url', 'http://x/y'], 'without a path'],
    ['one address for two origins', ['--url', 'http://x', '--two-origins'], 'Choose one'],
    ['a proxy that would lead nowhere', ['--proxy', '0'], 'needs --fortnox-hosts'],
    ['another machine’s reach without a key', ['--host', '0.0.0.0'], 'Set KOPPLA_CONTROL_KEY'],
  ])('refuses %s', (_name, words, why) => {
    expect(readCommand(words, {})).toEqual({ kind: 'refused', why: expect.stringContaining(why) })
  })

  test('refuses a control key that could be guessed, and takes a long one', () => {
    expect(readCommand(['--host', '0.0.0.0'], { KOPPLA_CONTROL_KEY: 'short' })).toMatchObject({ kind: 'refused' })
    expect(commandOf(['--host', '0.0.0.0'], { KOPPLA_CONTROL_KEY: 'a-long-control-key' }).controlKey).toBe(
      'a-long-control-key',
    )
  })

  test('has help for every option, in lines that a terminal shows', () => {
    const text = helpText()
    for (const name of Object.keys(options)) expect(text).toContain(`  --${name}`)
    expect(text.split('\n').every((line) => line.length <= 100)).toBe(true)
  })
})
