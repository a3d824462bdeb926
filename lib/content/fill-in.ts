import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast'
import { sources } from '@/lib/fortnox/sources.table'
import type { Locale } from '@/lib/i18n/locales'
import { boxesAlone } from './boxes'
import { figures } from './figures.table'
import { resolveLink } from './internal-link'
import { type ComponentNode, isComponent, propsOf } from './parse-mdx'
import { chipLabel, disagreement, words } from './words'

/** An MDX tree as plain Markdown: every component is replaced by what it says, with the tables filled in. */
export function fillIn(tree: Root, locale: Locale): Root {
  return { ...tree, children: children(tree.children, locale) }
}

/** Children keep their kind: a block component gives blocks, an inline one gives words, so a parent stays well formed. */
function children<T extends RootContent>(nodes: readonly T[], locale: Locale): T[] {
  return nodes.flatMap((node) => filledIn(node, locale) as T[])
}

function filledIn(node: RootContent, locale: Locale): RootContent[] {
  if (isComponent(node)) return said(node, locale)
  if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return []
  const boxes = boxesAlone(node)
  if (boxes) return children(boxes, locale)
  if (node.type === 'link')
    return [{ ...node, url: resolveLink(node.url, locale), children: children(node.children, locale) }]
  return 'children' in node
    ? [{ ...node, children: children<RootContent>(node.children, locale) } as RootContent]
    : [node]
}

function said(node: ComponentNode, locale: Locale): RootContent[] {
  const props = propsOf(node) as { id: string; of: string; path: string; name: keyof typeof figures }
  switch (node.name) {
    case 'Term': {
      const own = children(node.children as PhrasingContent[], locale)
      return [
        {
          type: 'link',
          url: resolveLink(`dictionary:${props.id}`, locale),
          children: own.length > 0 ? own : [text(chipLabel(props.id) ?? props.id)],
        },
      ]
    }
    case 'Lifetime':
    case 'OtherLifetime':
    case 'RateLimit':
    case 'Menu':
      return [text(words[node.name](props, locale))]
    case 'ErrorText':
    case 'ErrorCode':
    case 'Scope':
    case 'Endpoint':
      return [{ type: 'inlineCode', value: words[node.name](props) }]
    case 'Figure':
      return [paragraph(figures[props.name][locale])]
    case 'Disagreement':
      return [{ type: 'list', children: disagreement(props.of, locale).map((each) => claim(each, locale)) }]
    case 'Note':
      return [{ type: 'blockquote', children: blocks(node, locale) }]
    case 'TryIt':
      return blocks(node, locale)
    default:
      throw new Error(`<${node.name}> has no plain text.`)
  }
}

function claim({ value, evidence }: ReturnType<typeof disagreement>[number], locale: Locale) {
  const titles = evidence.sources.map((id) => {
    const { title } = sources[id]
    return typeof title === 'string' ? title : title[locale]
  })
  return { type: 'listItem' as const, children: [paragraph(`${value}: ${titles.join(', ')}`)] }
}

/** `<Note>words</Note>` on one line holds words, on several lines it holds paragraphs. */
function blocks(node: ComponentNode, locale: Locale): BlockContent[] {
  const own = children(node.children as RootContent[], locale)
  const isFlow =
    node.type === 'mdxJsxFlowElement' && own.some((each) => each.type === 'paragraph' || each.type === 'list')
  return isFlow ? (own as BlockContent[]) : [{ type: 'paragraph', children: own as PhrasingContent[] }]
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

function paragraph(value: string): BlockContent {
  return { type: 'paragraph', children: [text(value)] }
}
