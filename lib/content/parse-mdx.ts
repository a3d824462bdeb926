import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { remarkHeadingId } from './heading-id'

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkHeadingId)

/** The tree of one page's body, by the same syntax that contentlayer compiles. Throws a VFileMessage where the syntax is broken. */
export function parseMdx(body: string): Root {
  return processor.runSync(processor.parse(body))
}

/** Every node of a tree, parents before children. */
export function* eachNode(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* eachNode(child)
}

/** A component as it stands in a page, within a line or on lines of its own. */
export type ComponentNode = Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>

export function isComponent(node: Nodes): node is ComponentNode {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement'
}

/** The props that are written as plain text: `of="refresh-token"`. The content check refuses all others. */
export function propsOf(node: ComponentNode): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' && typeof each.value === 'string' ? [[each.name, each.value]] : [],
    ),
  )
}
