import { ListPage } from '@/components/reading/list-page'
import { licenceText } from '@/components/scopes/licence-text'
import { endpoints } from '@/lib/fortnox/endpoints.table'
import { scopes } from '@/lib/fortnox/scopes.table'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { EndpointFilter } from './endpoint-filter'
import { endpointGroups } from './endpoint-rows'
import { EndpointTable } from './endpoint-table'

interface EndpointListPageProps {
  readonly locale: Locale
}

/** Which scope opens which address: everything on one page, which a filter narrows down. */
export async function EndpointListPage({ locale }: EndpointListPageProps) {
  const t = await portalWords(locale)
  return (
    <ListPage
      locale={locale}
      path="/endpoints"
      title={t('endpoints.title')}
      intro={t('endpoints.intro', { count: endpoints.length })}
      tools={<EndpointFilter label={t('endpoints.filter')} hint="/3/supplierinvoices" none={t('endpoints.none')} />}
      groups={endpointGroups().map(({ scope, rows }) => ({
        id: scope ?? 'unknown',
        ...(scope === null ? {} : { href: `/${locale}/scopes/${scope}` }),
        title: scope ?? t('endpoints.unknown'),
        about:
          scope === null
            ? t('endpoints.aboutUnknown')
            : `${t('endpoints.licence')}: ${licenceText(scopes[scope].licences, locale, t)}`,
        content: <EndpointTable locale={locale} rows={rows} />,
      }))}
    />
  )
}
