import { listenAddress, nextHost } from './address.mjs'
import { run } from './run.mjs'

const address = await listenAddress({ isDevelopment: true })

// Once before Next starts: its first page imports what this writes.
console.log('Reading the content.')
if ((await run('contentlayer2 build')).code !== 0) process.exit(1)

console.log(`Koppla will be on ${address.url} and follows your changes to code and content.`)
const ended = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => ended.abort())
const { name, resultOrder } = nextHost(address.host)
const env = {
  ...process.env,
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --dns-result-order=${resultOrder}`.trim(),
}
const watchers = ['contentlayer2 dev', `next dev -H ${name} -p ${address.port}`]
const { code } = await Promise.race(watchers.map((command) => run(command, { env, signal: ended.signal })))
process.exitCode = ended.signal.aborted ? 0 : code
ended.abort()
