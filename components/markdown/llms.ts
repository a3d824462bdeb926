import type { PhrasingContent, RootContent } from 'mdast'
import { namedPages } from '@/lib/content/internal-link'
import { type Kind, pageHref } from '@/lib/content/kinds'
import { llmsPath } from '@/lib/content/llms-path'
import { writeMarkdown } from '@/lib/content/markdown'
import { markdownPages } from '@/lib/content/markdown-pages'
import { entries } from '@/lib/content/source'
import { dataNames } from '@/lib/data/data-files'
import { type Locale, otherLocale } from '@/lib/i18n/locales'
import { machineWords, portalWords } from '@/lib/i18n/words'
import { markdownAt } from './markdown-at'

/** As a reader would go: what to do, what is asked, what the words mean, and then what is looked up. */
const order = ['guides', 'faq', 'dictionary', 'errors', 'scopes'] as const satisfies readonly Kind[]
/** A page is found by its title; what it says is read there. */
const longestLead = 120

/** The list of all pages for language models (llmstxt.org). */
export async function llmsTxt(locale: Locale, origin: string): Promise<string> {
  const t = await machineWords(locale)
  const portal = await portalWords(locale)
  const others = markdownPages
    .filter((name) => name !== 'home')
    .map((name) => ({
      url: `/${locale}${namedPages[name]}.md`,
      title: portal(`sections.${name}`),
    }))
  const more = [
    { url: llmsPath(locale, 'llms-full'), title: t('llms.full') },
    { url: llmsPath(otherLocale(locale)), title: t('llms.other') },
    ...dataNames.map((name) => ({ url: `/data/${name}.json`, title: `${name}.json` })),
    { url: '/control/v1/openapi.json', title: 'OpenAPI: /control/v1' },
    { url: `/${locale}/about#machines`, title: `MCP: ${origin}/mcp` },
    { url: `/${locale}/feed.xml`, title: t('feed.title') },
  ]
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [text('Koppla')] },
    { type: 'blockquote', children: [paragraph(portal('site.description'))] },
    paragraph(t('llms.use')),
    ...order.flatMap((kind) => [
      heading(portal(`sections.${kind}`)),
      list(
        entries(locale, kind).map(({ id, title, lead }) => ({
          url: `${pageHref(locale, id)}.md`,
          title,
          about: beginning(lead),
        })),
      ),
    ]),
    ...[heading(t('llms.otherPages')), list(others), heading(t('llms.more')), list(more)],
  ]
  return writeMarkdown({ type: 'root', children }, origin + llmsPath(locale))
}

/** Every entry of a language in one file, in the same order. */
export async function llmsFullTxt(locale: Locale, origin: string): Promise<string> {
  const pages = order.flatMap((kind) => entries(locale, kind))
  const parts: string[] = []
  // One after the other, so that the pages that are asked for meanwhile do not wait for all of them.
  for (const { kind, slug } of pages) {
    const page = (await markdownAt(locale, `/${kind}/${slug}`, origin)) ?? ''
    // Without the line that names the list of all pages.
    parts.push(page.slice(page.indexOf('# ')))
    await new Promise(setImmediate)
  }
  return parts.join('\n---\n\n')
}

/** The first sentence, or as much of it as says what the page is about. */
function beginning(lead: string): string {
  const sentence = /^.*?[.?!](?= |$)/.exec(lead)?.[0] ?? lead
  return sentence.length <= longestLead ? sentence : `${sentence.slice(0, longestLead).replace(/\s+\S*$/, '')} …`
}

function list(
  items: readonly { readonly url: string; readonly title: string; readonly about?: string }[],
): RootContent {
  return {
    type: 'list',
    spread: false,
    children: items.map(({ url, title, about }) => ({
      type: 'listItem',
      children: [
        {
          type: 'paragraph',
          children: [{ type: 'link', url, children: [text(title)] }, ...(about ? [text(`: ${about}`)] : [])],
        },
      ],
    })),
  }
}

function heading(title: string): RootContent {
  return { type: 'heading', depth: 2, children: [text(title)] }
}

function paragraph(value: string) {
  return { type: 'paragraph' as const, children: [text(value)] }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
