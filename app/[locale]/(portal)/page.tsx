import { HomePage } from '@/components/home/home-page'
import { portalWords } from '@/lib/i18n/words'
import { type LocaleParams, localeOf, readMetadata } from './entry-route'

interface PageProps {
  readonly params: Promise<LocaleParams>
}

export async function generateMetadata({ params }: PageProps) {
  const locale = await localeOf(params)
  const t = await portalWords(locale)
  const title = t('site.title')
  return { ...readMetadata(locale, '', title, t('site.description')), title: { absolute: title } }
}

export default async function Page({ params }: PageProps) {
  return <HomePage locale={await localeOf(params)} />
}
