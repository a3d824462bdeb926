import type { Definition, Link, Nodes } from 'mdast'
import { fidelityAnchors, securityAnchors } from '@/lib/ledgers/anchors'
import { type InternalLink, namedPages, parseInternalLink } from './internal-link'
import { kinds, pageId } from './kinds'
import { didYouMean } from './nearest'
import type { Page } from './page'
import { eachNode } from './parse-mdx'
import type { Problem } from './problem'
import { anchorsOf, type Site } from './site'

/** The rows of the pages that are made of tables. */
const ledgerAnchors: Readonly<Record<string, readonly string[]>> = {
  fidelity: fidelityAnchors,
  security: securityAnchors,
}

/** Every link of a page leads to a page that exists, and every anchor to a heading of it. */
export function checkLinks(page: Page, site: Site): Problem[] {
  if (!page.tree) return []
  return [...eachNode(page.tree)].flatMap((node) => {
    const message = isLink(node) ? deadLink(node.url, page, site) : pictureComplaint(node)
    const line = node.position?.start.line
    return message ? [{ file: page.file, ...(line !== undefined && { line }), message }] : []
  })
}

function isLink(node: Nodes): node is Link | Definition {
  return node.type === 'link' || node.type === 'definition'
}

function pictureComplaint(node: Nodes): string | undefined {
  return node.type === 'image' ? 'shows a picture. Pages have drawn figures only: <Figure name="…"/>.' : undefined
}

function deadLink(url: string, page: Page, site: Site): string | undefined {
  if (/^(https:\/\/|mailto:)\S+$/.test(url)) return undefined
  if (url.startsWith('#')) return deadAnchor(url, url.slice(1), page)
  const link = parseInternalLink(url)
  if (link) return link.to === 'page' ? deadNamedPage(url, link) : deadPage(url, link, page, site)
  const [, scheme] = /^([a-z]+):/.exec(url) ?? []
  return `links to ${url}, which is no address we know. Write https://…, ${kinds.map((kind) => `${kind}:slug`).join(', ')} or page:name.${
    scheme ? didYouMean(scheme, [...kinds, 'page']) : ''
  }`
}

function deadNamedPage(url: string, link: InternalLink): string | undefined {
  const known = Object.keys(namedPages)
  if (!known.includes(link.name)) return `links to ${url}, which does not exist.${didYouMean(link.name, known)}`
  if (link.anchor === undefined) return undefined
  const anchors = ledgerAnchors[link.name]
  if (!anchors) return `links to ${url}, but page: links have no anchors, except to fidelity and security.`
  if (anchors.includes(link.anchor)) return undefined
  return `links to ${url}, which is no row of that page.${didYouMean(link.anchor, anchors)}`
}

function deadPage(url: string, link: InternalLink, page: Page, site: Site): string | undefined {
  if (link.to === 'page') return undefined
  const target = site.page(page.locale, pageId(link.to, link.name))
  if (!target) return `links to ${url}, which does not exist.${didYouMean(link.name, site.slugs(page.locale, link.to))}`
  return link.anchor === undefined ? undefined : deadAnchor(url, link.anchor, target)
}

function deadAnchor(url: string, anchor: string, target: Page): string | undefined {
  // Where the target's syntax is broken its headings are unknown, and it is reported for that.
  if (!target.tree || anchorsOf(target).includes(anchor)) return undefined
  return `links to ${url}, but ${target.file} has no heading {#${anchor}}.${didYouMean(anchor, anchorsOf(target))}`
}
