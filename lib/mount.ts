import { addressOf } from './address'
import { endsWithProcess } from './process-end'
import { server } from './server'
import { holding } from './simulator/http/held-requests'

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
  const response = await simulator.fetch(incoming, addressOf(request.headers))
  // What the simulator holds is its own request, whose signal follows that of Next's.
  if (response.body) holding(response.body, request)
  return response
}
