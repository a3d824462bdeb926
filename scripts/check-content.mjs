import { run } from './run.mjs'

// The check is part of contentlayer.config.ts, so that no build can go round it. This runs it alone.
const { code } = await run('contentlayer2 build')
process.exitCode = code
