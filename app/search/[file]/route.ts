import { locales } from '@/lib/i18n/locales'
import { siteIndex, siteTexts } from '@/lib/search/site-search'

interface FileContext {
  readonly params: Promise<{ readonly file: string }>
}

/** What a browser fetches to search: the index, and the words of the reader's language. Made when the portal is built. */
export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return ['index', ...locales].map((name) => ({ file: `${name}.json` }))
}

export async function GET(_: Request, { params }: FileContext) {
  const { file } = await params
  const locale = locales.find((each) => file === `${each}.json`)
  return Response.json(locale ? siteTexts(locale) : siteIndex(), {
    // The address that the pages use carries the version of the content, so what it gave once is never asked for again.
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  })
}
