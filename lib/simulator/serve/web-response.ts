import { once } from 'node:events'
import type { ServerResponse } from 'node:http'

export const isEventStream = (response: Response) =>
  response.headers.get('content-type')?.startsWith('text/event-stream') === true

/** Waits until the client has read enough, at most `patience` milliseconds: one that never reads is cut off. */
async function drained(to: ServerResponse, patience: number): Promise<void> {
  const timer = setTimeout(() => to.destroy(), patience)
  try {
    await Promise.race([once(to, 'drain'), once(to, 'close')])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Writes the answer, and resolves when it is written or the client is gone. A body that fails is a connection that breaks; one
 * that fails before its first byte is an answer that is lost, of which the client sees nothing at all.
 */
export async function sendResponse(response: Response, to: ServerResponse, patience: number): Promise<void> {
  const head = () => to.writeHead(response.status, [...response.headers].flat())
  const reader = response.body?.getReader()
  if (!reader) {
    head().end()
    return
  }
  const over = () => to.destroyed || to.writableEnded
  let read = false
  to.once('close', () => {
    if (!read) reader.cancel().catch(() => {})
  })
  try {
    // A stream of events begins when its first event does, which may be long after.
    if (isEventStream(response)) head().flushHeaders()
    let next = await reader.read()
    if (over()) return
    if (!to.headersSent) head()
    while (!next.done && !over()) {
      if (!to.write(next.value)) await drained(to, patience)
      next = await reader.read()
    }
    read = next.done
    to.end()
  } catch {
    to.destroy()
  }
}
