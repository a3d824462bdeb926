import type { Nodes, Parents } from 'mdast'
import { boxesAlone } from './boxes'
import { type ComponentRule, components } from './components.table'
import { pageId } from './kinds'
import { didYouMean } from './nearest'
import type { Page } from './page'
import { type ComponentNode, isComponent, propsOf } from './parse-mdx'
import type { Problem } from './problem'
import { programs } from './programs.table'
import type { Site } from './site'
import { chipLabel } from './words'

/** A page uses only the known components, names only ids that exist, and runs no code. */
export function checkComponents(page: Page, site: Site): Problem[] {
  if (!page.tree) return []
  const problems: Problem[] = []
  const visit = (node: Nodes, parents: readonly Parents[]) => {
    const line = node.position?.start.line
    const complaints = isComponent(node) ? componentComplaints(node, parents, page, site) : codeComplaints(node)
    if (drawsLink(node) && parents.some(drawsLink)) complaints.push(`has ${nameOf(node)} inside another link.`)
    problems.push(...complaints.map((message) => ({ file: page.file, ...(line !== undefined && { line }), message })))
    if ('children' in node) for (const child of node.children) visit(child, [...parents, node])
  }
  visit(page.tree, [])
  return problems
}

/** HTML has no link within a link. */
function drawsLink(node: Nodes): boolean {
  return node.type === 'link' || (isComponent(node) && components[node.name ?? '']?.isLink === true)
}

function nameOf(node: Nodes): string {
  return isComponent(node) ? `<${node.name}>` : 'a link'
}

function codeComplaints(node: Nodes): string[] {
  if (node.type === 'code' && !Object.hasOwn(programs, node.lang ?? ''))
    return [
      `has a fence of ${node.lang ?? 'no language'}. Code is in ${Object.keys(programs).join(', ')}; an exchange is recorded, <Sample of="…"/>, so that it stays true.`,
    ]
  if (node.type === 'mdxjsEsm')
    return ['imports or exports something. A page holds words and the known components only.']
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return []
  const isRemark = /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)
  return isRemark ? [] : [`has the expression {${node.value}}. A brace in prose is written \\{.`]
}

function componentComplaints(node: ComponentNode, parents: readonly Parents[], page: Page, site: Site): string[] {
  const name = node.name ?? ''
  const rule = Object.hasOwn(components, name) ? components[name] : undefined
  if (!rule) return [`uses <${name}>, which is no component of ours.${didYouMean(name, Object.keys(components))}`]
  return [
    ...propComplaints(node, name, rule, page, site),
    ...wordComplaints(node, name, rule, page, site),
    ...placeComplaints(node, name, rule, parents),
    ...languageComplaints(node, name),
  ]
}

function propComplaints(node: ComponentNode, name: string, { prop }: ComponentRule, page: Page, site: Site): string[] {
  const odd = node.attributes.flatMap((each) => {
    if (each.type === 'mdxJsxExpressionAttribute') return [`<${name}> spreads props. Write each as name="value".`]
    if (each.name !== prop?.name)
      return [`<${name}> has no "${each.name}".${prop ? ` It takes ${prop.name}="…".` : ''}`]
    return typeof each.value === 'string' ? [] : [`<${name}> needs ${prop.name}="…" with plain text in quotes.`]
  })
  if (odd.length > 0 || !prop) return odd
  const value = propsOf(node)[prop.name]
  if (!value?.trim()) return [`<${name}> lacks ${prop.name}="…".`]
  if (prop.holds === 'text') return []
  const known = prop.holds === 'term' ? site.slugs(page.locale, 'dictionary') : prop.holds
  if (known.includes(value)) return []
  return [`<${name} ${prop.name}="${value}"> names no ${prop.what}.${didYouMean(value, known)}`]
}

function wordComplaints(node: ComponentNode, name: string, rule: ComponentRule, page: Page, site: Site): string[] {
  const hasWords = node.children.length > 0
  if (rule.words === 'none' && hasWords) return [`<${name}> says its own words; close it at once: <${name} …/>.`]
  if (rule.words === 'required' && !hasWords) return [`<${name}> has no words in it.`]
  const id = propsOf(node).id ?? ''
  if (name === 'Term' && !hasWords && !chipLabel(id) && site.page(page.locale, pageId('dictionary', id))) {
    return [`<Term id="${id}"/> needs words: <Term id="${id}">…</Term>. Only the five credentials stand without.`]
  }
  return []
}

function placeComplaints(
  node: ComponentNode,
  name: string,
  rule: ComponentRule,
  parents: readonly Parents[],
): string[] {
  const parent = parents.at(-1)
  if (rule.place === 'inline') {
    // In a list an item may be nothing but a component.
    return node.type === 'mdxJsxFlowElement' && parent?.type !== 'listItem'
      ? [`<${name}> stands alone. Put it in a sentence.`]
      : []
  }
  const standsAlone = node.type === 'mdxJsxFlowElement' || boxesAlone(parent) !== undefined
  return standsAlone
    ? []
    : [`<${name}> stands within a sentence. Put it on a line of its own, with an empty line before and after.`]
}

function languageComplaints(node: ComponentNode, name: string): string[] {
  if (name !== 'Languages') return []
  const fences = node.children.map((child) => (child.type === 'code' ? child.lang : undefined))
  const isOneOfEach = !fences.includes(undefined) && new Set(fences).size === fences.length && fences.length > 1
  return isOneOfEach ? [] : ['<Languages> holds the same program in several languages: fences alone, one of each.']
}
