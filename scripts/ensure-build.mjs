import { existsSync, readFileSync } from 'node:fs'
import { build, builtFrom } from './build.mjs'
import { sourceHash } from './source-hash.mjs'

const isBuilt = existsSync('.next/BUILD_ID') && existsSync(builtFrom)
const always = process.argv.includes('--always')
if (!always && isBuilt && readFileSync(builtFrom, 'utf8') === sourceHash()) {
  console.log('The build is up to date.')
} else {
  const why = always ? '' : isBuilt ? ': the sources changed since the last build' : ': there is no build yet'
  console.log(`Building the portal${why}. This takes about a minute.`)
  if (!(await build())) {
    console.error('The build failed; see above.')
    process.exit(1)
  }
}
