'use client'

import { useTranslations } from 'next-intl'
import type { ShownCredential } from '@/lib/sandbox/state'
import { connectionStatus, endsAt } from '@/lib/sandbox/view/connection-view'
import { clockText, dateText } from '@/lib/sandbox/view/time-text'
import type { Connection } from '@/lib/simulator/core/connection'
import { useDesk } from '../desk-context'
import { useMoment } from '../world-time'
import styles from './connection.module.css'

interface ConnectionHeadProps {
  readonly connection: Connection
  readonly credentials: readonly ShownCredential[]
}

/** Who is connected to whom, whether it works, and when it ends if nothing happens. */
export function ConnectionHead({ connection, credentials }: ConnectionHeadProps) {
  const t = useTranslations('sandbox.connection')
  const { state, locale } = useDesk()
  const moment = useMoment(credentials)
  const company = state.companies.find((one) => one.tenantId === connection.tenantId)
  const status = connectionStatus(connection, credentials, moment)
  const ends = endsAt(credentials, moment)
  const user = company?.users.find((one) => one.id === connection.resource)?.name
  return (
    <header className={styles.head}>
      <h2 id="connection-title">
        {state.app.name} <span aria-hidden="true">→</span>
        <span className={styles.unseen}> {t('to')} </span> {company?.name ?? connection.tenantId}
      </h2>
      <p className={styles.status} data-status={status}>
        {t(`status.${status}`)}
      </p>
      <p className={styles.facts}>
        <span>{t('tenant', { tenant: String(connection.tenantId) })}</span>
        <span>
          {connection.resource === 'service'
            ? t('service')
            : t('personal', { user: user ?? String(connection.resource) })}
        </span>
        <span>
          {status === 'removed' && connection.removedAt !== null
            ? t('removed', { date: dateText(connection.removedAt, locale) })
            : ends === null
              ? t('over')
              : t(`ends.${status === 'connected' ? 'refresh' : 'soon'}`, {
                  date: dateText(ends, locale),
                  time: clockText(ends, locale),
                })}
        </span>
      </p>
    </header>
  )
}
