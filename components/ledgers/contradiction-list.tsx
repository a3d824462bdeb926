import { type Contradiction, contradictions } from '@/lib/fortnox/contradictions.table'
import { rowAnchor } from '@/lib/ledgers/anchors'
import type { Reader } from './ledger'
import { SourceLinks } from './source-links'

/** Each topic on which the sources differ: what is said, side by side, and what Koppla goes by. */
export function ContradictionList({ reader }: { readonly reader: Reader }) {
  const { locale, t } = reader
  return (
    <ul className="contradictions">
      {Object.entries<Contradiction>(contradictions).map(([id, { topic, claims, takes, policy }]) => (
        <li key={id} id={rowAnchor('differ', id)}>
          <h3>
            <a href={`#${rowAnchor('differ', id)}`}>{topic[locale]}</a>
          </h3>
          <ul className="claims">
            {claims.map(({ value, sources, note }) => (
              <li key={value.en}>
                <p className="font-medium">{value[locale]}</p>
                {note && <p className="row-note">{note[locale]}</p>}
                <SourceLinks locale={locale} ids={sources} />
              </li>
            ))}
          </ul>
          <p className="takes">
            <strong>{t('fidelity.inSimulator')}:</strong> {takes[locale]}
            {policy !== undefined && (
              <>
                {' '}
                {t('fidelity.switch')}:{' '}
                <a className="font-mono text-fine" href={`#${rowAnchor('switch', policy)}`} translate="no">
                  {policy}
                </a>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
