const stopping = new AbortController()
let heedsStop = false

/**
 * Aborts with `signal`, and when this process is told to stop: streams of events have an open end and would keep `next start`
 * alive.
 */
export function endsWithProcess(signal: AbortSignal): AbortSignal {
  if (!heedsStop) {
    heedsStop = true
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stopping.abort())
  }
  return AbortSignal.any([signal, stopping.signal])
}
