import { createServer } from 'node:net'

/** Whether nobody listens on `port` yet. */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', ({ code }) => resolve(code !== 'EADDRINUSE'))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}

/** The first port from `first` on that nobody on this machine listens on. */
export async function freePort(first) {
  for (let port = first; port < first + 100; port++) {
    if (await isFree(port)) return port
  }
  throw new Error(`No free port from ${first} to ${first + 99}.`)
}
