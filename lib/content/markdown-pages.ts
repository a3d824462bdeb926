import type { namedPages } from './internal-link'

/** The pages, beside the entries, that are read: each is Markdown too. The others are tools. */
export const markdownPages = [
  'home',
  'dictionary',
  'faq',
  'errors',
  'scopes',
  'endpoints',
  'guides',
  'about',
  'fidelity',
  'security',
] as const satisfies readonly (keyof typeof namedPages)[]

export type MarkdownPage = (typeof markdownPages)[number]
