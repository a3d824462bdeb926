import { median } from './median.mjs'
import { startDurablePostgres } from './postgres.mjs'
import { subjects } from './subjects.mjs'

/** From the start of the process until it says that it is ready, in turns. */
export async function benchStartup({ rounds, only }) {
  const postgres = await startDurablePostgres()
  const seen = new Map()
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const { name, start } of subjects({ postgres: postgres.database })) {
        if (only && !name.includes(only)) continue
        const subject = await start(1)
        await subject.stop()
        // The first brings what is read into the system's cache.
        if (round > 0) seen.set(name, [...(seen.get(name) ?? []), subject.ready])
      }
    }
  } finally {
    await postgres.stop()
  }
  console.log(`From the start of the process to ready, median of ${rounds} rounds.`)
  console.table([...seen].map(([what, times]) => ({ what, ms: median(times).toFixed(0) })))
}
