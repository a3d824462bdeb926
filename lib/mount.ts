import { server } from './server'

/** Streams of events have an open end and would keep `next start` alive, so they end when the process is told to stop. */
const stopping = new AbortController()
let heedsStop = false

function endsWithProcess(signal: AbortSignal): AbortSignal {
  if (!heedsStop) {
    heedsStop = true
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stopping.abort())
  }
  return AbortSignal.any([signal, stopping.signal])
}

/** Hands a request of Next's to the simulator. The address is for the unattributed log only: nothing is decided by it. */
export async function mount(request: Request): Promise<Response> {
  const { simulator, env } = await server()
  // Next builds `request.url` from its own host and port; the simulator sees the public address.
  const { pathname, search } = new URL(request.url)
  const body = request.method === 'GET' || request.method === 'HEAD' ? {} : { body: request.body, duplex: 'half' }
  const url = `${env.origin}${pathname}${search}`
  const incoming = new Request(url, {
    method: request.method,
    headers: request.headers,
    signal: pathname.startsWith('/control/') ? endsWithProcess(request.signal) : request.signal,
    ...body,
  } as RequestInit)
  return simulator.fetch(incoming, request.headers.get('x-forwarded-for') ?? 'unknown')
}
