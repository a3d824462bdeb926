/** Something a writer has to mend before the portal can be built. */
export interface Problem {
  /** From the project's root: `content/sv/faq/invalid-client.mdx`. */
  readonly file: string
  readonly line?: number
  readonly message: string
}

/** `content/sv/faq/invalid-client.mdx:12 links to …`, as editors and terminals make it clickable. */
export function problemText({ file, line, message }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`} ${message}`
}
