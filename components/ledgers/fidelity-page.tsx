import { EvidenceMark } from '@/components/ui/evidence-mark'
import { contradictions } from '@/lib/fortnox/contradictions.table'
import { evidenceLevels } from '@/lib/fortnox/evidence'
import type { Locale } from '@/lib/i18n/locales'
import { ledgerWords, portalWords } from '@/lib/i18n/words'
import { ContradictionList } from './contradiction-list'
import { fidelitySections } from './fidelity-sections'
import type { LedgerSection, Reader } from './ledger'
import { LedgerPage } from './ledger-page'
import { LedgerPart } from './ledger-part'
import { LedgerRows } from './ledger-rows'

interface FidelityPageProps {
  readonly locale: Locale
}

/** Every simulated behaviour with its evidence, from the tables that the simulator obeys. */
export async function FidelityPage({ locale }: FidelityPageProps) {
  const reader: Reader = { locale, t: await ledgerWords(locale), portal: await portalWords(locale) }
  const { t } = reader
  const sections = fidelitySections(reader)
  const differ = { id: 'contradictions', title: t('fidelity.sections.contradictions.title') }
  return (
    <LedgerPage
      locale={locale}
      path="/fidelity"
      title={t('fidelity.title')}
      intro={t('fidelity.intro')}
      counts={counts(sections, reader)}
      contents={t('contents')}
      sections={[differ, ...sections]}
    >
      <p className="mt-4 text-small text-ink-2">{t('fidelity.levels')}</p>
      <dl className="level-key">
        {evidenceLevels.map((level) => (
          <div key={level}>
            <dt>
              <EvidenceMark level={level} name={reader.portal(`evidence.${level}`)} />
            </dt>
            <dd>{reader.portal(`evidence.${level}Means`)}</dd>
          </div>
        ))}
      </dl>
      <LedgerPart {...differ} about={t('fidelity.sections.contradictions.about')}>
        <ContradictionList reader={reader} />
      </LedgerPart>
      {sections.map(({ rows, ...section }) => (
        <LedgerPart key={section.id} {...section}>
          <LedgerRows reader={reader} rows={rows} />
        </LedgerPart>
      ))}
    </LedgerPage>
  )
}

/** How many rows stand on what, and on how much the sources differ. */
function counts(sections: readonly LedgerSection[], { t, portal }: Reader) {
  const rows = sections.flatMap((section) => section.rows)
  const levels = evidenceLevels.map((level) => ({
    name: portal(`evidence.${level}`),
    value: rows.filter(({ evidence }) => evidence?.level === level).length,
    as: 'figure' as const,
  }))
  const differences = {
    name: t('fidelity.counts.disagreements'),
    value: Object.keys(contradictions).length,
    as: 'figure' as const,
  }
  return [...levels, differences]
}
