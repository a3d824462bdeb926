import { mkdirSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const cache = resolve('node_modules/.cache/koppla')

/** A module of ours for a script: Node 20 reads no TypeScript, so it is bundled first. Packages stay where they are. */
export async function importTypeScript(path) {
  const outfile = join(cache, `${basename(path, '.ts')}-${process.pid}.mjs`)
  mkdirSync(cache, { recursive: true })
  await build({
    entryPoints: [path],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { '@': resolve('.'), 'contentlayer/generated': resolve('.contentlayer/generated/index.mjs') },
    logLevel: 'warning',
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile, { force: true })
  }
}
