export interface Child {
  /** What `readyBy` made of the line that said so. */
  readonly said: string
  stop(): Promise<void>
}

/** A Node process that is ready once `readyBy` finds something in a line of its output; it sees nothing of this shell that Koppla would obey. */
export function startChild(
  words: readonly string[],
  options: {
    readonly variables: Readonly<Record<string, string>>
    readonly readyBy: (line: string) => string | undefined
  },
): Promise<Child>
