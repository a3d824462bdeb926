'use client'

import { useTranslations } from 'next-intl'
import { credentials } from '@/lib/fortnox/credentials.table'
import { durationText } from '@/lib/fortnox/duration'
import { lifetimes } from '@/lib/fortnox/lifetimes.table'
import { useDesk } from '../desk-context'
import { CredentialChip } from '../parts/credential-chip'
import { TermLink } from '../parts/term-link'
import styles from './connection.module.css'

const kinds = ['authorization-code', 'access-token', 'refresh-token'] as const

/** Before the first approval: what will stand here. */
export function EmptyConnection() {
  const t = useTranslations('sandbox.connection')
  const { state, locale } = useDesk()
  return (
    <>
      <header className={styles.head}>
        <h2 id="connection-title">
          {state.app.name} <span aria-hidden="true">→</span> {t('nobody')}
        </h2>
        <p className={styles.status} data-status="none">
          {t('status.none')}
        </p>
      </header>
      <p className={styles.lead}>{t('emptyLead')}</p>
      <dl className={styles.legend}>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>
              <CredentialChip kind={kind}>{credentials[kind].label}</CredentialChip>
            </dt>
            <dd>
              <b>{durationText(lifetimes[kind].value, locale)}</b>{' '}
              <TermLink term={credentials[kind].term}>{t(`legend.${kind}`)}</TermLink>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
