import { FidelityPage } from '@/components/ledgers/fidelity-page'
import { ledgerWords } from '@/lib/i18n/words'
import { type LocaleParams, localeOf, readMetadata } from '../entry-route'

interface PageProps {
  readonly params: Promise<LocaleParams>
}

export async function generateMetadata({ params }: PageProps) {
  const locale = await localeOf(params)
  const t = await ledgerWords(locale)
  return readMetadata(locale, '/fidelity', t('fidelity.title'), t('fidelity.intro'))
}

export default async function Page({ params }: PageProps) {
  return <FidelityPage locale={await localeOf(params)} />
}
