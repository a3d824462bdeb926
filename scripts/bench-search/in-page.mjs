/** Runs in Chromium. Each query is asked `rounds` times; the quickest counts, since other programs run beside. */
export async function askAll({ queries, rounds }) {
  const started = performance.now()
  globalThis.ask ??= await globalThis.prepare()
  const prepared = performance.now() - started
  const answers = []
  for (const [query, locale] of queries) {
    let ms = Number.POSITIVE_INFINITY
    let ids = []
    for (let round = 0; round < rounds; round += 1) {
      const before = performance.now()
      ids = await globalThis.ask(query, locale)
      ms = Math.min(ms, performance.now() - before)
    }
    answers.push({ query, locale, ids, ms })
  }
  return { prepared, answers }
}
