import type { Nodes, Root, RootContent } from 'mdast'
import { toString as joined } from 'mdast-util-to-string'
import type { Locale } from '@/lib/i18n/locales'
import type { Section } from './entry'
import { fillIn } from './fill-in'
import { parseMdx } from './parse-mdx'

export interface PlainPage {
  /** The first paragraph. */
  readonly lead: string
  /** What stands before the first heading (id ''), then one section per heading. */
  readonly sections: readonly Section[]
}

/** A page's body as plain text with the tables filled in: the one source for search, descriptions and tooltips. */
export function mdxToText(body: string, locale: Locale): PlainPage {
  const tree = fillIn(parseMdx(body), locale)
  const first = tree.children.find((each) => each.type === 'paragraph')
  return { lead: first ? plainText(first) : '', sections: sectionsOf(tree) }
}

function sectionsOf(tree: Root): Section[] {
  const parts: { id: string; title: string; nodes: RootContent[] }[] = [{ id: '', title: '', nodes: [] }]
  for (const node of tree.children) {
    if (node.type === 'heading') parts.push({ id: node.data?.id ?? '', title: plainText(node), nodes: [] })
    else parts.at(-1)?.nodes.push(node)
  }
  return parts.map(({ id, title, nodes }) => ({ id, title, text: nodes.map(plainText).filter(Boolean).join('\n') }))
}

const holdsBlocks = new Set(['root', 'blockquote', 'list', 'listItem', 'table', 'footnoteDefinition'])

/** One line per block; code keeps its own lines. */
export function plainText(node: Nodes): string {
  // A recorded exchange is looked at, not searched: its words have entries of their own.
  if (node.type === 'code') return node.lang === 'http' ? '' : node.value
  if (node.type === 'tableRow') return node.children.map(plainText).join(' ')
  if (holdsBlocks.has(node.type) && 'children' in node) return node.children.map(plainText).filter(Boolean).join('\n')
  return joined(node).replace(/\s+/g, ' ').trim()
}
