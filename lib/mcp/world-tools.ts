import { z } from 'zod'
import type { Call } from '@/lib/simulator/control/call'
import { calls } from '@/lib/simulator/control/calls.table'
import type { Simulator } from '@/lib/simulator/simulator'
import { type Calling, failed, type Tool, type ToolAnswer } from './tool'
import { worldCalls } from './world-calls.table'

/** The longest answer that is of use to who must read all of it. */
const longest = 60_000

/** The arguments of a tool: what stands in the path, the world's key, and what the call itself takes. */
interface Args {
  readonly world?: string
  readonly key?: string
  readonly request?: unknown
  readonly [parameter: string]: unknown
}

/** The control API as tools: the same table of calls, the same code, in this process. */
export function worldTools(simulator: Pick<Simulator, 'fetch' | 'context'>): Tool[] {
  return Object.entries(worldCalls).map(([name, entry]) => {
    const call = calls.find(({ method, path }) => `${method} ${path}` === entry.call)
    if (!call) throw new Error(`The control API has no ${entry.call}.`)
    return {
      name,
      title: entry.title,
      description: [call.summary, 'hint' in entry ? entry.hint : ''].filter(Boolean).join(' '),
      readOnly: call.method === 'GET',
      passesOn: true,
      input: inputOf(call),
      run: (args: Args, calling: Calling) => send(simulator, call, args, calling),
    }
  })
}

/** A call speaks of `{id}`; beside the ids of other things, a world's is named for what it is. */
const nameOf = (parameter: string) => (parameter === 'id' ? 'world' : parameter)
const parametersOf = ({ path }: Call) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
const given = z.string().min(1).max(200)

function inputOf(call: Call): z.ZodType {
  const inPath = parametersOf(call).map((name) => [nameOf(name), given])
  const inside = call.body ?? call.query
  const mayBeLeftOut = inside?.safeParse({}).success
  return z.strictObject({
    ...Object.fromEntries(inPath),
    ...(call.ofWorld && {
      key: given
        .optional()
        .meta({ description: 'The key of the world, unless the connection itself carries the control key' }),
    }),
    ...(inside && { request: mayBeLeftOut ? inside.optional() : inside }),
  })
}

/** Asks the control API as a program would; what it refuses is said in its own words. */
async function send(
  { fetch, context }: Pick<Simulator, 'fetch' | 'context'>,
  call: Call,
  args: Args,
  { bearer, signal }: Calling,
): Promise<ToolAnswer> {
  const path = call.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(args[nameOf(name)])))
  const url = new URL(`/control/v1${path}`, context.origin)
  if (call.query) url.search = new URLSearchParams((args.request ?? {}) as Record<string, string>).toString()
  const key = args.key ?? bearer
  const response = await fetch(
    new Request(url, {
      method: call.method,
      signal,
      headers: { 'content-type': 'application/json', ...(key !== null && { authorization: `Bearer ${key}` }) },
      ...(call.body && { body: JSON.stringify(args.request ?? {}) }),
    }),
  )
  const text = await response.text()
  if (!response.ok) return failed(problemOf(text, response.status))
  if (text.length > longest)
    return failed(
      `The answer has ${text.length} characters, more than ${longest}. Ask for less: a smaller limit, or a filter.`,
    )
  return { text: text || 'Done.' }
}

function problemOf(text: string, status: number): string {
  const { detail } = JSON.parse(text) as { detail?: string }
  return `${status}: ${detail ?? text}`
}
