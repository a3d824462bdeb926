import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import { type Locale, locales } from '@/lib/i18n/locales'
import { type Kind, kinds, pageHref, pageId } from './kinds'
import { eachNode } from './parse-mdx'

/** Pages that are no documents, for links such as `page:sandbox`: their addresses behind the language. */
export const namedPages = {
  home: '',
  dictionary: '/dictionary',
  faq: '/faq',
  errors: '/errors',
  scopes: '/scopes',
  endpoints: '/endpoints',
  guides: '/guides',
  diagnose: '/diagnose',
  search: '/search',
  about: '/about',
  fidelity: '/fidelity',
  security: '/security',
  sandbox: '/sandbox',
} as const satisfies Record<string, string>

/** A link as writers write it: `faq:invalid-client#what-to-do`, `page:sandbox`. */
export interface InternalLink {
  readonly to: Kind | 'page'
  readonly name: string
  readonly anchor?: string
}

/** The link that `url` writes, or undefined when it is none of ours. */
export function parseInternalLink(url: string): InternalLink | undefined {
  const [, to, name, anchor] = /^([a-z]+):([^#/]*)(?:#(.*))?$/.exec(url) ?? []
  if (name === undefined || !(to === 'page' || kinds.some((kind) => kind === to))) return undefined
  return { to: to as Kind | 'page', name, ...(anchor !== undefined && { anchor }) }
}

/** The address behind a link in a page of `locale`; a link that is not ours stays as it is. */
export function resolveLink(url: string, locale: Locale): string {
  const link = parseInternalLink(url)
  if (!link) return url
  const fragment = link.anchor ? `#${link.anchor}` : ''
  if (link.to !== 'page') return `${pageHref(locale, pageId(link.to, link.name))}${fragment}`
  return `/${locale}${namedPages[link.name as keyof typeof namedPages]}${fragment}`
}

/** Resolves the links of a page that contentlayer compiles; the first folder of its path is its language. */
export const remarkInternalLinks: Plugin<[], Root> = () => (tree, file) => {
  const { flattenedPath } = file.data.rawDocumentData as { flattenedPath: string }
  const locale = locales.find((each) => flattenedPath.startsWith(`${each}/`))
  if (!locale) return
  for (const node of eachNode(tree)) {
    if (node.type === 'link' || node.type === 'definition') node.url = resolveLink(node.url, locale)
  }
}
