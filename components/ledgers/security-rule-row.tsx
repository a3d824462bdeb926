import { rowAnchor } from '@/lib/ledgers/anchors'
import type { SecurityRule } from '@/lib/simulator/security.table'
import type { Reader } from './ledger'
import { StandardLinks } from './standard-links'
import { StatusMark } from './status-mark'

interface SecurityRuleRowProps {
  readonly id: string
  readonly rule: SecurityRule
  readonly reader: Reader
}

/** One rule: what it asks, whether it is kept, how, and which tests prove it. */
export function SecurityRuleRow({ id, rule, reader }: SecurityRuleRowProps) {
  const { locale, t } = reader
  const { title, status, relaxedFor, switches, how, references, tests } = rule
  return (
    <li id={id} className="rule" data-status={status}>
      <a className="rule-id" href={`#${id}`}>
        {id}
      </a>
      <p className="rule-status">
        <StatusMark status={status} name={t(`security.status.${status}`)} />
        {relaxedFor && <span className="block text-ink-2">{t(`security.for.${relaxedFor}`)}</span>}
      </p>
      <div className="rule-text">
        <h3>{title[locale]}</h3>
        <p className="rule-how">{how[locale]}</p>
        <p className="rule-basis">
          <StandardLinks references={references} own={t('security.own')} />
          {switches.length > 0 && (
            <span>
              {t('security.switches', { count: switches.length })}:{' '}
              {switches.map((name, index) => (
                <span key={name}>
                  {index > 0 && ', '}
                  <a className="font-mono" href={`/${locale}/fidelity#${rowAnchor('switch', name)}`} translate="no">
                    {name}
                  </a>
                </span>
              ))}
            </span>
          )}
        </p>
        {tests.length > 0 && (
          <details className="rule-tests">
            <summary>{t('security.tests', { count: tests.length })}</summary>
            <ul lang="en">
              {tests.map(({ file, name }) => (
                <li key={file + name}>
                  {name}
                  <code translate="no">{file}</code>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  )
}
