import { once } from 'node:events'
import { request as httpRequest, type RequestOptions } from 'node:http'
import { connect } from 'node:net'
import { defaultLimits, type Handler, type Limits, type Listening, listen } from '@/lib/simulator/serve/listen'

/** A handler behind a real port, for tests of what happens on the wire. */
export async function servedHandler(
  handler: Handler,
  limits: Partial<Limits> = {},
): Promise<Listening & { readonly errors: unknown[] }> {
  const errors: unknown[] = []
  const listening = await listen(() => ({ handler, origin: 'http://simulator.test' }), {
    host: '127.0.0.1',
    port: 0,
    version: '0.0.0-test',
    limits: { ...defaultLimits, ...limits },
    onError: (error) => errors.push(error),
  })
  return { ...listening, errors }
}

/** Sends these bytes and answers everything that came back until the server closed. */
export async function raw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1')
  let back = ''
  socket.on('data', (text) => {
    back += text
  })
  socket.on('error', () => {})
  socket.write(bytes)
  await once(socket, 'close')
  return back
}

export interface Seen {
  readonly status: number
  readonly text: string
  readonly headers: NodeJS.Dict<string | string[]>
}

/** One request on a connection of its own, with headers that fetch would not send. */
export function ask(port: number, options: RequestOptions, body?: string): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, agent: false, ...options }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }))
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}
