import type { StrayRequest } from '../state'

/** How a client id that nobody has may have come about. */
export type Slip = 'secret' | 'around' | 'case' | 'part' | 'typo' | 'other'

/** A client id that no world has: how often it came, and its newest request. */
export interface StrayClient {
  readonly clientId: string | null
  readonly count: number
  readonly newest: StrayRequest
  readonly slip: Slip
}

/** How many letters must be put in, left out or changed to make `b` of `a`. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j += 1) {
      const changed = (row[j] ?? 0) + (letter === b[j] ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

const mostTypos = 2
const shortestPart = 4

function slipOf(sent: string | null, own: string): Slip {
  if (sent === null) return 'secret'
  if (sent.replace(/^[\s"'<]+|[\s"'>]+$/g, '') === own) return 'around'
  if (sent.toLowerCase() === own.toLowerCase()) return 'case'
  if (sent.length >= shortestPart && (own.includes(sent) || sent.includes(own))) return 'part'
  const close = Math.abs(sent.length - own.length) <= mostTypos && distance(sent, own) <= mostTypos
  return close ? 'typo' : 'other'
}

/** The requests that no world knows, by the client id they came with, the newest first; `own` is the client id of this world. */
export function strayClients(strays: readonly StrayRequest[], own: string): StrayClient[] {
  const byClient = new Map<string | null, StrayClient>()
  for (const newest of strays) {
    const { clientId } = newest
    const known = byClient.get(clientId)
    byClient.set(
      clientId,
      known ? { ...known, count: known.count + 1 } : { clientId, count: 1, newest, slip: slipOf(clientId, own) },
    )
  }
  return [...byClient.values()]
}
