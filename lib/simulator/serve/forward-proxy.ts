import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { fortnoxHosts } from './hosts'

export interface Proxying {
  readonly port: number
  stop(): Promise<void>
}

const lead: readonly string[] = Object.values(fortnoxHosts).map((host) => `${host}:443`)

/**
 * A forward proxy that leads to the simulator and nowhere else: for programs whose hosts are fixed but which heed HTTPS_PROXY. `tls` is
 * the simulator's own server, which is handed each tunnel as if it were a connection.
 */
export async function forwardProxy({
  tls,
  host,
  port,
}: {
  readonly tls: Server
  readonly host: string
  readonly port: number
}): Promise<Proxying> {
  const say = `This proxy leads to ${lead.join(' and ')} alone: Koppla's simulator.\n`
  const tunnels = new Set<Socket>()
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 10_000 }, (_message, response) => {
    response.writeHead(400, { 'Content-Type': 'text/plain' }).end(say)
  })
  server.on('connect', ({ url }, socket: Socket, head) => {
    socket.on('error', () => socket.destroy())
    if (!lead.includes((url ?? '').toLowerCase())) {
      socket.end(
        `HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nContent-Length: ${say.length}\r\nConnection: close\r\n\r\n${say}`,
      )
      return
    }
    tunnels.add(socket)
    socket.once('close', () => tunnels.delete(socket))
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    if (head.length > 0) socket.unshift(head)
    tls.emit('connection', socket)
  })
  server.listen(port, host)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      for (const socket of tunnels) socket.destroy()
      await closed
    },
  }
}
