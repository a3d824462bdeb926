import { DictionaryPage } from '@/components/dictionary/dictionary-page'
import { portalWords } from '@/lib/i18n/words'
import { type LocaleParams, localeOf, readMetadata } from '../entry-route'

interface PageProps {
  readonly params: Promise<LocaleParams>
}

export async function generateMetadata({ params }: PageProps) {
  const locale = await localeOf(params)
  const t = await portalWords(locale)
  return readMetadata(locale, '/dictionary', t('dictionary.title'), t('dictionary.intro'))
}

export default async function Page({ params }: PageProps) {
  return <DictionaryPage locale={await localeOf(params)} />
}
