import type { Exchange } from '../core/exchange'
import type { World } from '../core/world'
import type { Random } from '../secrets'
import type { Store } from '../store/store'
import type { Webhooks } from './announce'

/** What every endpoint works with. Time and randomness are passed in (design §1.2). */
export interface Context {
  readonly store: Store
  /** The server's time, in milliseconds since 1970. */
  readonly wall: () => number
  readonly random: Random
  /** Waits so many milliseconds of the server's time, or until the signal is aborted; never rejects. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** The one public address, without a slash at its end. */
  readonly origin: string
  /** Where the API has an origin of its own, as at Fortnox. */
  readonly apiOrigin?: string
  /** Opens the control API on addresses other than loopback; null where making worlds is open. */
  readonly controlKey: string | null
  readonly version: string
  /** How webhooks leave; without it none do. */
  readonly webhooks?: Webhooks
}

/** An answer before it becomes a Response: plain, so that it can be recorded. */
export interface Answer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

/** An answer that goes on: the event stream of the control API. */
export interface Streamed extends Omit<Answer, 'body'> {
  readonly stream: ReadableStream<Uint8Array>
}

/** An answer and whose log it belongs to. */
export interface Traced {
  readonly answer: Answer
  readonly world?: World
  /** World time at which the request was judged. */
  readonly at?: number
  readonly clientId?: string | null
  readonly credentialId?: string | null
  readonly refusal?: string | null
  /** The faults that struck it. */
  readonly faults?: Exchange['faults'] | undefined
}

/** A request as it was read: its body within the limit, as text. */
export interface Incoming {
  readonly method: string
  readonly url: URL
  readonly headers: Headers
  readonly body: string
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal
}
