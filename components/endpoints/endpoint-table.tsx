import { EvidenceMark } from '@/components/ui/evidence-mark'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'
import type { EndpointRow } from './endpoint-rows'

interface EndpointTableProps {
  readonly locale: Locale
  readonly rows: readonly EndpointRow[]
}

/** A phone has no room for the column that says how sure the scope is: there it stands below the paths of which it is not certain. */
export async function EndpointTable({ locale, rows }: EndpointTableProps) {
  const t = await portalWords(locale)
  return (
    <table className="ledger endpoint-ledger">
      <thead>
        <tr>
          <th scope="col">{t('scopes.path')}</th>
          <th scope="col">{t('scopes.methods')}</th>
          <th scope="col">{t('scopes.sureness')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.path} data-find={[row.path, row.resource, ...row.methods].join(' ').toLowerCase()}>
            <th scope="row">
              <span className="wrap-anywhere font-mono text-fine" translate="no">
                {row.path}
              </span>
              {row.level !== 'documented' && (
                <span className="block text-fine font-normal text-ink-2 md:hidden">
                  <Sureness locale={locale} row={row} />
                </span>
              )}
            </th>
            <td className="font-mono text-fine text-ink-2" translate="no">
              {row.methods.join(' ')}
            </td>
            <td className="text-fine text-ink-2">
              <Sureness locale={locale} row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

async function Sureness({ locale, row }: { readonly locale: Locale; readonly row: EndpointRow }) {
  const t = await portalWords(locale)
  const [one, other] = row.candidates ?? []
  return (
    <>
      <EvidenceMark level={row.level} name={t(`evidence.${row.level}`)} />
      {one && other && (
        <span className="block">
          {t.rich('endpoints.candidates', {
            one: () => <ScopeName locale={locale} id={one} />,
            other: () => <ScopeName locale={locale} id={other} />,
          })}
        </span>
      )}
    </>
  )
}

function ScopeName({ locale, id }: { readonly locale: Locale; readonly id: string }) {
  return (
    <a className="font-mono" href={`/${locale}/scopes/${id}`} translate="no">
      {id}
    </a>
  )
}
