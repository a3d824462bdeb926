import { GuideListPage } from '@/components/guides/guide-list-page'
import { portalWords } from '@/lib/i18n/words'
import { type LocaleParams, localeOf, readMetadata } from '../entry-route'

interface PageProps {
  readonly params: Promise<LocaleParams>
}

export async function generateMetadata({ params }: PageProps) {
  const locale = await localeOf(params)
  const t = await portalWords(locale)
  return readMetadata(locale, '/guides', t('guides.title'), t('guides.intro'))
}

export default async function Page({ params }: PageProps) {
  return <GuideListPage locale={await localeOf(params)} />
}
