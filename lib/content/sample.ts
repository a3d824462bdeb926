/** An exchange as `npm run samples` recorded it from the simulator. Headers that say nothing to a reader are left out. */
export interface Sample {
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: readonly (readonly [name: string, value: string])[]
    readonly body: string
  }
  /** `lost`: none arrived. `yours`: the request comes to your program, which answers it. */
  readonly answer:
    | {
        readonly status: number
        readonly headers: readonly (readonly [name: string, value: string])[]
        readonly body: string
      }
    | 'lost'
    | 'yours'
}

/** What was recorded: the requests of every scenario, the answer of each error that can be provoked, a call without each scope, and a webhook. */
export interface Samples {
  readonly scenarios: Readonly<Record<string, readonly Sample[]>>
  readonly errors: Readonly<Record<string, Sample>>
  readonly withoutScope: Readonly<Record<string, Sample>>
  readonly webhook: Sample
}
