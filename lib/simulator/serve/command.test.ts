import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { simulatorCommand } from '@/lib/testing/command'
import type { Serving } from './serving'

/** The command as a person starts it: a process, its output and its end. */

let folder: string
const running: ReturnType<typeof simulatorCommand>[] = []

function start(words: readonly string[], variables: Record<string, string> = {}) {
  const command = simulatorCommand(words, variables)
  running.push(command)
  return command
}

const settings = async (
  words: readonly string[],
): Promise<{ serving: Serving; command: ReturnType<typeof simulatorCommand> }> => {
  const command = start(['--port', '0', '--json', ...words])
  return { serving: JSON.parse(await command.ready()) as Serving, command }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koppla-command-'))
})
afterEach(async () => {
  for (const command of running.splice(0)) {
    command.kill('SIGKILL')
    await command.ended
  }
  await rm(folder, { recursive: true, force: true })
})

// Each test starts processes, which wait for a processor when many tests run at once.
describe('koppla simulator', () => {
  test('prints a .env file when it is ready, whose settings work, and nothing else', async () => {
    const command = start(['--port', '0'])
    const text = await command.ready()
    expect(text).toMatch(/\n# Koppla's simulator is ready on http:\/\/127\.0\.0\.1:\d+, in memory\.\n$/)
    const env = parseEnv(text)
    const headers = { authorization: `Bearer ${env['KOPPLA_WORLD_KEY']}` }
    expect((await fetch(env['KOPPLA_WORLD_URL'] ?? '', { headers })).status).toBe(200)
    const basic = Buffer.from(`${env['FORTNOX_CLIENT_ID']}:${env['FORTNOX_CLIENT_SECRET']}`).toString('base64')
    const refused = await fetch(env['FORTNOX_TOKEN_URL'] ?? '', {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'none' }),
    })
    expect([refused.status, refused.headers.get('x-koppla-simulator')]).toEqual([
      400,
      expect.stringMatching(/^\d+\.\d+\.\d+/),
    ])
    expect(command.said.err).toBe('')
  })

  test('says when a client id is not known, once, and without repeating what was sent', async () => {
    const { serving, command } = await settings([])
    const send = () =>
      fetch(serving.urls.token, { method: 'POST', headers: { authorization: `Basic ${btoa('mistyped:mySecret')}` } })
    for (const answer of [await send(), await send()]) expect(answer.status).toBe(401)
    command.kill('SIGTERM')
    await command.ended
    expect(command.said.err).toBe(
      'POST /oauth-v1/token came with a client id that no world here has. Compare it with FORTNOX_CLIENT_ID.\n',
    )
  })

  test('ends at SIGTERM, and an open event stream with it, as a stream ends', async () => {
    const { serving, command } = await settings([])
    const headers = { authorization: `Bearer ${serving.world.key}` }
    const stream = await fetch(`${serving.urls.control}/events`, { headers })
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    command.kill('SIGTERM')
    expect(await command.ended).toBe(0)
    await stream.text()
  })

  test('ends when the npm that started it was told to', async () => {
    const shell = spawn('sh', ['-c', `"$0" bin/koppla.mjs simulator --port 0 --json & wait`, process.execPath], {
      env: { ...process.env, npm_command: 'exec' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    shell.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    await expect.poll(() => said.endsWith('\n')).toBe(true)
    const { urls } = JSON.parse(said) as Serving
    shell.kill('SIGTERM')
    // Its end of the pipe is the last one.
    await once(shell.stdout, 'close')
    await expect(fetch(urls.listening)).rejects.toThrow('fetch failed')
  })

  test('keeps world, key, secrets and tokens over restarts on a file, and makes the world anew where the configuration changed', async () => {
    const file = join(folder, 'k.db')
    const config = join(folder, 'world.json')
    const apps = [{ clientId: 'myOwnClient1', clientSecret: 'my own secret', redirectUris: ['https://app.example/cb'] }]
    await writeFile(config, JSON.stringify({ apps }))
    const words = ['--file', file, '--config', config]
    const first = await settings(words)
    expect(first.serving.world.apps).toMatchObject([apps[0]])
    first.command.kill('SIGINT')
    expect(await first.command.ended).toBe(0)

    const second = await settings(words)
    expect(second.serving.world).toEqual(first.serving.world)
    second.command.kill('SIGTERM')
    await second.command.ended
    expect((await stat(`${file}.world.json`)).mode & 0o077).toBe(0)

    await writeFile(config, JSON.stringify({ apps: [{ ...apps[0], clientSecret: 'another' }] }))
    const third = await settings(words)
    expect(third.serving.world.apps[0]?.clientSecret).toBe('another')
    expect(third.serving.world.id).not.toBe(first.serving.world.id)
  })

  test('refuses a file that another one has open, and says so', async () => {
    const file = join(folder, 'k.db')
    await settings(['--file', file])
    const second = start(['--port', '0', '--file', file])
    expect(await second.ended).toBe(1)
    expect(second.said.err).toContain('already open')
    expect(second.said.out).toBe('')
  })

  test('finds the world of its configuration where only the note beside the file is gone', async () => {
    const file = join(folder, 'k.db')
    const first = await settings(['--file', file, '--seed', 'ci'])
    first.command.kill('SIGTERM')
    await first.command.ended
    await rm(`${file}.world.json`)
    const second = await settings(['--file', file, '--seed', 'ci'])
    expect(second.serving.world).toEqual({ ...first.serving.world, key: null })
    expect(second.command.said.err).toContain('its key was printed when it was made')
  })

  test('gives the same ids and secrets for the same seed', async () => {
    const [a, b] = [await settings(['--seed', 'ci 42']), await settings(['--seed', 'ci 42'])]
    expect(a.serving.world.apps).toEqual(b.serving.world.apps)
    expect(a.serving.world.key).not.toBe(b.serving.world.key)
  })

  test('refuses what it does not understand, before anything is opened', async () => {
    const command = start(['--prot', '1'])
    expect(await command.ended).toBe(2)
    expect(command.said).toEqual({
      out: '',
      err: 'There is no option --prot. Did you mean --port? See koppla simulator --help.\n',
    })
  })

  test('refuses a configuration that the control API would refuse, with the name of the field', async () => {
    const config = join(folder, 'world.json')
    await writeFile(config, JSON.stringify({ apps: [{ scopes: ['profile', 'nonsense'] }] }))
    const command = start(['--port', '0', '--config', config])
    expect(await command.ended).toBe(1)
    expect(command.said.err).toContain('apps.0.scopes.1')
    const missing = start(['--config', join(folder, 'none.json')])
    expect(await missing.ended).toBe(1)
    expect(missing.said.err).toContain('none.json')
  })

  test('refuses a port that is taken', async () => {
    const { serving } = await settings([])
    const second = start(['--port', new URL(serving.urls.listening).port])
    expect(await second.ended).toBe(1)
    expect(second.said.err).toContain('already in use')
  })
})
