import { countOperations } from '@/components/endpoints/endpoint-rows'
import { entries } from '@/lib/content/source'
import { type ScopeId, scopes } from '@/lib/fortnox/scopes.table'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import { licenceText } from './licence-text'

interface ScopeListProps {
  readonly locale: Locale
  /** Those on Fortnox's page, or those met elsewhere. */
  readonly listed: boolean
}

export async function ScopeList({ locale, listed }: ScopeListProps) {
  const t = await portalWords(locale)
  const pages = new Map(entries(locale, 'scopes').map((page) => [page.scope, page.href]))
  const ids = (Object.keys(scopes) as ScopeId[]).filter((id) => scopes[id].listed === listed)
  return (
    <table className="ledger scope-ledger">
      <thead>
        <tr>
          <th scope="col">{t('scopes.name')}</th>
          <th scope="col">{t('scopes.portalName')}</th>
          <th scope="col">{t('scopes.opens')}</th>
          <th scope="col">{t('scopes.licence')}</th>
          <th scope="col">{t('scopes.calls')}</th>
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => (
          <tr key={id}>
            <th scope="row" className="font-mono text-fine" translate="no">
              <a href={pages.get(id)}>{id}</a>
            </th>
            <td className="text-ink-2">{scopes[id].portalName ?? '–'}</td>
            <td>{scopes[id].opens[locale]}</td>
            <td className="text-ink-2">{licenceText(scopes[id].licences, locale, t)}</td>
            <td className="font-mono text-fine text-ink-2">{countOperations(id) || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
