import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { transform } from 'esbuild'
import { describe, expect, test } from 'vitest'

// The example for Vitest runs as what it is.
import '../../../examples/typescript/in-process.test'

const run = promisify(execFile)
const has = (tool: string, ...words: string[]) => spawnSync(tool, words, { stdio: 'ignore' }).status === 0

// Each starts processes, which wait for a processor when many tests run at once.
describe('the examples do what they say', () => {
  test('TypeScript over HTTP, with node:test', async () => {
    const { code } = await transform(await readFile('examples/typescript/over-http.test.ts', 'utf8'), { loader: 'ts' })
    const folder = await mkdtemp(join(tmpdir(), 'koppla-example-'))
    try {
      const file = join(folder, 'over-http.test.mjs')
      await writeFile(file, code)
      const { stdout } = await run(process.execPath, ['--test', file])
      expect(stdout).toMatch(/pass 1\b/)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test.runIf(has('python3', '--version'))('Python, with unittest', async () => {
    const { stderr } = await run('python3', ['-B', '-m', 'unittest', 'discover', 'examples/python'])
    expect(stderr).toMatch(/Ran 1 test.*OK/s)
  })

  test.runIf(has('php', '--version'))('PHP', async () => {
    const { stdout } = await run('php', ['examples/php/fortnox.php'])
    expect(stdout).toContain('All as it should be.')
  })

  test.runIf(has('dotnet', '--version'))('C#, as far as the compiler', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'koppla-example-'))
    try {
      await run('dotnet', ['build', 'examples/csharp', '--artifacts-path', folder])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
