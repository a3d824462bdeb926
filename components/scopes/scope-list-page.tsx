import { ListPage } from '@/components/reading/list-page'
import { contradictions } from '@/lib/fortnox/contradictions.table'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { ScopeList } from './scope-list'

interface ScopeListPageProps {
  readonly locale: Locale
}

export async function ScopeListPage({ locale }: ScopeListPageProps) {
  const t = await portalWords(locale)
  const [own, ...otherCounts] = contradictions['scope-count'].claims
  const others = otherCounts.map(({ value }) => value[locale])
  return (
    <ListPage
      locale={locale}
      path="/scopes"
      title={t('scopes.title')}
      intro={t('scopes.intro')}
      groups={[
        {
          id: 'listed',
          title: t('scopes.listed'),
          about: t('scopes.aboutListed', {
            count: own.value[locale],
            others: new Intl.ListFormat(locale).format(others),
          }),
          content: <ScopeList locale={locale} listed />,
        },
        {
          id: 'unlisted',
          title: t('scopes.unlisted'),
          about: t('scopes.aboutUnlisted'),
          content: <ScopeList locale={locale} listed={false} />,
        },
      ]}
    />
  )
}
