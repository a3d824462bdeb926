import { loadOn } from './load-on.mjs'
import { median } from './median.mjs'
import { startDurablePostgres } from './postgres.mjs'
import { rival, subjects } from './subjects.mjs'

const round = (value, digits = 0) => (value === undefined ? '–' : value.toFixed(digits))

/** The refresh grant with rotation, side by side: each round measures all of them, the next one in another order. */
export async function benchGrants({ rounds, seconds, connections, only }) {
  const postgres = await startDurablePostgres()
  const running = []
  try {
    for (const { start, ...subject } of subjects({ postgres: postgres.database })) {
      if (only && subject.name !== rival && !subject.name.includes(only)) continue
      running.push({ ...subject, ...(await start(connections)), seen: [] })
    }
    console.log(
      `Refresh grant with rotation, ${connections} connections, every answer checked; ${rounds} rounds of ${seconds} s each after a warm-up.`,
    )
    for (const subject of running) await loadOn(subject, { seconds })
    for (let turn = 0; turn < rounds; turn += 1) {
      const order = running.map((_, index) => running[(index + turn) % running.length])
      for (const subject of order) subject.seen.push(await loadOn(subject, { seconds }))
      console.log(
        `  round ${turn + 1}: ${running.map(({ name, seen }) => `${name} ${round(seen.at(-1).perSecond)}`).join(' · ')}`,
      )
    }
  } finally {
    await Promise.all(running.map((subject) => subject.stop()))
    await postgres.stop()
  }
  report(running)
}

/** Medians over the rounds. The ratio is the median of each round's own, so that a slow minute of the machine weighs on both. */
function report(running) {
  const compared = running.find(({ name }) => name === rival)
  const rows = running.map(({ name, aim, seen }) => {
    const of = (key) => median(seen.map((one) => one[key] ?? Number.NaN))
    const ratio = median(seen.map(({ perSecond }, turn) => perSecond / compared.seen[turn].perSecond))
    return {
      what: name,
      'grants/s': round(of('perSecond')),
      [`× ${rival}`]: round(ratio, 2),
      aim: aim === undefined ? '' : `≥ ${aim}`,
      'p50 ms': round(of('p50'), 1),
      'p99 ms': round(of('p99'), 1),
      'CPU ms/grant': round(of('processor'), 2),
    }
  })
  console.table(rows)
}
