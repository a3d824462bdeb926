import type { Metadata } from 'next'
import { SearchPage } from '@/components/search/search-page'
import { searchWords } from '@/components/search/search-words'
import { type LocaleParams, localeOf, pageMetadata } from '../entry-route'

interface PageProps {
  readonly params: Promise<LocaleParams>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** Longer than any error that is worth reading, and short enough to be read at once. */
const longest = 4_000

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const locale = await localeOf(params)
  const t = await searchWords(locale)
  const query = queryOf(await searchParams)
  const title = query && query.length <= 80 ? t('page.titleFor', { query }) : t('title')
  // Results are for readers; what they lead to is what a search engine should find.
  return { ...pageMetadata(locale, '/search', title, t('page.description')), robots: { index: false, follow: true } }
}

export default async function Page({ params, searchParams }: PageProps) {
  const locale = await localeOf(params)
  return <SearchPage locale={locale} query={queryOf(await searchParams)} />
}

/** Of a repeated parameter the first counts. */
function queryOf({ q }: Awaited<PageProps['searchParams']>): string {
  return ([q].flat()[0] ?? '').slice(0, longest).trim()
}
