/** A quantile of `numbers` as text, to a hundredth. */
export function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2)
}

/** What a reader's fingers ask on the way to each query. What is pasted comes whole. */
export function prefixesOf(queries) {
  const typed = queries.filter((query) => query.length <= 60 && !/[\n{]/.test(query))
  return [...new Set(typed.flatMap((query) => Array.from(query, (_, end) => query.slice(0, end + 1))))]
}

/** The place of a right answer among `ids`; -1 where there is none. */
const placeOf = (ids, expected) => ids.findIndex((id) => expected.includes(id))

/** How many answers are right at the first place, and in the first three. */
export function hits(answers, queries) {
  const expected = new Map(queries.map(([query, ...ids]) => [query, ids]))
  const places = answers.map(({ query, ids }) => placeOf(ids, expected.get(query)))
  const share = (most) => places.filter((place) => place >= 0 && place < most).length / places.length
  return { first: share(1), three: share(3) }
}

const percent = (share) => `${(100 * share).toFixed(1)} %`
const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`

export function printTable(rows, { today, many, queries }) {
  console.log(
    `${queries} queries, ${today} entries in two languages; times of a query at ${many} entries in Chromium.\n`,
  )
  console.log('| engine | first | top three | code | fetched besides | ready | p50 | p99 |')
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|')
  for (const { engine, first, three, code, fetched, prepared, times } of rows.toSorted((a, b) => b.first - a.first)) {
    const cells = [engine, percent(first), percent(three), kB(code), kB(fetched), `${prepared.toFixed(0)} ms`]
    console.log(`| ${[...cells, `${quantile(times, 0.5)} ms`, `${quantile(times, 0.99)} ms`].join(' | ')} |`)
  }
}

/** Where another engine has the right answer first and ours has not. */
export function printBetter(rows, queries) {
  const ours = rows.find(({ engine }) => engine === 'koppla')
  console.log('\nWhere another engine has a right answer first and ours has not:')
  for (const [query, ...expected] of queries) {
    const isFirst = ({ answers }) =>
      answers.filter((each) => each.query === query).every(({ ids }) => placeOf(ids, expected) === 0)
    const better = rows.filter((row) => row !== ours && isFirst(row)).map(({ engine }) => engine)
    if (better.length > 0 && !isFirst(ours)) console.log(`- ${JSON.stringify(query)}: ${better.join(', ')}`)
  }
}
