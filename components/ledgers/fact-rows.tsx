import { durationText } from '@/lib/fortnox/duration'
import { lifetimes } from '@/lib/fortnox/lifetimes.table'
import { rateLimit } from '@/lib/fortnox/rate-limit.table'
import { webhooks } from '@/lib/fortnox/webhooks.table'
import { rowAnchor } from '@/lib/ledgers/anchors'
import { waits } from '@/lib/simulator/core/webhook'
import type { LedgerRow, Reader } from './ledger'
import { limitText } from './switch-rows'

/** How long each credential lives, and what others say. */
export function lifetimeRows({ locale, t }: Reader): LedgerRow[] {
  return Object.entries(lifetimes).map(([id, { value, others, evidence }]) => ({
    id: rowAnchor('lifetime', id),
    name: id,
    mono: true,
    does: (
      <>
        <p className="font-medium">{durationText(value, locale)}</p>
        {others.length > 0 && (
          <p className="text-ink-2">
            {t('fidelity.others', { values: others.map((other) => durationText(other.value, locale)).join(', ') })}
          </p>
        )}
      </>
    ),
    evidence,
  }))
}

export function rateLimitRows({ locale, t }: Reader): LedgerRow[] {
  return [
    {
      id: 'rate-limit-rule',
      name: 'rate-limit',
      mono: true,
      does: <p className="font-medium">{limitText(rateLimit, locale, t)}</p>,
      evidence: rateLimit.evidence,
    },
  ]
}

/** The two webhooks, and how often the simulator tries. */
export function webhookRows({ locale, t }: Reader): LedgerRow[] {
  const events = Object.entries(webhooks).map(([name, { meaning, evidence }]) => ({
    id: rowAnchor('webhook', name),
    name,
    mono: true,
    does: <p>{meaning[locale]}</p>,
    evidence,
  }))
  const list = new Intl.ListFormat(locale === 'sv' ? 'sv-SE' : 'en-GB').format(
    waits.map((wait) => durationText(wait, locale)),
  )
  return [
    ...events,
    {
      id: rowAnchor('webhook', 'retries'),
      name: t('fidelity.retries'),
      does: <p>{t('fidelity.aboutRetries', { count: waits.length + 1, waits: list })}</p>,
      evidence: { level: 'assumed', sources: ['inference'], checked: webhooks['consent.created'].evidence.checked },
    },
  ]
}
