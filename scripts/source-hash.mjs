import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

/** What no build reads: what tools write, what tests and people read. */
const folders = new Set([
  'node_modules',
  '.git',
  '.next',
  '.contentlayer',
  '.data',
  '.ci',
  '.mutation',
  'bench',
  'bin',
  'e2e',
  'examples',
  'test-results',
  'playwright-report',
])
const files =
  /^(next-env\.d\.ts|LICENSE|.*\.tsbuildinfo|.*\.md|.*\.log|\.env\.example|.*\.test\.(tsx?|mjs)|(vitest|playwright)\.config\.ts|biome\.json)$/

function* sources(folder) {
  const entries = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory() && !folders.has(entry.name)) yield* sources(path)
    if (entry.isFile() && !files.test(entry.name)) yield path
  }
}

/**
 * One value for everything that a build is made from: the content of the files, whatever their dates, Node's version, and the address
 * that pages name where it must be whole.
 */
export function sourceHash(root = '.') {
  const hash = createHash('sha256').update(`${process.version}\0${process.env.KOPPLA_URL ?? ''}`)
  for (const path of sources(root)) hash.update(`\0${path.slice(root.length)}\0`).update(readFileSync(path))
  return hash.digest('hex')
}
