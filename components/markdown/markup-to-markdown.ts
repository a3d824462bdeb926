import type { BlockContent, ListItem, PhrasingContent, RowContent, TableRow } from 'mdast'
import { findElement, type Markup, type MarkupElement } from './expand-markup'
import { phrases, words } from './markup-to-phrases'

const inline = new Set([
  'a',
  'abbr',
  'b',
  'br',
  'code',
  'em',
  'i',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'wbr',
])

const isInline = (node: Markup) => typeof node === 'string' || inline.has(node.tag)
const isElement = (node: Markup): node is MarkupElement => typeof node !== 'string'

/** Markup as Markdown blocks. What is only there for the looks, such as a `div`, gives way to what it holds. */
export function blocks(nodes: readonly Markup[]): BlockContent[] {
  const found: BlockContent[] = []
  let line: Markup[] = []
  const endLine = () => {
    found.push(...paragraph(phrases(line)))
    line = []
  }
  for (const node of nodes) {
    if (isInline(node)) line.push(node)
    else {
      endLine()
      found.push(...block(node as MarkupElement))
    }
  }
  endLine()
  return found
}

function block(element: MarkupElement): BlockContent[] {
  const { tag, children } = element
  const depth = /^h([1-6])$/.exec(tag)?.[1]
  if (depth) return [{ type: 'heading', depth: Number(depth) as 1, children: phrases([element]) }]
  switch (tag) {
    case 'p':
      return paragraph(phrases([element]))
    case 'summary':
      return paragraph([{ type: 'strong', children: phrases(children) }])
    case 'details':
      // A table of contents, folded: what it led to stands below.
      return children.filter(isElement).length > 1 ? blocks(children) : []
    case 'ul':
    case 'ol':
      return list(
        children.filter(isElement).map(({ children: held }) => blocks(held).map(inItem)),
        tag === 'ol',
      )
    case 'dl':
      return list(pairs(children))
    case 'pre':
      return [{ type: 'code', lang: languageOf(children), value: words(children) }]
    case 'table':
      return table(element)
    case 'hr':
      return []
    default:
      return blocks(children)
  }
}

/** As HTML names it: `<pre><code class="language-ts">`. */
function languageOf(children: readonly Markup[]): string | null {
  const name = findElement(children, 'code')?.props['className']
  return /^language-(\w+)$/.exec(String(name))?.[1] ?? null
}

function paragraph(children: PhrasingContent[]): BlockContent[] {
  return children.length > 0 ? [{ type: 'paragraph', children }] : []
}

function list(items: readonly BlockContent[][], ordered = false): BlockContent[] {
  const children = items
    .filter((item) => item.length > 0)
    .map((item): ListItem => ({ type: 'listItem', spread: false, children: item }))
  return children.length > 0 ? [{ type: 'list', ordered, spread: false, children }] : []
}

/** A heading within a list would open a part of the page. */
function inItem(node: BlockContent): BlockContent {
  return node.type === 'heading' ? { type: 'paragraph', children: [{ type: 'strong', children: node.children }] } : node
}

/** `**name**: value`, one item each; a name may have several values. */
function pairs(nodes: readonly Markup[]): BlockContent[][] {
  const items: BlockContent[][] = []
  for (const { tag, children } of nodes
    .flatMap((node) => (isElement(node) && node.tag === 'div' ? node.children : node))
    .filter(isElement)) {
    if (tag === 'dt') items.push(paragraph([{ type: 'strong', children: phrases(children) }]))
    else items.at(-1)?.push(...blocks(children))
  }
  return items.map(joined)
}

function joined(item: BlockContent[]): BlockContent[] {
  const [name, value, ...rest] = item
  if (name?.type !== 'paragraph' || value?.type !== 'paragraph') return item
  return [
    { type: 'paragraph', children: [...name.children, { type: 'text', value: ': ' }, ...value.children] },
    ...rest,
  ]
}

/** Markdown's tables have one line a cell, and a head. */
function table(element: MarkupElement): BlockContent[] {
  const rows = elementsWithin(element, ['tr']).map(
    (row): TableRow => ({
      type: 'tableRow',
      children: elementsWithin(row, ['th', 'td']).map(
        (cell): RowContent => ({ type: 'tableCell', children: phrases([cell]) }),
      ),
    }),
  )
  return rows.length > 0 ? [{ type: 'table', children: rows }] : []
}

function elementsWithin({ children }: MarkupElement, tags: readonly string[]): MarkupElement[] {
  return children
    .filter(isElement)
    .flatMap((child) => (tags.includes(child.tag) ? [child] : elementsWithin(child, tags)))
}
