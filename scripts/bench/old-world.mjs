import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importTypeScript } from '../import-typescript.mjs'
import { loadOn } from './load-on.mjs'
import { median } from './median.mjs'
import { startDurablePostgres } from './postgres.mjs'
import { startSimulator } from './subjects.mjs'
import { control } from './world.mjs'

async function age(location, count) {
  const [{ openDatabase }, { growOld }] = [
    await importTypeScript('lib/db/open.ts'),
    await importTypeScript('lib/testing/old-credentials.ts'),
  ]
  const database = await openDatabase(location)
  await growOld(database, count).finally(() => database.close())
}

/** Two simulators on two databases of one kind: one with a new world, one whose world has grown old. */
async function pair(name, connections, count, placeOf) {
  const folders = []
  const place = async () => {
    folders.push(mkdtempSync(join(tmpdir(), 'koppla-bench-')))
    return placeOf(folders.at(-1))
  }
  const young = await startSimulator(connections, await place())
  const oldPlace = await place()
  await (await startSimulator(connections, oldPlace)).stop()
  await age({ url: oldPlace.databaseUrl, file: oldPlace.file }, count)
  const old = await startSimulator(connections, oldPlace)
  const stop = async () => {
    await Promise.all([young.stop(), old.stop()])
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
  return { name, young, old, stop }
}

/** How long the whole state of the world takes, in milliseconds. */
async function stateOf({ said: { world, urls } }) {
  const began = performance.now()
  await control(urls.control, world.key)
  return performance.now() - began
}

/** Whether age slows a world down, in pairs: each round loads both, in turns the one or the other first. */
export async function benchOldWorld({ rounds, seconds, connections, count }) {
  const postgres = await startDurablePostgres()
  console.log(
    `A new world and one with ${count} old credentials, ${connections} connections, ${rounds} rounds of ${seconds} s.`,
  )
  const rows = []
  try {
    const kinds = [
      ['on a file', (folder) => ({ folder, file: join(folder, 'koppla.db') })],
      ['on PostgreSQL', async (folder) => ({ folder, databaseUrl: await postgres.database() })],
    ]
    for (const [name, placeOf] of kinds) {
      const { young, old, stop } = await pair(name, connections, count, placeOf)
      const seen = { young: [], old: [] }
      for (let round = 0; round <= rounds; round += 1) {
        const both = { young, old }
        for (const age of round % 2 === 0 ? ['young', 'old'] : ['old', 'young']) {
          const { perSecond } = await loadOn(both[age], { seconds })
          // The first is the warm-up.
          if (round > 0) seen[age].push({ perSecond, state: await stateOf(both[age]) })
        }
      }
      await stop()
      const of = (age, key) => median(seen[age].map((one) => one[key]))
      rows.push({
        what: name,
        'new, grants/s': of('young', 'perSecond').toFixed(0),
        'old, grants/s': of('old', 'perSecond').toFixed(0),
        'old / new': median(seen.old.map(({ perSecond }, index) => perSecond / seen.young[index].perSecond)).toFixed(2),
        'new, state ms': of('young', 'state').toFixed(1),
        'old, state ms': of('old', 'state').toFixed(1),
      })
    }
  } finally {
    await postgres.stop()
  }
  console.table(rows)
}
