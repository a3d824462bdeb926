import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast'
import { type Source, type SourceId, sources } from '@/lib/fortnox/sources.table'
import { dateText } from '@/lib/i18n/date-text'
import type { Locale } from '@/lib/i18n/locales'
import type { Messages } from '@/lib/i18n/messages'
import { boxesAlone } from './boxes'
import type { TryItStep } from './components.table'
import { figures } from './figures.table'
import { resolveLink } from './internal-link'
import { type ComponentNode, isComponent, propsOf } from './parse-mdx'
import { sampleText } from './sample-text'
import { samples } from './samples.table'
import { chipLabel, disagreement, inferenceMark, words } from './words'

/** What a component says beside its own words: "Request", "Show me in the sandbox". Search does without, Markdown has it. */
export type Labels = Pick<Messages['portal'], 'tryIt' | 'sample' | 'disagreement' | 'evidence'>

interface Filling {
  readonly locale: Locale
  readonly labels: Labels | undefined
}

/** An MDX tree as plain Markdown: every component is replaced by what it says, with the tables filled in. */
export function fillIn(tree: Root, locale: Locale, labels?: Labels): Root {
  return { ...tree, children: children(tree.children, { locale, labels }) }
}

/** Children keep their kind: a block component gives blocks, an inline one gives words, so a parent stays well formed. */
function children<T extends RootContent>(nodes: readonly T[], filling: Filling): T[] {
  return nodes.flatMap((node) => filledIn(node, filling) as T[])
}

function filledIn(node: RootContent, filling: Filling): RootContent[] {
  if (isComponent(node)) return said(node, filling)
  if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return []
  const boxes = boxesAlone(node)
  if (boxes) return children(boxes, filling)
  if (node.type === 'link' || node.type === 'definition')
    return [{ ...node, ...within(node, filling), url: resolveLink(node.url, filling.locale) } as RootContent]
  return [{ ...node, ...within(node, filling) } as RootContent]
}

function within(node: RootContent, filling: Filling): { children?: RootContent[] } {
  return 'children' in node ? { children: children<RootContent>(node.children, filling) } : {}
}

function said(node: ComponentNode, filling: Filling): RootContent[] {
  const { locale, labels } = filling
  const props = propsOf(node) as { id: string; of: string; path: string; name: keyof typeof figures; step: TryItStep }
  switch (node.name) {
    case 'Term': {
      const own = children(node.children as PhrasingContent[], filling)
      return [link(`dictionary:${props.id}`, locale, own.length > 0 ? own : [text(chipLabel(props.id) ?? props.id)])]
    }
    case 'Lifetime':
    case 'OtherLifetime':
    case 'RateLimit':
    case 'Menu':
      return [text(words[node.name](props, locale))]
    // The pages of errors and scopes are named for their ids.
    case 'ErrorText':
    case 'ErrorCode':
      return [link(`errors:${props.id}`, locale, [literal(words[node.name](props))])]
    case 'Scope':
      return [link(`scopes:${props.id}`, locale, [literal(words.Scope(props))])]
    case 'Endpoint':
      return [literal(words.Endpoint(props))]
    case 'Figure':
      return [paragraph(figures[props.name][locale])]
    case 'Disagreement':
      return disagreeing(props.of, filling)
    case 'Sample':
      return recorded(props.of, labels)
    case 'Inference':
      return [{ type: 'blockquote', children: [paragraph(inferenceMark[locale]), ...blocks(node, filling)] }]
    case 'Note':
      return [{ type: 'blockquote', children: blocks(node, filling) }]
    case 'Languages':
      return children(node.children as RootContent[], filling)
    case 'TryIt':
      return tryIt(props.step, blocks(node, filling), filling)
    default:
      throw new Error(`<${node.name}> has no plain text.`)
  }
}

/** Each value with its sources; before them that they differ, and which one counts here. */
function disagreeing(of: string, { locale, labels }: Filling): RootContent[] {
  const sides = disagreement(of, locale)
  const rule = labels?.disagreement.rule.replace('{value}', sides[0]?.value ?? '')
  return [
    ...(labels ? [paragraph(`${labels.disagreement.title} ${rule}`)] : []),
    { type: 'list', spread: false, children: sides.map((each) => claim(each, locale)) },
    ...(labels ? [paragraph(`${labels.evidence.checked} ${dateText(sides[0]?.evidence.checked ?? '', locale)}.`)] : []),
  ]
}

function claim({ value, evidence }: ReturnType<typeof disagreement>[number], locale: Locale) {
  const named = evidence.sources.flatMap((id, index) => [...(index > 0 ? [text(', ')] : []), sourceLink(id, locale)])
  return {
    type: 'listItem' as const,
    children: [{ type: 'paragraph' as const, children: [text(`${value}: `), ...named] }],
  }
}

/** A source by its title, linked where it can be read. */
export function sourceLink(id: SourceId, locale: Locale): PhrasingContent {
  const { title, url }: Source = sources[id]
  const name = text(typeof title === 'string' ? title : title[locale])
  return url === undefined ? name : { type: 'link', url, children: [name] }
}

function tryIt(step: TryItStep, own: BlockContent[], { locale, labels }: Filling): RootContent[] {
  if (!labels) return own
  const go: PhrasingContent = { type: 'link', url: `/${locale}/sandbox#${step}`, children: [text(labels.tryIt.go)] }
  return [
    {
      type: 'blockquote',
      children: [
        { type: 'paragraph', children: [{ type: 'strong', children: [text(labels.tryIt[step])] }] },
        ...own,
        { type: 'paragraph', children: [go] },
      ],
    },
  ]
}

/** `<Note>words</Note>` on one line holds words, on several lines it holds paragraphs. */
function blocks(node: ComponentNode, filling: Filling): BlockContent[] {
  const own = children(node.children as RootContent[], filling)
  const isFlow =
    node.type === 'mdxJsxFlowElement' && own.some((each) => each.type === 'paragraph' || each.type === 'list')
  return isFlow ? (own as BlockContent[]) : [{ type: 'paragraph', children: own as PhrasingContent[] }]
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

function literal(value: string): PhrasingContent {
  return { type: 'inlineCode', value }
}

function link(to: string, locale: Locale, children: PhrasingContent[]): RootContent {
  return { type: 'link', url: resolveLink(to, locale), children }
}

function paragraph(value: string): BlockContent {
  return { type: 'paragraph', children: [text(value)] }
}

/** A recorded exchange, marked as `http`. */
function recorded(of: string, labels: Labels | undefined): RootContent[] {
  const sample = samples[of]
  if (!sample) return []
  const { request, answer } = sampleText(sample)
  const isYours = sample.answer === 'yours'
  const label = (name: keyof Labels['sample']) => (labels ? [paragraph(labels.sample[name])] : [])
  const code = (value: string): RootContent => ({ type: 'code', lang: 'http', value })
  return [
    ...label('recorded'),
    ...label(isYours ? 'arrives' : 'request'),
    code(request),
    ...(isYours ? [] : label(answer === null ? 'lost' : 'answer')),
    ...(answer === null ? [] : [code(answer)]),
  ]
}
