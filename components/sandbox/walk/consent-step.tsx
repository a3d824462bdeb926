'use client'

import { useTranslations } from 'next-intl'
import type { SandboxState } from '@/lib/sandbox/state'
import { licensed } from '@/lib/simulator/core/holder'
import { useDesk } from '../desk-context'
import { MissingStep } from './missing-step'
import styles from './request.module.css'

/** What will come of it if a user of `company` approves. */
function Outlook({ company }: { readonly company: SandboxState['companies'][number] }) {
  const t = useTranslations('sandbox.consent')
  const asked = useDesk().state.walk.authorization?.scopes ?? []
  const unlicensed = asked.filter((scope) => !licensed(scope, company.licences))
  if (company.locked) return <span className={styles.note}>{t('locked')}</span>
  if (unlicensed.length > 0)
    return <span className={styles.note}>{t('unlicensed', { scopes: unlicensed.join(', ') })}</span>
  return <span className={styles.note}>{t('licensed')}</span>
}

/** The customer's own page: the browser leaves for it and comes back with a code, or with a refusal. */
export function ConsentStep() {
  const t = useTranslations('sandbox.consent')
  const { state } = useDesk()
  const { authorization } = state.walk
  if (authorization === null) return <MissingStep first="authorize" why={t('noAddress')} />
  return (
    <div className={styles.card}>
      <p className={styles.text}>{t('what')}</p>
      <dl className={styles.facts}>
        {state.companies.map((company) => (
          <div key={company.tenantId} className={styles.parameter}>
            <dt>{company.tenantId}</dt>
            <dd>
              {company.name}
              <Outlook company={company} />
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.foot}>
        <a className="btn btn-go" href={authorization.url}>
          {t('open')}
        </a>
        <span className={styles.aside}>{t('openWhy')}</span>
      </div>
    </div>
  )
}
