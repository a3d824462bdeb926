import { readFileSync, writeFileSync } from 'node:fs'
import { importTypeScript } from './import-typescript.mjs'

const file = 'content/samples.json'
const { recordSamples } = await importTypeScript('lib/samples/record.ts')
const recorded = `${JSON.stringify(await recordSamples(), null, 1)}\n`

if (process.argv.includes('--check')) {
  if (recorded !== readFileSync(file, 'utf8')) {
    const [was, is] = [readFileSync(file, 'utf8').split('\n'), recorded.split('\n')]
    const line = is.findIndex((text, at) => text !== was[at])
    console.error(
      `${file}:${line + 1} is not what the simulator answers now.\n  recorded: ${was[line]}\n  now:      ${is[line]}`,
    )
    console.error('If the simulator is right, record the samples again: npm run samples. Then read what changed.')
    process.exit(1)
  }
} else writeFileSync(file, recorded)
process.exit(0)
