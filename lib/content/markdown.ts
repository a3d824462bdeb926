import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Locale } from '@/lib/i18n/locales'
import { messages } from '@/lib/i18n/messages'
import { fillIn } from './fill-in'
import { eachNode, parseMdx } from './parse-mdx'

/** A page's body as a Markdown tree with the tables filled in, and with what its components show around their words. */
export function mdxToMarkdown(body: string, locale: Locale): Root {
  return fillIn(parseMdx(body), locale, messages[locale].portal)
}

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_', fences: true })

/** A tree as it is sent. It is read away from its page, so every link is whole; `address` is the page's own. */
export function writeMarkdown(tree: Root, address: string): string {
  const whole = structuredClone(tree)
  for (const node of eachNode(whole)) if ('url' in node) node.url = absolute(node.url, address)
  return writer.stringify(whole)
}

function absolute(url: string, address: string): string {
  return /^[/#]/.test(url) ? `${url.startsWith('#') ? address : new URL(address).origin}${url}` : url
}
