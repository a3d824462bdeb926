import type { z } from 'zod'

/** What a tool is called with, beside its arguments. */
export interface Calling {
  /** The bearer that the client sends with each request: the control key, where making worlds needs it. */
  readonly bearer: string | null
  readonly signal: AbortSignal
}

/** What a tool answers: words, and whether they say why it could not be done. */
export interface ToolAnswer {
  readonly text: string
  readonly isError?: boolean
}

export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  /** An object of arguments. */
  readonly input: z.ZodType
  /** It changes nothing. */
  readonly readOnly: boolean
  /** It gets its arguments as they were sent, and not as the schema made them: it passes them on. */
  readonly passesOn?: true
  readonly run: (args: never, calling: Calling) => Promise<ToolAnswer>
}

/** A tool whose `run` gets what its schema lets through. */
export function tool<Input extends z.ZodType>(
  entry: Omit<Tool, 'input' | 'run'> & {
    readonly input: Input
    readonly run: (args: z.infer<Input>, calling: Calling) => Promise<ToolAnswer>
  },
): Tool {
  return entry as unknown as Tool
}

export function json(value: unknown): ToolAnswer {
  return { text: JSON.stringify(value, null, 1) }
}

export function failed(text: string): ToolAnswer {
  return { text, isError: true }
}
