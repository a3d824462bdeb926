import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { importTypeScript } from './import-typescript.mjs'

// Compares what every page says with what it said when this was last run, and adds to the record what changed, for the feed.
const file = 'content/changes.json'
const { recordChanges, recordText } = await importTypeScript('lib/content/changes.ts')
const { saidUnder } = await importTypeScript('lib/content/say.ts')
const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
const after = recordChanges(before, saidUnder(process.cwd()), new Date().toISOString().slice(0, 10))
const unchanged = before !== undefined && recordText(before) === recordText(after)

if (process.argv.includes('--check')) {
  if (!unchanged) console.error('Pages have changed since the record was written. Before a release: npm run changes')
  process.exit(unchanged ? 0 : 1)
}
writeFileSync(file, recordText(after))
console.log(unchanged ? 'No page has changed.' : `${after.changes.length} changes are on record, since ${after.since}.`)
