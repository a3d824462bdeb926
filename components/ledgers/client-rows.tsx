import { rowAnchor } from '@/lib/ledgers/anchors'
import { type ClientFact, clientFacts, type Shown } from '@/lib/simulator/clients/clients.table'
import type { LedgerRow, Reader } from './ledger'

const refusals = ['code', 'refreshToken', 'client'] as const

/** What each library makes of Fortnox's ways. */
export function clientRows(reader: Reader): LedgerRow[] {
  const { locale, t } = reader
  return Object.values<ClientFact>(clientFacts).map(({ name, version, credentials, needs, shows, says }) => ({
    id: rowAnchor('client', name),
    name,
    mono: true,
    does: (
      <>
        <p>{says[locale]}</p>
        <p className="text-ink-2">
          {t('fidelity.credentials', { where: t(`fidelity.places.${credentials}`) })}
          {needs !== null && (
            <>
              {' '}
              <a className="text-ink-2" href={`#${rowAnchor('switch', needs)}`}>
                {t('fidelity.needs', { name: needs })}
              </a>
            </>
          )}
        </p>
        <p className="row-note">{t('fidelity.tested', { version })}</p>
      </>
    ),
    aside: (
      <>
        <p>
          <strong>{t('fidelity.shows')}</strong>
        </p>
        <ul className="row-sources">
          {shownParts(shows).map(([refusal, shown]) => (
            <li key={refusal}>
              {t(`fidelity.refusals.${refusal}`)}: {shownText(shown, reader)}
            </li>
          ))}
        </ul>
      </>
    ),
  }))
}

/** One line for all, where the three are alike. */
function shownParts(shows: ClientFact['shows']): ['all' | (typeof refusals)[number], Shown][] {
  const parts = refusals.map((refusal) => [refusal, shows[refusal]] as [typeof refusal, Shown])
  const alike = new Set(parts.map(([, shown]) => shown.join())).size === 1
  return alike ? [['all', shows.code]] : parts
}

function shownText(shown: Shown, { t }: Reader): string {
  return shown.map((part) => t(`fidelity.shown.${part}`)).join(', ') || t('fidelity.nothing')
}
