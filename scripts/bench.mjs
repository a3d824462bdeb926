import { existsSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { benchGrants } from './bench/grants.mjs'
import { benchOldWorld } from './bench/old-world.mjs'
import { benchStartup } from './bench/startup.mjs'

const usage = `npm run bench -- [grants | startup | old-world] [options]

  grants      the refresh grant with rotation, side by side with others
  startup     from the start of the process to ready
  old-world   a new world and one with a million old credentials, in pairs

  --rounds 7  --seconds 3  --connections 32  --count 1000000  --only "on a file"`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '32' },
    count: { type: 'string', default: '1000000' },
    only: { type: 'string' },
  },
})
const { only, ...numbers } = values
const options = { only, ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Number(value)])) }
const what = positionals[0] ?? 'all'

if (!['all', 'grants', 'startup', 'old-world'].includes(what)) {
  console.error(usage)
  process.exit(2)
}
if (what !== 'old-world' && !existsSync('.next/BUILD_ID'))
  console.log('There is no build, so the portal is left out: npm run build first.\n')
const [load = 0] = loadavg()
if (load > availableParallelism() / 2)
  console.log(
    `The load of this machine is ${load.toFixed(1)} on ${availableParallelism()} processors before anything is measured: on a busy machine the figures say little.\n`,
  )
if (what === 'all' || what === 'grants') await benchGrants(options)
if (what === 'all' || what === 'startup') await benchStartup(options)
if (what === 'old-world') await benchOldWorld(options)
