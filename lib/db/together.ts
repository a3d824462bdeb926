interface Waiting<Item, Result> {
  readonly item: Item
  readonly done: (result: Result) => void
  readonly failed: (error: unknown) => void
}

/**
 * Stores one item after another of each topic, and all that came while it was busy at once: callers at the same moment share one
 * transaction and one flush to the disk. Each is answered when what it brought is stored.
 */
export function together<Item, Result>(
  store: (topic: string, items: readonly Item[]) => Promise<readonly Result[]>,
  mostAtOnce: number,
): (topic: string, item: Item) => Promise<Result> {
  const queues = new Map<string, Waiting<Item, Result>[]>()

  async function work(topic: string, queue: Waiting<Item, Result>[]): Promise<void> {
    while (queue.length > 0) {
      const taken = queue.splice(0, mostAtOnce)
      try {
        const items = taken.map(({ item }) => item)
        const results = await store(topic, items)
        for (const [index, { done }] of taken.entries()) done(results[index] as Result)
      } catch (error) {
        for (const { failed } of taken) failed(error)
      }
    }
    queues.delete(topic)
  }

  return (topic, item) =>
    new Promise((done, failed) => {
      const busy = queues.get(topic)
      const queue = busy ?? []
      queue.push({ item, done, failed })
      if (busy) return
      queues.set(topic, queue)
      work(topic, queue)
    })
}
