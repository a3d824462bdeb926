'use client'

import { useTranslations } from 'next-intl'
import { licences as licenceTable } from '@/lib/fortnox/licences.table'
import { scopes as scopeTable } from '@/lib/fortnox/scopes.table'
import type { ScopeRow } from '@/lib/sandbox/view/scope-matrix'
import { useDesk, useEntryHref } from '../desk-context'
import parts from '../parts/parts.module.css'
import styles from './scope-matrix.module.css'

/** A gate that is shut is a matter only where somebody wants through. */
function Gate({ open, wanted }: { readonly open: boolean | null; readonly wanted: boolean }) {
  const t = useTranslations('sandbox.scopes')
  if (open === null) return <td className={styles.gate}>–</td>
  return (
    <td className={styles.gate} data-open={open || wanted ? open : undefined}>
      <span aria-hidden="true">{open ? '✓' : wanted ? '✗' : '–'}</span>
      <span className={parts.hidden}>{t(open ? 'yes' : 'no')}</span>
    </td>
  )
}

function Licence({ row }: { readonly row: ScopeRow }) {
  const t = useTranslations('sandbox.scopes')
  const { licences } = scopeTable[row.scope]
  if (row.licence === 'any' || licences === 'any') return <td className={styles.gate}>{t('anyLicence')}</td>
  const names = licences.map((licence) => licenceTable[licence].name).join(t('or'))
  if (row.licence === null)
    return (
      <td className={styles.gate} title={names}>
        –
      </td>
    )
  return (
    <td className={styles.gate} data-open={row.licence === 'held'} title={names}>
      <span aria-hidden="true">{row.licence === 'held' ? '✓' : '✗'}</span>
      <span className={parts.hidden}>{t(row.licence === 'held' ? 'licenceHeld' : 'licenceMissing', { names })}</span>
    </td>
  )
}

interface ScopeRowViewProps {
  readonly row: ScopeRow
  readonly onToggle: (on: boolean) => void
}

export function ScopeRowView({ row, onToggle }: ScopeRowViewProps) {
  const t = useTranslations('sandbox.scopes')
  const { locale } = useDesk()
  const href = useEntryHref()(`scopes/${row.scope}`)
  const wanted = row.needed || row.asked === true || row.granted === true
  return (
    <tr data-needed={row.needed || undefined}>
      <th scope="row">
        <div className={styles.what}>
          <span className={styles.name}>
            <code>{href ? <a href={href}>{row.scope}</a> : row.scope}</code>
            {row.needed && <span className={styles.need}>{t('neededMark')}</span>}
          </span>
          <small>{scopeTable[row.scope].opens[locale]}</small>
        </div>
      </th>
      <td className={styles.gate}>
        <input
          type="checkbox"
          checked={row.onApp}
          onChange={(event) => onToggle(event.target.checked)}
          aria-label={t('toggle', { scope: row.scope })}
        />
      </td>
      <Gate open={row.asked} wanted={wanted} />
      <Gate open={row.granted} wanted={wanted} />
      <Gate open={row.inToken} wanted={wanted} />
      <Licence row={row} />
    </tr>
  )
}
