import { ScopeListPage } from '@/components/scopes/scope-list-page'
import { portalWords } from '@/lib/i18n/words'
import { type LocaleParams, localeOf, readMetadata } from '../entry-route'

interface PageProps {
  readonly params: Promise<LocaleParams>
}

export async function generateMetadata({ params }: PageProps) {
  const locale = await localeOf(params)
  const t = await portalWords(locale)
  return readMetadata(locale, '/scopes', t('scopes.title'), t('scopes.intro'))
}

export default async function Page({ params }: PageProps) {
  return <ScopeListPage locale={await localeOf(params)} />
}
