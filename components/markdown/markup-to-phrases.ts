import type { PhrasingContent } from 'mdast'
import type { Markup, MarkupElement } from './expand-markup'

/** All the words of `nodes`, as they are. */
export function words(nodes: readonly Markup[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : words(node.children))).join('')
}

/** Markup as the content of one line. */
export function phrases(nodes: readonly Markup[]): PhrasingContent[] {
  const found = joined(nodes.flatMap((node, index) => [...gap(nodes[index - 1], node), ...phrase(node)]))
  const [first, last] = [found[0], found.at(-1)]
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return found.filter((node) => node.type !== 'text' || node.value !== '')
}

/** What is kept apart by the looks alone: two elements side by side, or words that an element follows. Here a blank does it. */
function gap(before: Markup | undefined, node: Markup): PhrasingContent[] {
  if (before === undefined || [before, node].some((each) => isElement(each) && each.tag === 'wbr')) return []
  const isApart = isElement(before) ? isElement(node) || wordFirst.test(node) : isElement(node) && wordLast.test(before)
  return isApart && wordLast.test(words([before])) && wordFirst.test(words([node]))
    ? [{ type: 'text', value: ' ' }]
    : []
}

const isElement = (node: Markup): node is MarkupElement => typeof node !== 'string'
const wordFirst = /^[\p{L}\p{N}/“(]/u
const wordLast = /[\p{L}\p{N}?!.…”)}]$/u

function phrase(node: Markup): PhrasingContent[] {
  if (typeof node === 'string') return [{ type: 'text', value: node.replace(/\s+/g, ' ') }]
  const { tag, props, children } = node
  const literal = literalOf(node)
  const inside = literal ?? phrases(children)
  if (inside.length === 0) return []
  if (tag === 'a' && typeof props['href'] === 'string') return [{ type: 'link', url: props['href'], children: inside }]
  if (tag === 'strong' || tag === 'b') return [{ type: 'strong', children: inside }]
  if (tag === 'em' || tag === 'i') return [{ type: 'emphasis', children: inside }]
  // What is there for the looks alone keeps the blanks at its ends.
  const text = words(children)
  const blank = (isThere: boolean): PhrasingContent[] => (isThere ? [{ type: 'text', value: ' ' }] : [])
  return [...blank(/^\s/.test(text)), ...inside, ...blank(/\s$/.test(text))]
}

/** What must not be translated is a literal: a code, a path, a message. */
function literalOf({ tag, props, children }: MarkupElement): PhrasingContent[] | undefined {
  const isPlain = children.every((node) => !isElement(node) || node.tag === 'wbr')
  if (tag !== 'code' && !(props['translate'] === 'no' && isPlain)) return undefined
  const value = words(children).replace(/\s+/g, ' ').trim()
  return value === '' ? [] : [{ type: 'inlineCode', value }]
}

/** Neighbouring words as one, with one blank between. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const found: PhrasingContent[] = []
  for (const node of nodes) {
    const last = found.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value = (last.value + node.value).replace(/ +/g, ' ')
    else found.push(node.type === 'text' ? { ...node } : node)
  }
  return found
}
