import { namedPages } from '@/lib/content/internal-link'
import { kinds } from '@/lib/content/kinds'
import { markdownPages } from '@/lib/content/markdown-pages'
import { entry } from '@/lib/content/source'
import type { Locale } from '@/lib/i18n/locales'
import { kept } from '@/lib/kept'
import { entryMarkdown, otherMarkdown } from './page-markdown'

/** Made once in a process. Only pages that exist are kept, so that nobody fills the memory with made-up addresses. */
const made = new Map<string, Promise<string>>()

/** The page at an address, as Markdown: `/faq/invalid-client` in a language. Undefined where there is none. */
export function markdownAt(locale: Locale, path: string, origin: string): Promise<string> | undefined {
  const make = maker(locale, path, origin)
  return make && kept(made, `${origin}/${locale}${path}`, make)
}

function maker(locale: Locale, path: string, origin: string): (() => Promise<string>) | undefined {
  const [, first, slug = '', ...more] = path.split('/')
  const kind = kinds.find((each) => each === first)
  const found = kind && more.length === 0 ? entry(locale, kind, slug) : undefined
  if (found) return () => entryMarkdown(found, origin)
  const name = markdownPages.find((each) => namedPages[each] === path)
  return name && (() => otherMarkdown(name, locale, origin))
}
