import { EndpointListPage } from '@/components/endpoints/endpoint-list-page'
import { endpoints } from '@/lib/fortnox/endpoints.table'
import { portalWords } from '@/lib/i18n/words'
import { type LocaleParams, localeOf, readMetadata } from '../entry-route'

interface PageProps {
  readonly params: Promise<LocaleParams>
}

export async function generateMetadata({ params }: PageProps) {
  const locale = await localeOf(params)
  const t = await portalWords(locale)
  return readMetadata(locale, '/endpoints', t('endpoints.title'), t('endpoints.intro', { count: endpoints.length }))
}

export default async function Page({ params }: PageProps) {
  return <EndpointListPage locale={await localeOf(params)} />
}
