import type { Store } from '../store/store'

/**
 * The store, which also tells of the first request to each address whose client id no world has: it is in no world's log, and here
 * no page shows it. What was sent is not repeated, since it is the secret where the two have changed places.
 */
export function noticingStrays(store: Store, tell: (request: string) => void): Store {
  const told = new Set<string>()
  return {
    ...store,
    async appendUnattributed(address, exchange, wall) {
      await store.appendUnattributed(address, exchange, wall)
      const request = `${exchange.method} ${exchange.path.split('?')[0]}`
      if (told.has(request)) return
      told.add(request)
      tell(request)
    },
  }
}
