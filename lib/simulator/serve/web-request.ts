import type { IncomingMessage } from 'node:http'

/** A request of node:http as the web's Request, and how to let go of a body that nobody read. */
export interface Received {
  readonly request: Request
  readonly release: () => void
}

/** Its signal is its connection's own: handed to the constructor, it would be followed by another one, which takes longer than all the rest. */
class ConnectionRequest extends Request {
  readonly #gone: AbortSignal

  constructor(url: string, init: RequestInit, gone: AbortSignal) {
    super(url, init)
    this.#gone = gone
  }

  override get signal(): AbortSignal {
    return this.#gone
  }
}

/**
 * The body as a stream that reads on only when it is asked to: a large body waits in the socket, not in memory. It fails where
 * the sender goes away half-way.
 */
function bodyOf(message: IncomingMessage): { stream: ReadableStream<Uint8Array>; release: () => void } {
  let release = () => {}
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const onData = (chunk: Buffer) => {
          controller.enqueue(chunk)
          message.pause()
        }
        const onEnd = () => {
          release()
          controller.close()
        }
        const onClose = () => {
          release()
          controller.error(new Error('The sender went away before the body was complete.'))
        }
        release = () => {
          message.off('data', onData).off('end', onEnd).off('close', onClose)
        }
        message.on('data', onData).on('end', onEnd).on('close', onClose)
        message.pause()
      },
      pull() {
        message.resume()
      },
      cancel() {
        release()
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, release: () => release() }
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers()
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) headers.append(rawHeaders[i] ?? '', rawHeaders[i + 1] ?? '')
  return headers
}

/** Path and query, also of a request that a proxy writes with the whole address (RFC 9112 §3.2.2). */
function targetOf(url: string): string | undefined {
  if (url.startsWith('/')) return url
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined
  const { pathname, search } = new URL(url)
  return pathname + search
}

/**
 * The Request, at `origin` and not at the Host that a stranger may send (S41). Undefined where the web has no such request: the
 * target is no path, the method is TRACE, or there is no Host (RFC 9112 §3.2).
 */
export function webRequest(message: IncomingMessage, origin: string, signal: AbortSignal): Received | undefined {
  const target = targetOf(message.url ?? '')
  const method = message.method ?? 'GET'
  if (target === undefined || !URL.canParse(origin + target)) return undefined
  if (message.headers.host === undefined && message.httpVersion === '1.1') return undefined
  const hasBody = message.headers['content-length'] !== undefined || message.headers['transfer-encoding'] !== undefined
  const body = hasBody && method !== 'GET' && method !== 'HEAD' ? bodyOf(message) : undefined
  const init = { method, headers: headersOf(message), ...(body ? { body: body.stream, duplex: 'half' } : {}) }
  try {
    return {
      request: new ConnectionRequest(origin + target, init as RequestInit, signal),
      release: body?.release ?? (() => {}),
    }
  } catch {
    body?.release()
    return undefined
  }
}
