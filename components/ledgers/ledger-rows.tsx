import { EvidenceMark } from '@/components/ui/evidence-mark'
import type { Evidence } from '@/lib/fortnox/evidence'
import { dateText } from '@/lib/i18n/date-text'
import type { LedgerRow, Reader } from './ledger'
import { SourceLinks } from './source-links'

interface LedgerRowsProps {
  readonly reader: Reader
  readonly rows: readonly LedgerRow[]
}

/** What, what the simulator does, and how we know: side by side, or one under the other where there is no room. */
export function LedgerRows({ reader, rows }: LedgerRowsProps) {
  return (
    <ul className="ledger-rows">
      {rows.map(({ id, name, mono, href, does, evidence, aside }) => (
        <li key={id} id={id}>
          <p className="row-name">
            <a className={mono ? 'font-mono' : ''} href={href ?? `#${id}`} {...(mono ? { translate: 'no' } : {})}>
              {name}
            </a>
          </p>
          <div className="row-does">
            {does}
            {evidence?.note && <p className="row-note">{evidence.note[reader.locale]}</p>}
          </div>
          {evidence && <RowEvidence reader={reader} evidence={evidence} />}
          {aside && <div className="row-how">{aside}</div>}
        </li>
      ))}
    </ul>
  )
}

function RowEvidence({ reader, evidence }: { readonly reader: Reader; readonly evidence: Evidence }) {
  const { locale, portal } = reader
  const { level, checked } = evidence
  return (
    <div className="row-how">
      <p>
        <strong>
          <EvidenceMark level={level} name={portal(`evidence.${level}`)} />
        </strong>{' '}
        <time dateTime={checked}>{dateText(checked, locale)}</time>
      </p>
      <SourceLinks locale={locale} ids={evidence.sources} />
    </div>
  )
}
