import { once } from 'node:events'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, servedHandler } from '@/lib/testing/served-handler'
import { basic, type TestApp, testSimulator } from '@/lib/testing/simulator'

const seed = Number(process.env['HOSTILE_SEED'] ?? 20_261_127)
/** A machine may be busy. */
let port = 0
let app: TestApp
let served: Awaited<ReturnType<typeof servedHandler>>

beforeAll(async () => {
  const made = await testSimulator()
  app = (await made.makeWorld()).apps[0] as TestApp
  served = await servedHandler((request, address) => made.simulator.fetch(request, address), {
    headers: 3_000,
    request: 5_000,
  })
  port = served.port
})
afterAll(() => served.stop())

/** Sends these bytes and no more; answers what came back. */
async function sent(bytes: string | Uint8Array): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  const back: Buffer[] = []
  socket.on('data', (part) => back.push(part)).on('error', () => {})
  socket.end(bytes)
  await once(socket, 'close')
  return Buffer.concat(back).toString('latin1')
}

/** Whoever speaks HTTP is still served. */
const works = async () => {
  const headers = { authorization: basic(app), 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await ask(port, { method: 'POST', path: '/oauth-v1/token', headers }, 'grant_type=zz')
  expect([answer.status, JSON.parse(answer.text).error]).toEqual([400, 'unsupported_grant_type'])
}

const heads = (reply: string) => reply.split(/^(?=HTTP\/1\.1 \d)/m).map((one) => one.split('\r\n\r\n')[0] ?? '')

/** Nothing at all, or answers that say what they come from, none of them a failure of ours. */
function judge(reply: string): void {
  if (reply === '') return
  for (const head of heads(reply)) {
    if (head.startsWith('HTTP/1.1 100 ')) continue
    expect(head).toMatch(/^HTTP\/1\.1 (?:[234]\d\d|501) /)
    expect(head).toMatch(/^x-koppla-simulator: /im)
  }
  expect(reply).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts:\d/)
  expect(served.errors).toEqual([])
}

const right = (...more: string[]) =>
  [
    'POST /oauth-v1/token HTTP/1.1',
    'Host: x',
    'Content-Type: application/x-www-form-urlencoded',
    ...more,
    '',
    'a=1',
  ].join('\r\n')

describe('what is no HTTP, or hardly, is refused by the simulator and harms nobody:', () => {
  test.each([
    ['no Host', 'GET /3/me HTTP/1.1\r\n\r\n', 400],
    ['a version that does not exist', 'GET /3/me HTTP/9.9\r\nHost: x\r\n\r\n', 400],
    ['a length and chunks at once', right('Content-Length: 3', 'Transfer-Encoding: chunked'), 400],
    ['two lengths', right('Content-Length: 3', 'Content-Length: 4'), 400],
    ['a length below nothing', right('Content-Length: -1'), 400],
    ['a length that is no number', right('Content-Length: 3x'), 400],
    ['a chunk that is none', right('Transfer-Encoding: chunked'), 400],
    ['a coding that does not exist', right('Transfer-Encoding: zz'), 400],
    ['an expectation that nobody meets', right('Content-Length: 3', 'Expect: zz'), 417],
    ['a NUL in a header', right('Content-Length: 3', 'X: a\0b'), 400],
    ['a header without a name', right('Content-Length: 3', ': zz'), 400],
    ['a header line that goes on', right('Content-Length: 3', 'X: a', ' b'), 400],
    ['TRACE', 'TRACE /3/me HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a method that does not exist', 'ZZ /3/me HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a target that is no path', 'GET zz HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['the whole server as a target', 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['an upgrade', 'GET /3/me HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n', 401],
    ['an address that is too long', `GET /${'x'.repeat(9_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 414],
    ['headers that are too long', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['a line that never ends', 'x'.repeat(40_000), 400],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['a request that breaks off in its headers', 'POST /oauth-v1/token HTTP/1.1\r\nHost: x\r\nX-Zz', 400],
  ])('%s', async (_what, bytes, status) => {
    const reply = await sent(bytes)
    judge(reply)
    expect(reply).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    await works()
  })

  test('a request for a tunnel is answered with nothing', async () => {
    judge(await sent('CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n'))
    await works()
  })

  test('a right request with bytes changed, left out or repeated, thousands of times', async () => {
    const begin = Buffer.from(right('Content-Length: 3', 'Connection: close', `Authorization: ${basic(app)}`))
    const bytes = fc.uint8Array({ minLength: 0, maxLength: 12 })
    const part = fc.oneof(
      bytes,
      fc
        .constantFrom(
          '\r\n',
          '\r\n\r\n',
          '\n',
          '\r',
          '\0',
          ' ',
          ':',
          'Host: y\r\n',
          'GET / HTTP/1.1\r\n\r\n',
          '%',
          '\t',
        )
        .map((text) => Buffer.from(text)),
    )
    const edit = fc.record({ at: fc.nat(begin.byteLength), drop: fc.nat(6), put: part })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        let changed: Uint8Array = begin
        for (const { at, drop, put } of edits)
          changed = Buffer.concat([changed.subarray(0, at), put, changed.subarray(at + drop)])
        judge(await sent(changed))
      }),
      { numRuns: 2_000, seed },
    )
    await works()
  }, 600_000)
})

describe('hundreds of clients that never come to an end hold up nobody, and are cut off:', () => {
  test.each([
    ['in their headers', 'POST /oauth-v1/token HTTP/1.1\r\nHost: x\r\nX: '],
    ['in their body', 'POST /oauth-v1/token HTTP/1.1\r\nHost: x\r\nContent-Length: 9999\r\n\r\na='],
    ['before they begin', ''],
  ])('%s', async (_where, beginning) => {
    const sockets = Array.from({ length: 300 }, () => {
      const socket = connect(port, '127.0.0.1').on('error', () => {})
      socket.resume()
      socket.write(beginning)
      return socket
    })
    await expect.poll(() => sockets.every(({ connecting }) => !connecting)).toBe(true)
    // A little now and then, so that none of them is silent.
    const drip = setInterval(() => {
      for (const socket of sockets) if (beginning !== '' && socket.writable) socket.write('x')
    }, 100)
    await works()
    await expect.poll(() => sockets.every(({ closed }) => closed)).toBe(true)
    clearInterval(drip)
    await works()
  })
})
