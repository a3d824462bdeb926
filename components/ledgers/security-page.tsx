import type { Locale } from '@/lib/i18n/locales'
import { ledgerWords, portalWords } from '@/lib/i18n/words'
import { type SecurityRule, type SecurityRuleId, securityRules, securityStatuses } from '@/lib/simulator/security.table'
import type { Reader } from './ledger'
import { LedgerPage } from './ledger-page'
import { LedgerPart } from './ledger-part'
import { groupOf, securityGroups } from './security-groups'
import { SecurityRuleRow } from './security-rule-row'

interface SecurityPageProps {
  readonly locale: Locale
}

const rules: readonly (readonly [string, SecurityRule])[] = Object.entries<SecurityRule>(
  securityRules satisfies Partial<Record<SecurityRuleId, SecurityRule>>,
)
const found = securityStatuses.filter((status) => rules.some(([, rule]) => rule.status === status))

/** Each rule of the standards, and what the simulator does about it. */
export async function SecurityPage({ locale }: SecurityPageProps) {
  const reader: Reader = { locale, t: await ledgerWords(locale), portal: await portalWords(locale) }
  const { t } = reader
  const groups = securityGroups.map((group) => ({ id: group, title: t(`security.groups.${group}`) }))
  return (
    <LedgerPage
      locale={locale}
      path="/security"
      title={t('security.title')}
      intro={t('security.intro')}
      counts={counts(reader)}
      contents={t('contents')}
      sections={groups}
    >
      <div className="security-rules">
        <StatusFilter reader={reader} />
        {groups.map((group) => (
          <LedgerPart key={group.id} {...group}>
            <ol className="rules">
              {rules
                .filter(([id]) => groupOf(id) === group.id)
                .map(([id, rule]) => (
                  <SecurityRuleRow key={id} id={id} rule={rule} reader={reader} />
                ))}
            </ol>
          </LedgerPart>
        ))}
      </div>
    </LedgerPage>
  )
}

/** Plain anchors: the style sheet shows the rules of the status that is the target. */
function StatusFilter({ reader: { t } }: { readonly reader: Reader }) {
  const count = (status: string) => rules.filter(([, rule]) => rule.status === status).length
  return (
    <ul className="status-filter">
      <li>{t('security.show')}</li>
      <li id="all">
        <a href="#all">{t('security.filter.all', { count: rules.length })}</a>
      </li>
      {found.map((status) => (
        <li key={status} id={status}>
          <a href={`#${status}`}>{t(`security.filter.${status}`, { count: count(status) })}</a>
        </li>
      ))}
    </ul>
  )
}

function counts({ t }: Reader) {
  const figure = (name: string, value: number) => ({ name, value, as: 'figure' as const })
  const relaxed = (['fortnox', 'simulator'] as const).map((reason) =>
    figure(t(`security.counts.${reason}`), rules.filter(([, rule]) => rule.relaxedFor === reason).length),
  )
  const met = figure(t('security.counts.met'), rules.filter(([, rule]) => rule.status === 'met').length)
  const tests = new Set(rules.flatMap(([, rule]) => rule.tests.map(({ file, name }) => `${file} ${name}`)))
  return [met, ...relaxed, figure(t('security.counts.tests'), tests.size)]
}
