export type Listener = () => void

/** Tells who watches a topic (a world's id) that something changed. Says it at least once, and not what. */
export interface Notifications {
  publish(topic: string): void
  /** Answers how to stop. */
  subscribe(topic: string, listener: Listener): () => void
  close(): Promise<void>
}

/** The listeners of this process. */
export class Listeners {
  readonly #byTopic = new Map<string, Set<Listener>>()

  add(topic: string, listener: Listener): () => void {
    // A fresh function: the same listener may watch twice, and each is stopped by itself.
    const entry = () => listener()
    const listeners = this.#byTopic.get(topic) ?? new Set()
    this.#byTopic.set(topic, listeners.add(entry))
    return () => {
      listeners.delete(entry)
      if (listeners.size === 0 && this.#byTopic.get(topic) === listeners) this.#byTopic.delete(topic)
    }
  }

  tell(topic: string): void {
    for (const listener of [...(this.#byTopic.get(topic) ?? [])]) listener()
  }

  tellAll(): void {
    for (const topic of [...this.#byTopic.keys()]) this.tell(topic)
  }

  clear(): void {
    this.#byTopic.clear()
  }
}

/** Within one process: all there is for SQLite, whose file belongs to one process. */
export function inProcessNotifications(): Notifications {
  const listeners = new Listeners()
  return {
    // Later than the caller's own code, as it would be from another process.
    publish: (topic) => queueMicrotask(() => listeners.tell(topic)),
    subscribe: (topic, listener) => listeners.add(topic, listener),
    close: async () => listeners.clear(),
  }
}
