import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// The built portal with a database of its own, which goes when it does.
process.env.KOPPLA_DATA = mkdtempSync(join(tmpdir(), 'koppla-e2e-'))
process.on('exit', () => rmSync(process.env.KOPPLA_DATA, { recursive: true, force: true }))

await import('../scripts/start.mjs')
