import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = join(root, 'node_modules', '.cache', 'koppla')
const oldMs = 7 * 86_400_000

/** What the simulator is made of. Its packages are told apart by the lock file. */
function* sources(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* sources(path)
    else if (/\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) yield path
  }
}

function sourceHash() {
  const paths = [
    'package-lock.json',
    ...['lib/simulator', 'lib/fortnox', 'lib/db'].flatMap((folder) => [...sources(folder)]),
  ]
  const hash = createHash('sha256')
  for (const path of paths.sort()) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 20)
}

/** Bundles of sources that are no more. Another checkout may share this folder: only old ones go. */
function forgetOld() {
  for (const name of readdirSync(cache)) {
    const file = join(cache, name)
    if (Date.now() - statSync(file, { throwIfNoEntry: false })?.mtimeMs > oldMs) rmSync(file, { force: true })
  }
}

async function bundle(file) {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents:
        "export { run } from '@/lib/simulator/serve/run'; export { startInMemory } from '@/lib/simulator/embedded'",
      resolveDir: root,
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Native code, and what is loaded only where it is needed.
    external: ['@photostructure/sqlite', 'pg', '@peculiar/x509', 'reflect-metadata'],
    logLevel: 'warning',
  })
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(cache, { recursive: true })
    writeFileSync(draft, outputFiles[0].contents)
    renameSync(draft, file)
    forgetOld()
  } catch (cause) {
    throw new Error(
      `The simulator could not be prepared in ${cache}: ${cause.message}. Run it once as a user who may write there.`,
      { cause },
    )
  }
}

/**
 * The simulator as JavaScript. Node 20 reads no TypeScript, so it is bundled at its first use and whenever a source changed; the
 * bundle is named after the content it is made from.
 */
export async function load() {
  const file = join(cache, `simulator-${sourceHash()}.mjs`)
  if (!existsSync(file)) await bundle(file)
  return import(pathToFileURL(file).href)
}
