import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { Listeners, type Notifications } from './notifications'

const channel = 'koppla'
const firstRetryMs = 250
const longestRetryMs = 5_000
/** What is published so soon after the last notification goes with the next. */
const gatherMs = 10

/**
 * LISTEN on one connection of its own, NOTIFY through the pool. Not inside the transactions: a transaction that notifies
 * commits under a lock of the whole server.
 */
export async function postgresNotifications(url: string, pool: pg.Pool): Promise<Notifications> {
  const listeners = new Listeners()
  const waiting = new Set<string>()
  let sending: Promise<void> | undefined
  let listening: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined
  let closed = false

  async function listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'koppla listener',
    })
    let lost = false
    const onLost = () => {
      if (lost) return
      lost = true
      if (listening === client) {
        listening = undefined
        listenAgainIn(firstRetryMs)
      }
    }
    client.on('error', onLost)
    client.on('end', onLost)
    client.on('notification', ({ payload }) => listeners.tell(payload ?? ''))
    await client.connect()
    await client.query(`listen ${channel}`)
    if (lost) throw new Error('The connection that listens was lost.')
    listening = client
    if (closed) await client.end()
  }

  function listenAgainIn(delay: number): void {
    if (closed) return
    retry = setTimeout(() => {
      listen().then(
        // Whatever was said in between went unheard.
        () => listeners.tellAll(),
        () => listenAgainIn(Math.min(delay * 2, longestRetryMs)),
      )
    }, delay)
    retry.unref()
  }

  /** One query at a time, and not one after the other: what is published meanwhile goes with the next. */
  async function send(): Promise<void> {
    while (waiting.size > 0) {
      const topics = [...waiting]
      waiting.clear()
      try {
        await pool.query('select pg_notify($1, topic) from unnest($2::text[]) as topic', [channel, topics])
      } catch {
        // The database is away. Who listens elsewhere is told to look again as soon as it is back.
        for (const topic of topics) listeners.tell(topic)
      }
      if (!closed) await pause(gatherMs)
    }
    sending = undefined
  }

  await listen()
  return {
    publish(topic) {
      waiting.add(topic)
      sending ??= send()
    },
    subscribe: (topic, listener) => listeners.add(topic, listener),
    async close() {
      closed = true
      clearTimeout(retry)
      listeners.clear()
      await sending
      const client = listening
      listening = undefined
      await client?.end()
    },
  }
}
