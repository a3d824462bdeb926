import { durationMs } from '@/lib/fortnox/duration'
import type { World } from '../core/world'
import type { Context } from '../http/context'
import type { ExchangeQuery, Store } from '../store/store'
import type { ExchangesQuery } from './exchange-schema'
import { given } from './given'
import { watching } from './watching'

const pageSize = 50

type Numbered = Awaited<ReturnType<Store['exchanges']>>[number]

export function showExchange({ number, at, wall, faults, ...exchange }: Numbered) {
  return {
    number,
    at: new Date(at).toISOString(),
    wall: new Date(wall).toISOString(),
    ...exchange,
    faults: faults ?? [],
  }
}

/** The part of a query that the store answers. */
export function filterOf({
  endpoint,
  status,
  credential: credentialId,
  since,
}: Pick<ExchangesQuery, 'endpoint' | 'status' | 'credential' | 'since'>): Omit<ExchangeQuery, 'limit'> {
  const from = since === undefined ? {} : typeof since === 'number' ? { after: since } : { since: since.at }
  return { ...given({ endpoint, status, credentialId }), ...from }
}

/** `GET …/exchanges`: a page of the log, or the next that fits. */
export async function listExchanges(context: Context, world: World, query: ExchangesQuery, signal: AbortSignal) {
  const { store } = context
  const limit = query.limit ?? pageSize
  const filter = { ...filterOf(query), ...given({ before: query.before }) }
  const found =
    query.wait === undefined
      ? await store.exchanges(world.id, { ...filter, limit: limit + 1 })
      : await waitFor(context, world, { ...filter, limit: limit + 1 }, durationMs(query.wait), signal)
  const { newest } = await store.exchangeRange(world.id)
  const page = found.slice(0, limit)
  return {
    exchanges: page.map(showExchange),
    next: found.length > limit ? (page.at(-1)?.number ?? null) : null,
    newest,
  }
}

async function waitFor(
  context: Context,
  world: World,
  query: ExchangeQuery,
  milliseconds: number,
  signal: AbortSignal,
): Promise<Numbered[]> {
  const { store, wall } = context
  const watched = watching(context, world.id)
  try {
    const fromNow = query.after === undefined && query.since === undefined
    const asked = fromNow ? { ...query, after: (await store.exchangeRange(world.id)).newest } : query
    const until = wall() + milliseconds
    for (;;) {
      const found = await store.exchanges(world.id, asked)
      const left = until - wall()
      if (found.length > 0 || left <= 0 || signal.aborted) return found
      if (!(await watched.next(left, signal))) return []
    }
  } finally {
    watched.stop()
  }
}
