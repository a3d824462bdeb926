import type { Nodes } from 'mdast'
import { components } from './components.table'
import { type ComponentNode, isComponent } from './parse-mdx'

/**
 * The block components that a paragraph consists of, or undefined when it holds words of its own:
 * `<TryIt step="refresh">words</TryIt>` on one line is parsed as a paragraph around it, though none is meant.
 */
export function boxesAlone(node: Nodes | undefined): ComponentNode[] | undefined {
  if (node?.type !== 'paragraph') return undefined
  const children: readonly Nodes[] = node.children
  const boxes = children.filter(isBox)
  return boxes.length > 0 && children.every((each) => isBox(each) || isBlank(each)) ? boxes : undefined
}

function isBox(node: Nodes): node is ComponentNode {
  return isComponent(node) && components[node.name ?? '']?.place === 'block'
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
