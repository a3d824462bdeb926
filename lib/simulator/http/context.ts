import type { World } from '../core/world'
import type { Random } from '../secrets'
import type { Store } from '../store/store'

/** What every endpoint works with. Time and randomness are passed in (design §1.2). */
export interface Context {
  readonly store: Store
  /** The server's time, in milliseconds since 1970. */
  readonly wall: () => number
  readonly random: Random
  /** The one public address, without a slash at its end. */
  readonly origin: string
  /** Opens the control API on addresses other than loopback; null where making worlds is open. */
  readonly controlKey: string | null
  readonly version: string
}

/** An answer before it becomes a Response: plain, so that it can be recorded. */
export interface Answer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
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
}

/** A request as it was read: its body within the limit, as text. */
export interface Incoming {
  readonly method: string
  readonly url: URL
  readonly headers: Headers
  readonly body: string
}
