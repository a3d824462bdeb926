import { entries } from '@/lib/content/source'
import { isLocale, locales } from '@/lib/i18n/locales'
import { siteTexts } from '@/lib/search/site-search'
import { keptForEver } from '../../kept-for-ever'

interface TextContext {
  readonly params: Promise<{ readonly page: readonly string[] }>
}

/** The words of one page, from which the browser cuts its excerpt when the page is found. Made when the portal is built. */
export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return locales.flatMap((locale) =>
    entries(locale).map(({ kind, slug }) => ({ page: [locale, kind, `${slug}.json`] })),
  )
}

export async function GET(_: Request, { params }: TextContext) {
  const [locale = '', ...path] = (await params).page
  const id = path.join('/').replace(/\.json$/, '')
  const found = isLocale(locale) ? Object.entries(siteTexts(locale)).find(([each]) => each === id) : undefined
  return found ? Response.json(found[1], keptForEver) : new Response(null, { status: 404 })
}
