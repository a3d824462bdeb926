import { addressOf } from '@/lib/address'
import { sessionUserId } from '@/lib/auth/session'
import { endsWithProcess } from '@/lib/process-end'
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

/** `GET /api/sandbox/events`: the state now, and anew after each change to the world, whoever made it, and each request of this address that no world knows. */
export async function streamEvents(request: Request): Promise<Response> {
  const parts = await server()
  const cookie = readVisitorCookie(request.headers.get('cookie'), parts.env.secure)
  const first = await findVisit(parts, cookie)
  if (!first) return problemResponse('no-world', 'This browser has no world yet.')
  const viewer = { userId: await sessionUserId(request, parts), address: addressOf(request.headers) }
  const signal = endsWithProcess(request.signal)
  const encoder = new TextEncoder()
  let open = true
  let stop = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let waiting: ReturnType<typeof setTimeout> | undefined
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const sendState = async () => {
        waiting = undefined
        const visit = await findVisit(parts, cookie)
        if (!open) return
        if (visit?.world.id !== first.world.id) return stop()
        const state = await projectState(parts, visit, viewer)
        if (open) send(`event: state\ndata: ${JSON.stringify(state)}\n\n`)
      }
      const changed = () => {
        waiting ??= setTimeout(() => sendState().catch(() => stop()), gatherMs)
      }
      const unwatch = parts.store.watch(first.world.id, changed)
      const unwatchStrays = parts.store.watchUnattributed(viewer.address, changed)
      const pulse = setInterval(() => send(': still here\n\n'), pulseMs)
      stop = () => {
        if (!open) return
        open = false
        unwatch()
        unwatchStrays()
        clearInterval(pulse)
        clearTimeout(waiting)
        controller.close()
      }
      signal.addEventListener('abort', stop)
      send('retry: 1000\n\n')
      changed()
      // Whoever left while the first state was being read is not told of again.
      if (signal.aborted) stop()
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
