import { Fragment, isValidElement, type ReactNode } from 'react'
import { Highlighted } from '@/components/mdx/highlighted'

/** What a page draws, without its components: words, and elements with what they hold. */
export type Markup = string | MarkupElement

export interface MarkupElement {
  readonly tag: string
  readonly props: Readonly<Record<string, unknown>>
  readonly children: readonly Markup[]
}

/** What is there to be pressed, to be looked at or to lead about the page: it says nothing. */
const silent = new Set(['button', 'form', 'input', 'label', 'nav', 'script', 'style'])

/** Runs the components of a page until only elements are left. What a browser draws by itself (`'use client'`) is left out. */
export async function expand(given: ReactNode): Promise<Markup[]> {
  const node = await given
  if (typeof node === 'string') return [node]
  if (typeof node === 'number' || typeof node === 'bigint') return [String(node)]
  if (isValidElement<Props>(node)) return expandElement(node.type, node.props)
  if (node && typeof node === 'object' && Symbol.iterator in node)
    return (await Promise.all([...node].map(expand))).flat()
  return []
}

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode }

async function expandElement(type: unknown, props: Props): Promise<Markup[]> {
  if (type === Fragment) return expand(props.children)
  // Its looks take long, and are nothing to Markdown.
  if (type === Highlighted) return [String(props['code'])]
  if (typeof type === 'function') return isOfBrowser(type) ? [] : expand(await type(props))
  if (typeof type !== 'string' || silent.has(type) || isHidden(props)) return []
  // A drawing that says something says it in its label.
  if (type === 'svg') return typeof props['aria-label'] === 'string' ? [props['aria-label']] : []
  return [{ tag: type, props, children: await expand(props.children) }]
}

function isHidden(props: Props): boolean {
  return props['aria-hidden'] === true || props['aria-hidden'] === 'true' || props['hidden'] === true
}

function isOfBrowser(component: object): boolean {
  return '$$typeof' in component && component.$$typeof === Symbol.for('react.client.reference')
}

/** The first element of a kind, wherever it stands. */
export function findElement(nodes: readonly Markup[], tag: string): MarkupElement | undefined {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    const found = node.tag === tag ? node : findElement(node.children, tag)
    if (found) return found
  }
  return undefined
}
