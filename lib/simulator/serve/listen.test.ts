import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { ask, raw, servedHandler } from '@/lib/testing/served-handler'
import type { Handler, Limits } from './listen'

let listening: Awaited<ReturnType<typeof servedHandler>> | undefined

async function served(handler: Handler, limits: Partial<Limits> = {}): Promise<number> {
  listening = await servedHandler(handler, limits)
  return listening.port
}

afterEach(async () => {
  await listening?.stop()
  listening = undefined
})

const echo: Handler = async (request, address) =>
  Response.json({
    method: request.method,
    url: request.url,
    address,
    body: await request.text(),
    sent: [...request.headers],
  })

describe('a request arrives as it was sent', () => {
  test('with method, path, query, every header and its body', async () => {
    const port = await served(echo)
    const { text } = await ask(
      port,
      { method: 'PUT', path: '/3/a%20b?c=%C3%A5&c=2', headers: { 'X-A': 'one', authorization: 'Basic x' } },
      'åäö',
    )
    const seen = JSON.parse(text)
    expect(seen).toMatchObject({
      method: 'PUT',
      url: 'http://simulator.test/3/a%20b?c=%C3%A5&c=2',
      address: '127.0.0.1',
      body: 'åäö',
    })
    expect(seen.sent).toEqual(
      expect.arrayContaining([
        ['x-a', 'one'],
        ['authorization', 'Basic x'],
      ]),
    )
  })

  test('at the configured origin, whatever Host or address its sender wrote', async () => {
    const port = await served(echo)
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
    for (const path of ['/3/me', '//evil.example/3/me', 'http://evil.example/3/me']) {
      expect(JSON.parse((await ask(port, { path, headers })).text).url).toMatch(/^http:\/\/simulator\.test\//)
    }
  })

  test('in pieces, chunk by chunk', async () => {
    const port = await served(echo)
    const request = httpRequest({ host: '127.0.0.1', port, method: 'POST', agent: false })
    const answered = once(request, 'response')
    for (const part of ['grant_type=', 'refresh', '_token']) {
      request.write(part)
      await new Promise(setImmediate)
    }
    request.end()
    const [response] = await answered
    let text = ''
    for await (const part of response) text += part
    expect(JSON.parse(text).body).toBe('grant_type=refresh_token')
  })

  test('or is refused where the web has no such request', async () => {
    const port = await served(echo)
    for (const line of ['OPTIONS * HTTP/1.1', 'TRACE / HTTP/1.1', 'GET nowhere HTTP/1.1']) {
      expect(await raw(port, `${line}\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /)
    }
    expect(listening?.errors).toEqual([])
  })
})

describe('an answer leaves as it was made', () => {
  test('to HEAD with its headers and without its body', async () => {
    const port = await served(async () => new Response('body', { headers: { 'X-Uid': '12345678' } }))
    const { text, headers } = await ask(port, { method: 'HEAD' })
    expect([text, headers['x-uid']]).toEqual(['', '12345678'])
  })

  test('and a failure of the simulator is a 500 that does not say why', async () => {
    const port = await served(async () => {
      throw new Error('the password is hunter2')
    })
    const { status, text } = await ask(port, {})
    expect([status, text.includes('hunter2'), listening?.errors.length]).toEqual([500, false, 1])
  })

  test('and a lost one leaves nothing: the client’s connection breaks', async () => {
    const lost = () => new Response(new ReadableStream({ start: (body) => body.error(new Error('lost')) }))
    const port = await served(async () => lost())
    await expect(ask(port, { method: 'POST' }, 'x=1')).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(await raw(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('')
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed')
  })

  test('and one that breaks half-way is not taken for a whole one', async () => {
    const half = () =>
      new Response(
        new ReadableStream(
          {
            start: (body) => body.enqueue(new TextEncoder().encode('{"access_')),
            pull: (body) => body.error(new Error('broken')),
          },
          { highWaterMark: 0 },
        ),
      )
    const port = await served(async () => half())
    await expect(fetch(`http://127.0.0.1:${port}/`).then((response) => response.text())).rejects.toThrow()
  })
})
