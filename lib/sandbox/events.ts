import { sessionUserId } from '@/lib/auth/session'
import { server } from '@/lib/server'
import { holding } from '@/lib/simulator/http/held-requests'
import { problemResponse } from './answers'
import { readVisitorCookie } from './cookie'
import { projectState } from './project'
import { findVisit } from './visit'

/** Changes that come this close together, in milliseconds, are sent as one. */
const gatherMs = 30
/** Proxies close silent streams; a comment line keeps them open. */
const pulseMs = 20_000

const open = new Set<() => void>()
let closesOnExit = false

/** A stream with an open end keeps `next start` alive, so that it must end by itself when the process is told to stop. */
function closeOnExit(): void {
  if (closesOnExit) return
  closesOnExit = true
  const closeAll = () => {
    for (const close of open) close()
  }
  process.once('SIGTERM', closeAll)
  process.once('SIGINT', closeAll)
}

/** `GET /api/sandbox/events`: the state now, and anew after each change to the world, whoever made it. */
export async function streamEvents(request: Request): Promise<Response> {
  const parts = await server()
  const cookie = readVisitorCookie(request.headers.get('cookie'), parts.env.secure)
  const first = await findVisit(parts, cookie)
  if (!first) return problemResponse('no-world', 'This browser has no world yet.')
  const userId = await sessionUserId(request, parts)
  closeOnExit()
  const encoder = new TextEncoder()
  let stop = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let waiting: ReturnType<typeof setTimeout> | undefined
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const sendState = async () => {
        waiting = undefined
        const visit = await findVisit(parts, cookie)
        if (!open.has(stop)) return
        if (visit?.world.id !== first.world.id) return stop()
        const state = await projectState(parts, visit, userId)
        if (open.has(stop)) send(`event: state\ndata: ${JSON.stringify(state)}\n\n`)
      }
      const changed = () => {
        waiting ??= setTimeout(() => sendState().catch(() => stop()), gatherMs)
      }
      const unwatch = parts.store.watch(first.world.id, changed)
      const pulse = setInterval(() => send(': still here\n\n'), pulseMs)
      stop = () => {
        if (!open.delete(stop)) return
        unwatch()
        clearInterval(pulse)
        clearTimeout(waiting)
        controller.close()
      }
      open.add(stop)
      request.signal.addEventListener('abort', stop)
      send('retry: 1000\n\n')
      changed()
    },
    cancel: () => stop(),
  })
  return new Response(holding(stream, request), {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store, no-transform',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
