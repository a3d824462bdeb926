import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { get } from 'node:https'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect as connectTls } from 'node:tls'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { drive } from './drive'
import { type Served, serve } from './serve'
import { readCommand } from './serve/options'

const running: Served[] = []
const folders: string[] = []

async function started(words: readonly string[], variables: Record<string, string> = {}): Promise<Served> {
  const asked = readCommand(['--port', '0', ...words], variables)
  if (asked.kind !== 'serve') throw new Error(`Refused: ${JSON.stringify(asked)}`)
  const served = await serve(asked.command, { version: '0.0.0-test', onError: () => {} })
  running.push(served)
  return served
}

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'koppla-data-'))
  folders.push(folder)
  return folder
}

afterEach(async () => {
  for (const served of running.splice(0)) await served.stop()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

const keyOf = ({ serving }: Served) => serving.world.key ?? ''
const worldOf = (served: Served) =>
  drive(fetch, { ...served.serving.world, key: keyOf(served), urls: served.serving.urls })

describe('two origins', () => {
  test('answer each its own part, as apps. and api. do, and the control API both', async () => {
    const { serving } = await started(['--two-origins'])
    const { apps, api } = serving.urls
    expect(apps).not.toBe(api)
    expect((await fetch(`${api}/3/me`)).status).toBe(401)
    expect((await fetch(`${apps}/oauth-v1/token`, { method: 'POST' })).status).toBe(401)
    const lost = await fetch(`${apps}/3/me`)
    expect([lost.status, (await lost.json()).message]).toEqual([404, expect.stringContaining('belongs to the API')])
    expect((await fetch(`${api}/oauth-v1/token`, { method: 'POST' })).status).toBe(404)
    for (const origin of [apps, api]) expect((await fetch(`${origin}/control/v1/openapi.json`)).status).toBe(200)
  })

  test('are what the control API tells of a world', async () => {
    const served = await started(['--two-origins'])
    const { urls } = await worldOf(served).control<{ urls: { api: string; token: string } }>('GET', '')
    expect(urls).toMatchObject({ api: `${served.serving.urls.api}/3`, token: served.serving.urls.token })
  })
})

test('addresses come from the configuration, whatever Host is sent', async () => {
  const { serving } = await started(['--url', 'http://simulator.example:8080'])
  expect(serving.urls.token).toBe('http://simulator.example:8080/oauth-v1/token')
  const { port } = new URL(serving.urls.listening)
  const request = httpRequest({
    port,
    host: '127.0.0.1',
    path: '/control/v1/openapi.json',
    headers: { host: 'evil.example' },
  }).end()
  const [response] = await once(request, 'response')
  let text = ''
  for await (const part of response) text += part
  expect(JSON.parse(text).servers).toEqual([{ url: 'http://simulator.example:8080' }])
})

test('off loopback it serves with a control key, which making worlds then needs', async () => {
  const { serving } = await started(['--host', '0.0.0.0'], { KOPPLA_CONTROL_KEY: 'a-long-control-key' })
  const make = (headers: Record<string, string>) =>
    fetch(`${serving.urls.listening}/control/v1/worlds`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    })
  expect((await make({})).status).toBe(401)
  expect((await make({ authorization: 'Bearer a-long-control-key' })).status).toBe(201)
})

test('a rotation whose answer is lost breaks the connection and leaves the old refresh token dead', async () => {
  const served = await started([])
  const world = worldOf(served)
  const [app] = served.serving.world.apps
  const authorization = `Basic ${Buffer.from(`${app?.clientId}:${app?.clientSecret}`).toString('base64')}`
  const post = (form: Record<string, string>) =>
    fetch(served.serving.urls.token, { method: 'POST', headers: { authorization }, body: new URLSearchParams(form) })
  const redirect_uri = 'http://localhost:3000/callback'
  const { code = '' } = await world.consent({ scopes: ['profile'], redirectUri: redirect_uri })
  const first = await (await post({ grant_type: 'authorization_code', code, redirect_uri })).json()
  await world.control('POST', '/faults', {
    on: { endpoint: 'token', grantType: 'refresh_token' },
    times: 1,
    effect: 'drop-connection-after-commit',
  })
  const refresh = () => post({ grant_type: 'refresh_token', refresh_token: first.refresh_token })
  await expect(refresh()).rejects.toMatchObject({ cause: { code: expect.stringMatching(/UND_ERR_SOCKET|ECONNRESET/) } })
  expect((await refresh()).status).toBe(400)
})

describe('with TLS', () => {
  test('a client that trusts the authority, and no other, gets in by every name', async () => {
    const folder = await dataFolder()
    const { serving } = await started(['--tls', '--data', folder])
    expect(serving.urls.token).toMatch(/^https:/)
    const { port } = new URL(serving.urls.listening)
    const ca = await readFile(serving.certificate ?? '', 'utf8')
    for (const host of ['127.0.0.1', 'localhost']) {
      const [response] = await once(get({ host, port, path: '/3/me', ca, agent: false }), 'response')
      expect(response.statusCode).toBe(401)
      response.resume()
    }
    const [stranger] = await once(get({ host: '127.0.0.1', port, agent: false }), 'error')
    expect(stranger.code).toMatch(/SELF_SIGNED|UNABLE_TO_/)
    expect((await stat(join(folder, 'simulator-tls', 'key.pem'))).mode & 0o077).toBe(0)
  })

  test('the certificate is made once, and again where it lacks a name', async () => {
    const folder = await dataFolder()
    const read = () => readFile(join(folder, 'simulator-tls', 'ca.pem'), 'utf8')
    await started(['--tls', '--data', folder])
    const first = await read()
    await started(['--tls', '--data', folder])
    expect(await read()).toBe(first)
    await started(['--tls', '--data', folder, '--url', 'https://simulator.example'])
    expect(await read()).not.toBe(first)
  })
})

describe('as Fortnox’s own hosts', () => {
  /** What a program does that heeds HTTPS_PROXY. */
  async function through(proxy: string, target: string): Promise<Socket | string> {
    const { hostname, port } = new URL(proxy)
    const socket = connect(Number(port), hostname)
    socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`)
    const [said] = await once(socket, 'data')
    const status = String(said).slice(9, 12)
    if (status === '200') return socket
    socket.destroy()
    return status
  }

  test('a forward proxy leads to the simulator by their names, each with its own part, and nowhere else', async () => {
    const { serving } = await started(['--fortnox-hosts', '--proxy', '0', '--data', await dataFolder()])
    expect([serving.urls.token, serving.urls.api]).toEqual([
      'https://apps.fortnox.se/oauth-v1/token',
      'https://api.fortnox.se',
    ])
    const ca = await readFile(serving.certificate ?? '', 'utf8')
    const ask = async (host: string, path: string) => {
      const socket = await through(serving.proxy ?? '', `${host}:443`)
      if (typeof socket === 'string') return socket
      const tls = connectTls({ socket, servername: host, ca })
      tls.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
      let text = ''
      tls.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      await once(tls, 'close')
      return text.slice(9, 12)
    }
    expect(await ask('api.fortnox.se', '/3/me')).toBe('401')
    expect(await ask('apps.fortnox.se', '/3/me')).toBe('404')
    expect(await ask('apps.fortnox.se', '/oauth-v1/auth')).toBe('400')
    expect(await ask('example.com', '/')).toBe('403')
    const own = await fetch(serving.proxy ?? '')
    expect(own.status).toBe(400)
  })
})

test('two simulators share one PostgreSQL database: the second finds the world of the first, and its tokens', async () => {
  const DATABASE_URL = inject('databaseUrl')
  const seed = `shared ${Math.random()}`
  const first = await started(['--seed', seed, '--data', await dataFolder()], { DATABASE_URL })
  const second = await started(['--seed', seed, '--data', await dataFolder()], { DATABASE_URL })
  expect(first.serving.stored).toBe('postgres')
  expect(second.serving.world).toEqual({ ...first.serving.world, key: null })
  const { code = '' } = await worldOf(first).consent({ scopes: ['profile'] })
  const [app] = second.serving.world.apps
  const authorization = `Basic ${Buffer.from(`${app?.clientId}:${app?.clientSecret}`).toString('base64')}`
  const body = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: app?.redirectUris[0] ?? '' })
  expect((await fetch(second.serving.urls.token, { method: 'POST', headers: { authorization }, body })).status).toBe(
    200,
  )
  await worldOf(first).control('DELETE', '')
})
