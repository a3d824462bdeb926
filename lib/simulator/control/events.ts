import type { World } from '../core/world'
import type { Context, Incoming, Streamed } from '../http/context'
import type { EventsQuery } from './exchange-schema'
import { filterOf, showExchange } from './exchanges'
import { watching } from './watching'

/** Proxies close silent streams; a comment line keeps them open. In milliseconds. */
const pulseMs = 20_000
/** Exchanges that are read at once. */
const batch = 50

/**
 * `GET …/events`: each exchange of the world as an event, from now on, or after the one that `Last-Event-ID` or `since` names.
 * `missed` says that some after it are no longer in the log. Ends with the world.
 */
export async function exchangeEvents(
  context: Context,
  world: World,
  query: EventsQuery,
  incoming: Incoming,
): Promise<Streamed> {
  const { store } = context
  const { oldest, newest } = await store.exchangeRange(world.id)
  const from = startOf(incoming, query)
  let last = from ?? newest
  const gone = new AbortController()
  const signal = AbortSignal.any([incoming.signal, gone.signal])
  const watched = watching(context, world.id)
  const encoder = new TextEncoder()

  /** The next text to send; undefined at the end. */
  async function next(): Promise<string | undefined> {
    for (;;) {
      if (signal.aborted) return undefined
      const found = await store.exchanges(world.id, {
        ...filterOf(query),
        after: last,
        oldestFirst: true,
        limit: batch,
      })
      last = found.at(-1)?.number ?? last
      if (found.length > 0) return found.map((one) => event('exchange', showExchange(one), one.number)).join('')
      if (!(await store.world(world.id))) return undefined
      if (!(await watched.next(pulseMs, signal)) && !signal.aborted) return ': still here\n\n'
    }
  }

  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const missed = from !== undefined && from < oldest - 1 ? event('missed', { from: from + 1, to: oldest - 1 }) : ''
      controller.enqueue(encoder.encode(`retry: 1000\n\n${missed}`))
    },
    async pull(controller) {
      const text = await next()
      if (text !== undefined) return controller.enqueue(encoder.encode(text))
      watched.stop()
      if (!gone.signal.aborted) controller.close()
    },
    cancel() {
      gone.abort()
      watched.stop()
    },
  })
  return {
    status: 200,
    headers: [
      ['Content-Type', 'text/event-stream'],
      ['Cache-Control', 'no-store, no-transform'],
      ['X-Content-Type-Options', 'nosniff'],
    ],
    stream,
  }
}

/** The header wins: a browser that connects again sends it beside the address of the first time. */
function startOf({ headers }: Incoming, { since }: EventsQuery): number | undefined {
  const id = headers.get('last-event-id')
  return id !== null && /^\d{1,15}$/.test(id) ? Number(id) : since
}

function event(name: string, data: unknown, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}
