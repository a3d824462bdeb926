import { connect } from 'node:net'
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

const echo: Handler = async (request) => Response.json({ body: await request.text() })

describe('a slow or broken client does not hold the server', () => {
  test('one that never ends its headers is cut off', async () => {
    const port = await served(echo, { headers: 150 })
    expect(await raw(port, 'POST /oauth-v1/token HTTP/1.1\r\nX-Slow: ')).toMatch(/^(HTTP\/1\.1 408 |$)/)
  })

  test('one that never ends its body is cut off, and its request is told', async () => {
    let told: unknown
    const port = await served(
      async (request) => {
        await request.text().catch((error: unknown) => {
          told = error
        })
        return new Response()
      },
      { headers: 1_000, request: 1_000 },
    )
    await raw(port, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc')
    await expect.poll(() => told).toBeInstanceOf(Error)
  })

  test('one that sends endless headers is told 431', async () => {
    const port = await served(echo)
    expect(await raw(port, `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 .*\r\nX-Koppla-Simulator: 0\.0\.0-test/,
    )
  })

  test('one that does not speak HTTP is told 400', async () => {
    const port = await served(echo)
    expect(await raw(port, '\x16\x03\x01\x02\x00\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('one that stops reading is cut off, and the stream it read is ended', async () => {
    let ended = false
    const endless = () =>
      new Response(
        new ReadableStream({
          pull: (body) => body.enqueue(new Uint8Array(1_000_000)),
          cancel: () => {
            ended = true
          },
        }),
      )
    const port = await served(async () => endless(), { reading: 100 })
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    socket.pause()
    await expect.poll(() => ended).toBe(true)
    socket.destroy()
  })

  test('one that goes away is told to whoever works for it', async () => {
    let signal: AbortSignal | undefined
    const port = await served((request) => {
      signal = request.signal
      return new Promise(() => {})
    })
    const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'))
    await expect.poll(() => signal !== undefined).toBe(true)
    socket.destroy()
    await expect.poll(() => signal?.aborted).toBe(true)
  })

  test('and a body that nobody reads neither blocks its answer nor stays in memory', async () => {
    const port = await served(async () => new Response('no', { status: 413 }))
    const { status } = await ask(port, { method: 'POST' }, 'x'.repeat(5_000_000))
    expect(status).toBe(413)
    expect((await ask(port, {})).status).toBe(413)
  })
})

describe('stopping', () => {
  const events = () =>
    new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode(': hello\n\n')) }), {
      headers: { 'content-type': 'text/event-stream' },
    })

  test('ends an open event stream at once, and does not wait until it may break it off', async () => {
    const port = await served(async () => events(), { stopping: 2_000_000_000 })
    const stream = await fetch(`http://127.0.0.1:${port}/`)
    await listening?.stop()
    expect(await stream.text()).toBe(': hello\n\n')
  })

  test('lets an answer that is being made end', async () => {
    let finish: ((response: Response) => void) | undefined
    const port = await served(
      () =>
        new Promise((resolve) => {
          finish = resolve
        }),
    )
    const asked = fetch(`http://127.0.0.1:${port}/`)
    await expect.poll(() => finish).toBeDefined()
    const stopped = listening?.stop()
    finish?.(new Response('done'))
    expect(await (await asked).text()).toBe('done')
    await stopped
  })

  test('and breaks off one that takes too long', async () => {
    let asked = false
    const port = await served(
      () => {
        asked = true
        return new Promise(() => {})
      },
      { stopping: 100 },
    )
    const answer = fetch(`http://127.0.0.1:${port}/`)
    answer.catch(() => {})
    await expect.poll(() => asked).toBe(true)
    await listening?.stop()
    await expect(answer).rejects.toThrow('fetch failed')
  })
})
