import type { Simulator } from './simulator'

/**
 * The simulator as a `fetch` for a client in the same process. A lost answer is what it would be over the network: a TypeError
 * "fetch failed". Redirects are not followed: where they lead is not the simulator's.
 */
export function viaFetch(simulator: Pick<Simulator, 'fetch'>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    request.signal.throwIfAborted()
    const response = await Promise.race([simulator.fetch(request), aborted(request.signal)])
    // Only events go on without an end.
    if (response.body === null || response.headers.get('content-type')?.startsWith('text/event-stream')) return response
    try {
      return new Response(await response.arrayBuffer(), response)
    } catch (cause) {
      throw new TypeError('fetch failed', { cause })
    }
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })
}
