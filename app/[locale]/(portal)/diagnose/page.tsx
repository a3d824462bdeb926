import { getTranslations } from 'next-intl/server'
import { DiagnosePage } from '@/components/diagnose/diagnose-page'
import { type LocaleParams, localeOf, pageMetadata } from '../entry-route'

interface PageProps {
  readonly params: Promise<LocaleParams>
}

export async function generateMetadata({ params }: PageProps) {
  const locale = await localeOf(params)
  const t = await getTranslations({ locale, namespace: 'diagnose' })
  return pageMetadata(locale, '/diagnose', t('title'), t('lead'))
}

export default async function Page({ params }: PageProps) {
  return <DiagnosePage locale={await localeOf(params)} />
}
