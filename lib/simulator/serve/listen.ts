import { once } from 'node:events'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  STATUS_CODES,
} from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { Certificate } from './certificate'
import { webRequest } from './web-request'
import { isEventStream, sendResponse } from './web-response'

export type Handler = (request: Request, address: string) => Promise<Response>

/** How long a client may take, in milliseconds, and how many there may be: a slow or broken one does not hold the server. */
export interface Limits {
  /** Until the headers are there. */
  readonly headers: number
  /** Until the whole request is there. */
  readonly request: number
  /** Until a client that stopped reading reads on. */
  readonly reading: number
  /** Between two requests on one connection. */
  readonly idle: number
  readonly connections: number
  /** Until a stopping server breaks off what is still being answered. */
  readonly stopping: number
}

export const defaultLimits: Limits = {
  headers: 10_000,
  request: 30_000,
  reading: 30_000,
  idle: 65_000,
  connections: 5_000,
  stopping: 700,
}

export interface Listening {
  readonly port: number
  readonly server: Server
  /** Ends event streams at once, lets other answers end for a moment, then breaks off. */
  stop(): Promise<void>
}

export interface ListenOptions {
  readonly host: string
  readonly port: number
  readonly version: string
  readonly certificate?: Certificate | undefined
  readonly limits: Limits
  /** Told what no answer could be made for. */
  readonly onError: (error: unknown) => void
}

const plain = (status: number, message: string, version: string) =>
  Response.json({ simulator: 'koppla', message }, { status, headers: { 'X-Koppla-Simulator': version } })

/** What is not HTTP, or too slow or too large to be: answered in its own words, then cut. */
function refuseBroken(error: NodeJS.ErrnoException, socket: Socket, version: string): void {
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ''] ?? 400
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nX-Koppla-Simulator: ${version}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  )
  setTimeout(() => socket.destroy(), 1_000).unref()
}

/** Serves `handler` on node:http, or on node:https with a certificate. `handlerOf` is told the port, once that is known. */
export async function listen(
  handlerOf: (port: number) => { handler: Handler; origin: string },
  options: ListenOptions,
): Promise<Listening> {
  const { limits, certificate, version } = options
  const streams = new Set<() => void>()
  let stopping = false
  let answer: RequestListener = () => {}

  const settings: ServerOptions = {
    headersTimeout: limits.headers,
    requestTimeout: limits.request,
    keepAliveTimeout: limits.idle,
    connectionsCheckingInterval: Math.min(1_000, limits.headers),
    maxHeaderSize: 16_384,
    // It is asked for in `webRequest`: node:http's own refusal would not say whose it is.
    requireHostHeader: false,
  }
  const onRequest: RequestListener = (message, response) => answer(message, response)
  const server: Server = certificate
    ? createTlsServer({ ...settings, ...certificate, handshakeTimeout: limits.headers }, onRequest)
    : createServer(settings, onRequest)
  server.maxConnections = limits.connections
  server.on('checkExpectation', (_message, response) => {
    sendResponse(plain(417, 'No expectation but 100-continue is met here.', version), response, limits.reading)
  })
  server.on('clientError', (error, socket) => refuseBroken(error, socket as Socket, version))

  server.listen(options.port, options.host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { handler, origin } = handlerOf(port)

  const respond = async (message: IncomingMessage, signal: AbortSignal) => {
    const received = webRequest(message, origin, signal)
    if (!received)
      return {
        response: plain(400, 'This is no request for a path, or it lacks its Host.', version),
        release: () => {},
      }
    try {
      return {
        response: await handler(received.request, message.socket.remoteAddress ?? 'unknown'),
        release: received.release,
      }
    } catch (error) {
      if (!signal.aborted) options.onError(error)
      return { response: plain(500, 'The simulator failed; its own log says why.', version), release: received.release }
    }
  }

  answer = async (message, to) => {
    const gone = new AbortController()
    to.once('close', () => {
      if (!to.writableFinished) gone.abort()
    })
    const { response, release } = await respond(message, gone.signal)
    // What was not read of a body is thrown away by node:http, within the limit for the whole request.
    release()
    const end = () => {
      to.end()
      gone.abort()
    }
    if (isEventStream(response)) streams.add(end)
    await sendResponse(response, to, limits.reading)
    streams.delete(end)
    // The connection itself would be kept for the next request, which is not to come.
    if (stopping) setImmediate(() => server.closeIdleConnections())
  }

  return {
    port,
    server,
    async stop() {
      stopping = true
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      for (const end of streams) end()
      const cut = setTimeout(() => server.closeAllConnections(), limits.stopping)
      await closed
      clearTimeout(cut)
    },
  }
}
