/**
 * How many letters must be added, removed, changed or swapped with their neighbour to make `a` into `b`
 * (optimal string alignment), or `most + 1` when it is more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast = new Uint16Array(b.length + 1)
  let last = Uint16Array.from(beforeLast, (_, column) => column)
  let current = new Uint16Array(b.length + 1)
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row
    let nearest = row
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1)
      const changed = at(last, column - 1) + (same ? 0 : 1)
      let cheapest = Math.min(at(last, column) + 1, at(current, column - 1) + 1, changed)
      if (row > 1 && column > 1 && swapped(a, row, b, column)) {
        cheapest = Math.min(cheapest, at(beforeLast, column - 2) + 1)
      }
      current[column] = cheapest
      nearest = Math.min(nearest, cheapest)
    }
    if (nearest > most) return most + 1
    ;[beforeLast, last, current] = [last, current, beforeLast]
  }
  return Math.min(at(last, b.length), most + 1)
}

function at(row: Uint16Array, column: number): number {
  return row[column] ?? 0
}

function swapped(a: string, row: number, b: string, column: number): boolean {
  return a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
}
