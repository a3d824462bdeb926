import { markdownAt } from '@/components/markdown/markdown-at'
import { isLocale } from '@/lib/i18n/locales'
import { suggest } from '@/lib/search/suggest'
import { noSuchFile, openFile } from '../../open-file'
import { siteOrigin } from '../../site-origin'

interface MarkdownContext {
  readonly params: Promise<{ readonly path: readonly string[] }>
}

/**
 * Every page as Markdown. `next.config` leads `/en/faq/x.md` here, `proxy.ts` whoever asks for the page with `Accept:
 * text/markdown`. Made at its first reading and not by the build: it names the address at which the portal stands.
 */
export const dynamic = 'force-dynamic'

export async function GET(_: Request, { params }: MarkdownContext) {
  const [locale, ...rest] = (await params).path.join('/').replace(/\.md$/, '').split('/')
  const path = rest.map((part) => `/${part}`).join('')
  const origin = siteOrigin()
  const page = isLocale(locale) ? await markdownAt(locale, path, origin) : undefined
  if (page !== undefined) return openFile(page, 'text/markdown')
  const meant = isLocale(locale) ? suggest(path, locale).entries : []
  return noSuchFile(
    [
      `There is no such page. All pages are listed at ${origin}/llms.txt.`,
      ...(meant.length > 0 ? ['\nNearest to it:\n'] : []),
      ...meant.map(({ id, title }) => `- [${title}](${origin}/${locale}/${id}.md)`),
    ].join('\n'),
  )
}
