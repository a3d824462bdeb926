import { AboutPage } from '@/components/about/about-page'
import { portalWords } from '@/lib/i18n/words'
import { siteOrigin } from '../../../site-origin'
import { type LocaleParams, localeOf, readMetadata } from '../entry-route'

interface PageProps {
  readonly params: Promise<LocaleParams>
}

export async function generateMetadata({ params }: PageProps) {
  const locale = await localeOf(params)
  const t = await portalWords(locale)
  return readMetadata(locale, '/about', t('about.title'), t('about.intro'))
}

export default async function Page({ params }: PageProps) {
  return <AboutPage locale={await localeOf(params)} origin={siteOrigin()} />
}
