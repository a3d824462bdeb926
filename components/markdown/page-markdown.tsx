import type { BlockContent, PhrasingContent, RootContent } from 'mdast'
import type { ReadingPageProps } from '@/components/reading/reading-page'
import { relatedEntries } from '@/components/reading/related'
import type { Entry } from '@/lib/content/entry'
import { namedPages } from '@/lib/content/internal-link'
import { mdxToMarkdown, writeMarkdown } from '@/lib/content/markdown'
import type { MarkdownPage } from '@/lib/content/markdown-pages'
import { shownScenarios } from '@/lib/content/shown-scenarios'
import { mdxOf } from '@/lib/content/source'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { expand, findElement } from './expand-markup'
import { blocks } from './markup-to-markdown'
import { entryPages, otherPages } from './page-components'
import { pageHead } from './page-head'

/** An entry with everything that its page shows: the facts of the tables, the words, how we know it, what to read on. */
export async function entryMarkdown(entry: Entry, origin: string): Promise<string> {
  const { locale, kind, href, title } = entry
  const t = await portalWords(locale)
  const { props } = await entryPages[kind]({ entry })
  const [lead, ...body] = mdxToMarkdown(mdxOf(entry), locale).children
  const evidence = props.evidence ?? { level: entry.confidence, sources: entry.sources, checked: entry.checked }
  const head = await pageHead({ locale, path: `/${entry.id}`, origin, title, group: props.group, evidence })
  const scenarios = shownScenarios(entry).map(({ title, next, href }) => linked(href, title, next))
  const related = relatedEntries(locale, entry).map(({ href, title, lead }) => linked(href, title, lead))
  return writeMarkdown(
    {
      type: 'root',
      children: [
        ...head,
        ...(lead ? [lead] : []),
        ...(await facts(props)),
        ...(await sections(props.first)),
        ...body,
        ...(await sections(props.last)),
        ...listed(t('reading.inTheSandbox'), scenarios),
        ...listed(t('reading.related'), related),
      ],
    },
    origin + href,
  )
}

/** A page that is no entry: what is in its `main`. */
export async function otherMarkdown(name: MarkdownPage, locale: Locale, origin: string): Promise<string> {
  const main = findElement(await expand(await otherPages[name]({ locale, origin })), 'main')
  const [first, ...rest] = blocks(main?.children ?? [])
  const title = first?.type === 'heading' ? first.children : []
  const path = namedPages[name]
  const head = await pageHead({ locale, path, origin, title })
  return writeMarkdown({ type: 'root', children: [...head, ...rest] }, `${origin}/${locale}${path}`)
}

async function facts({ facts = [] }: ReadingPageProps): Promise<BlockContent[]> {
  if (facts.length === 0) return []
  const rows = facts.map(({ name, value, as }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: read once, never drawn again
    <div key={index}>
      <dt>{name}</dt>
      <dd>{as === 'code' && typeof value === 'string' ? <code>{value}</code> : value}</dd>
    </div>
  ))
  return blocks(await expand(<dl>{rows}</dl>))
}

async function sections(given: ReadingPageProps['first'] = []): Promise<RootContent[]> {
  const parts = given.map(async ({ title, content }) => [heading(title), ...blocks(await expand(content))])
  return (await Promise.all(parts)).flat()
}

function listed(title: string, items: readonly PhrasingContent[][]): RootContent[] {
  if (items.length === 0) return []
  const children = items.map((words) => ({
    type: 'listItem' as const,
    children: [{ type: 'paragraph' as const, children: words }],
  }))
  return [heading(title), { type: 'list', spread: false, children }]
}

function heading(title: string): RootContent {
  return { type: 'heading', depth: 2, children: [{ type: 'text', value: title }] }
}

function linked(url: string, title: string, words: string): PhrasingContent[] {
  return [
    { type: 'link', url, children: [{ type: 'text', value: title }] },
    { type: 'text', value: `: ${words}` },
  ]
}
