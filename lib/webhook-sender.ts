/** How long an app has to answer a webhook. */
const answerWithinMs = 10_000

/** What the simulator needs to send webhooks: the web and the waiting. Retries that still wait when the process ends are lost. */
export function webhookSender(hosts: 'loopback' | 'any') {
  return {
    hosts,
    deliver: (request: Request) => fetch(request, { signal: AbortSignal.timeout(answerWithinMs) }),
    later(milliseconds: number, task: () => Promise<void>) {
      const run = () => task().catch((error: unknown) => console.error('A webhook could not be sent:', error))
      setTimeout(run, milliseconds).unref()
    },
  }
}
