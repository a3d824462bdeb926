import { SecurityPage } from '@/components/ledgers/security-page'
import { ledgerWords } from '@/lib/i18n/words'
import { type LocaleParams, localeOf, readMetadata } from '../entry-route'

interface PageProps {
  readonly params: Promise<LocaleParams>
}

export async function generateMetadata({ params }: PageProps) {
  const locale = await localeOf(params)
  const t = await ledgerWords(locale)
  return readMetadata(locale, '/security', t('security.title'), t('security.intro'))
}

export default async function Page({ params }: PageProps) {
  return <SecurityPage locale={await localeOf(params)} />
}
