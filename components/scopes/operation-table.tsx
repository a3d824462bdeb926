import type { EndpointRow } from '@/components/endpoints/endpoint-rows'
import { EvidenceMark } from '@/components/ui/evidence-mark'
import type { Locale } from '@/lib/i18n/locales'
import { portalWords } from '@/lib/i18n/words'

interface OperationTableProps {
  readonly locale: Locale
  readonly operations: readonly EndpointRow[]
}

export async function OperationTable({ locale, operations }: OperationTableProps) {
  const t = await portalWords(locale)
  const [level, ...otherLevels] = new Set(operations.map((operation) => operation.level))
  const isMixed = otherLevels.length > 0
  return (
    <>
      {!isMixed && level && (
        <p className="text-small text-ink-2">
          <EvidenceMark level={level} name={t(`evidence.${level}`)} />: {t('scopes.sameSureness')}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take focus (WCAG 2.1.1) */}
      <div className="prose-table" tabIndex={0}>
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{t('scopes.path')}</th>
              <th scope="col">{t('scopes.methods')}</th>
              {isMixed && <th scope="col">{t('scopes.sureness')}</th>}
            </tr>
          </thead>
          <tbody>
            {operations.map(({ path, methods, ...operation }) => (
              <tr key={path}>
                <td className="wrap-anywhere font-mono text-fine" translate="no">
                  {path}
                </td>
                <td className="whitespace-nowrap font-mono text-fine" translate="no">
                  {methods.join(' ')}
                </td>
                {isMixed && (
                  <td className="text-fine text-ink-2">
                    <EvidenceMark level={operation.level} name={t(`evidence.${operation.level}`)} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
