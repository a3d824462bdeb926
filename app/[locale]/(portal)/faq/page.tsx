import { FaqListPage } from '@/components/faq/faq-list-page'
import { portalWords } from '@/lib/i18n/words'
import { type LocaleParams, localeOf, readMetadata } from '../entry-route'

interface PageProps {
  readonly params: Promise<LocaleParams>
}

export async function generateMetadata({ params }: PageProps) {
  const locale = await localeOf(params)
  const t = await portalWords(locale)
  return readMetadata(locale, '/faq', t('faq.title'), t('faq.intro'))
}

export default async function Page({ params }: PageProps) {
  return <FaqListPage locale={await localeOf(params)} />
}
