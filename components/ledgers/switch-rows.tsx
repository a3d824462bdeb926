import { durationText } from '@/lib/fortnox/duration'
import type { Locale } from '@/lib/i18n/locales'
import { rowAnchor } from '@/lib/ledgers/anchors'
import { type PolicySwitch, policySwitches, type RateLimitRule } from '@/lib/simulator/core/policy.table'
import type { LedgerRow, Reader } from './ledger'

/** Each switch of the policy: why there is one, what it is by default, and what else it can be. */
export function switchRows(reader: Reader): LedgerRow[] {
  const { locale, t } = reader
  return Object.entries<PolicySwitch>(policySwitches).map(([name, entry]) => ({
    id: rowAnchor('switch', name),
    name,
    mono: true,
    does: (
      <>
        <p>{entry.why[locale]}</p>
        <dl className="row-values">
          <dt>{t('fidelity.usual')}</dt>
          <dd>{valueText(entry.default, reader)}</dd>
          <dt>{t('fidelity.also')}</dt>
          <dd>{otherValues(entry, reader)}</dd>
        </dl>
      </>
    ),
    evidence: entry.evidence,
  }))
}

function otherValues({ values, default: usual }: PolicySwitch, reader: Reader): string {
  if (values === 'duration') return reader.t('fidelity.anyDuration')
  if (values === 'rate-limit') return reader.t('fidelity.anyLimit')
  return values
    .filter((value) => value !== usual)
    .map((value) => valueText(value, reader))
    .join(', ')
}

function valueText(value: PolicySwitch['default'], { locale, t }: Reader): string {
  if (typeof value === 'boolean') return t(value ? 'fidelity.yes' : 'fidelity.no')
  if (typeof value === 'object') return limitText(value, locale, t)
  if (typeof value === 'number') return String(value)
  if (value === 'off') return t('fidelity.off')
  return isDuration(value) ? durationText(value, locale) : value
}

const isDuration = (value: string): value is Parameters<typeof durationText>[0] => /^\d+[smhd]$/.test(value)

export function limitText({ requests, window }: RateLimitRule, locale: Locale, t: Reader['t']): string {
  return t('fidelity.limit', { requests, window: durationText(window, locale) })
}
