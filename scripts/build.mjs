import { writeFileSync } from 'node:fs'
import { run } from './run.mjs'
import { sourceHash } from './source-hash.mjs'

export const builtFrom = '.next/built-from'

/** Builds the portal and notes what it was built from; answers whether that worked. */
export async function build() {
  const hash = sourceHash()
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  for (const command of ['contentlayer2 build', 'node scripts/samples.mjs --check', 'next build']) {
    const { code } = await run(command, { env })
    if (code !== 0) return false
  }
  writeFileSync(builtFrom, hash)
  return true
}
