'use client'

import { useTranslations } from 'next-intl'
import { credentials } from '@/lib/fortnox/credentials.table'
import { CredentialChip } from '../parts/credential-chip'
import answer from './answer.module.css'
import styles from './request.module.css'
import type { Sent } from './use-sending'

/** What the last sending changed in the world. */
export function ChangeList({ sent }: { readonly sent: Sent }) {
  const t = useTranslations('sandbox.change')
  if (sent.times === 0) return null
  return (
    <div className={answer.changes}>
      <p className={styles.caps}>{t('title')}</p>
      {sent.changes.length === 0 ? (
        <p className={styles.hint}>{t('nothing')}</p>
      ) : (
        <ul>
          {sent.changes.map((change) => (
            <li key={change.id + change.what}>
              <CredentialChip kind={change.type} dead={change.what !== 'issued'}>
                {credentials[change.type].label}
                {change.generation > 0 && ` ${change.generation}`}
              </CredentialChip>{' '}
              {t(change.what)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
