import type { z } from 'zod'
import type { World } from '../core/world'
import type { Answer, Context, Incoming, Streamed } from '../http/context'
import type { CallCounter } from '../http/rate-limit'
import type { BodyKind } from '../http/read'

/** What the simulator lends the control API. */
export interface Tools {
  readonly calls: CallCounter
  readonly reset: (worldId: string) => Promise<World | undefined>
  /** Sends a request to the simulator itself. */
  readonly send: (request: Request) => Promise<Response>
}

export interface Called<Body, Query> {
  readonly context: Context
  readonly incoming: Incoming
  readonly body: Body
  readonly query: Query
  /** The bearer that was sent, if any. */
  readonly bearer: string | null
  /** What stands in the places of the braces of the path. */
  readonly params: Readonly<Record<string, string>>
  readonly tools: Tools
}

/** What a call answers with one status. */
export interface Answers {
  readonly description: string
  readonly schema?: z.ZodType
  /** JSON where it is left out. */
  readonly type?: 'text/event-stream'
}

interface Entry<Run> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below /control/v1; `{id}` is a world's id. */
  readonly path: string
  readonly summary: string
  readonly body?: z.ZodType
  /** How large the body may be. */
  readonly bodyKind?: BodyKind
  readonly query?: z.ZodType
  readonly answers: Readonly<Record<number, Answers | string>>
  readonly run: Run
}

/** A call of the control API. The table drives routing, access, validation and the OpenAPI document. */
export interface Call
  extends Entry<(called: Called<never, never> & { readonly world: World }) => Promise<Answer | Streamed>> {
  /** Whether it is about a world, whose key it then needs. */
  readonly ofWorld: boolean
}

type Given<Body, Query> = Called<
  Body extends z.ZodType ? z.infer<Body> : undefined,
  Query extends z.ZodType ? z.infer<Query> : undefined
>

/** An entry whose `run` gets what its schemas let through. */
export function worldCall<
  Body extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
>(
  entry: Omit<
    Entry<(called: Given<Body, Query> & { readonly world: World }) => Promise<Answer | Streamed>>,
    'body' | 'query'
  > & {
    readonly body?: Body
    readonly query?: Query
  },
): Call {
  return { ...entry, ofWorld: true } as unknown as Call
}

/** A call that is about no world. */
export function openCall<Body extends z.ZodType | undefined = undefined>(
  entry: Omit<Entry<(called: Given<Body, undefined>) => Promise<Answer>>, 'body' | 'query'> & { readonly body?: Body },
): Call {
  return { ...entry, ofWorld: false } as unknown as Call
}
