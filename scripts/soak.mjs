import { parseArgs } from 'node:util'
import { loadOn } from './bench/load-on.mjs'
import { startSimulator } from './bench/subjects.mjs'
import { judge } from './soak/judge.mjs'

/**
 * Many refresh grants on one standalone simulator, on a file. Its memory must stay flat; scripts/soak/judge.mjs says what that is.
 * In memory (`--memory`) the world itself grows by what is stored: then the heap alone is judged, and the growth is told.
 */
const { values } = parseArgs({
  options: { grants: { type: 'string', default: '200000' }, memory: { type: 'boolean', default: false } },
})
const grants = Number(values.grants)
const samplesWanted = 20
const megabytes = (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`

const simulator = await startSimulator(32, { file: !values.memory }, [
  '--expose-gc',
  '--import',
  './scripts/soak/tell-memory.mjs',
])
const samples = []
try {
  console.log(`${grants} refresh grants with rotation on one simulator, ${values.memory ? 'in memory' : 'on a file'}.`)
  for (let part = 1; part <= samplesWanted; part += 1) {
    const { perSecond } = await loadOn(simulator, { grants: Math.ceil(grants / samplesWanted) })
    const sample = await simulator.ask('memory')
    samples.push(sample)
    console.log(
      `  ${Math.ceil((grants * part) / samplesWanted)} grants: RSS ${megabytes(sample.rss)}, heap ${megabytes(sample.heapUsed)}, ${perSecond.toFixed(0)}/s`,
    )
  }
} finally {
  await simulator.stop()
}

console.log('Flat is: the last quarter’s median is at most a tenth and a margin above the second quarter’s.')
for (const key of values.memory ? ['heapUsed'] : ['heapUsed', 'rss']) {
  const { early, late, allowed, flat } = judge(samples, key)
  console.log(
    `  ${key}: ${megabytes(early)} → ${megabytes(late)}, allowed ${megabytes(allowed)}: ${flat ? 'flat' : 'NOT FLAT'}`,
  )
  if (!flat) process.exitCode = 1
}
if (values.memory) {
  const [first, last] = [samples[0], samples.at(-1)]
  const stored = (last.rss - first.rss) / (grants - grants / samplesWanted)
  console.log(`  The world itself grew by ${stored.toFixed(0)} bytes a grant: what is kept in memory takes memory.`)
}
