import { rowAnchor } from '@/lib/ledgers/anchors'
import { type NotSimulated, notSimulated } from '@/lib/simulator/not-simulated.table'
import type { LedgerRow, Reader } from './ledger'
import { SourceLinks } from './source-links'

/** What there is not, and what there is instead. */
export function withoutRows({ locale, t }: Reader): LedgerRow[] {
  return Object.entries<NotSimulated>(notSimulated).map(([id, { what, instead, sources }]) => ({
    id: rowAnchor('without', id),
    name: id,
    mono: true,
    does: (
      <>
        <p>{what[locale]}</p>
        <p className="text-ink-2">
          {t('fidelity.instead')}: {instead[locale]}
        </p>
      </>
    ),
    aside: <SourceLinks locale={locale} ids={sources} />,
  }))
}
