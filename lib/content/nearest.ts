/** ` Did you mean "refresh-token"?` when `candidates` holds something near `written`, else nothing. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const nearest = [...candidates]
    .map((candidate) => ({ candidate, distance: distance(written.toLowerCase(), candidate.toLowerCase()) }))
    .filter((each) => each.distance <= Math.max(2, written.length / 3))
    .sort((a, b) => a.distance - b.distance)[0]
  return nearest ? ` Did you mean "${nearest.candidate}"?` : ''
}

/** How many letters must be added, taken away or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const above = row
    row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
  }
  return row[b.length] ?? 0
}
