import { server } from './server'

/** Hands a request of Next's to the simulator. The address is for the unattributed log only: nothing is decided by it. */
export async function mount(request: Request): Promise<Response> {
  const { simulator, env } = await server()
  // Next builds `request.url` from its own host and port; the simulator sees the public address.
  const { pathname, search } = new URL(request.url)
  const body = request.method === 'GET' || request.method === 'HEAD' ? {} : { body: request.body, duplex: 'half' }
  const url = `${env.origin}${pathname}${search}`
  const incoming = new Request(url, { method: request.method, headers: request.headers, ...body } as RequestInit)
  return simulator.fetch(incoming, request.headers.get('x-forwarded-for') ?? 'unknown')
}
