import { setDefaultResultOrder } from 'node:dns'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { listenAddress, nextHost } from './address.mjs'
import { keepVary } from './keep-vary.mjs'

const address = await listenAddress()

// An answer that is still being written may end; an event stream that nobody closes must not keep the process.
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => setTimeout(() => process.exit(signal === 'SIGTERM' ? 143 : 130), 2_000).unref())
}

keepVary()

// Next would name the address it listens on. The one to open is another: cookies and redirects belong to it.
const { log } = console
console.log = (...words) => /- (Local|Network):/.test(String(words[0])) || log(...words)

// In this process, so that a signal for it reaches the server and no child stays behind.
const { name, resultOrder } = nextHost(address.host)
setDefaultResultOrder(resultOrder)
process.argv = [...process.argv.slice(0, 2), 'start', '-H', name, '-p', String(address.port)]
createRequire(import.meta.url)('next/dist/bin/next')

const announce = () => {
  const socket = connect(address.port, address.host, () => {
    socket.end()
    log(`\nKoppla is ready: ${address.url}\n`)
  })
  socket.on('error', () => setTimeout(announce, 100).unref())
}
announce()
