import { readdirSync } from 'node:fs'

const kinds = ['dictionary', 'faq', 'errors', 'scopes', 'guides'] as const

/** The path behind the language of every page made from MDX: `/faq/kunde-inte-hitta-konto`. */
export const contentPages = kinds.flatMap((kind) =>
  readdirSync(`content/en/${kind}`)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => `/${kind}/${file.replace('.mdx', '')}`),
)

export const listPages = kinds.map((kind) => `/${kind}`)
