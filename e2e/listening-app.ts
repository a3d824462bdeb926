import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A program of somebody else's: it listens on a port of its own and waits for the customer to come back. */
export interface ListeningApp {
  readonly redirectUri: string
  /** The address with which the browser came back. */
  readonly callback: Promise<URL>
  close(): void
}

export async function listen(): Promise<ListeningApp> {
  let resolveBack: (url: URL) => void = () => {}
  const callback = new Promise<URL>((resolve) => {
    resolveBack = resolve
  })
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/plain')
    response.end('The app has the answer.')
    if (request.url?.startsWith('/callback')) resolveBack(new URL(request.url, origin))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { redirectUri: `${origin}/callback`, callback, close: () => server.close() }
}
