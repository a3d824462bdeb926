'use client'

import { useTranslations } from 'next-intl'
import { useDesk } from '../desk-context'
import { CredentialChip } from '../parts/credential-chip'
import { TermLink } from '../parts/term-link'
import styles from './request.module.css'
import { useWalk } from './walk-context'

/** The app as it stands in the developer portal; in this world it is registered already. */
export function RegisterStep() {
  const t = useTranslations('sandbox.register')
  const { state } = useDesk()
  const { go } = useWalk()
  const { app } = state
  return (
    <div className={styles.card}>
      <p className={styles.text}>{t('what')}</p>
      <dl className={styles.facts}>
        <div className={styles.parameter}>
          <dt>{t('name')}</dt>
          <dd>{app.name}</dd>
        </div>
        <div className={styles.parameter}>
          <dt>
            <TermLink term="client-id">{t('clientId')}</TermLink>
          </dt>
          <dd>
            <CredentialChip kind="client-id">{app.clientId}</CredentialChip>
            <span className={styles.note}>{t('clientIdNote')}</span>
          </dd>
        </div>
        <div className={styles.parameter}>
          <dt>
            <TermLink term="client-secret">{t('clientSecret')}</TermLink>
          </dt>
          <dd>
            <CredentialChip kind="client-secret">••••••••••</CredentialChip>
            <span className={styles.note}>{t('clientSecretNote')}</span>
          </dd>
        </div>
        <div className={styles.parameter}>
          <dt>
            <TermLink term="redirect-uri">{t('redirectUris')}</TermLink>
          </dt>
          <dd>
            {app.redirectUris.map((uri) => (
              <span key={uri} className={styles.value}>
                {uri}
              </span>
            ))}
            <span className={styles.note}>{t('redirectUrisNote')}</span>
          </dd>
        </div>
        <div className={styles.parameter}>
          <dt>
            <TermLink term="scope">{t('scopes')}</TermLink>
          </dt>
          <dd>
            {t('scopeCount', { count: app.scopes.length })}
            <span className={styles.note}>{t('scopesNote')}</span>
          </dd>
        </div>
      </dl>
      <div className={styles.foot}>
        <button type="button" className="btn btn-go" onClick={() => go('authorize')}>
          {t('next')}
        </button>
      </div>
    </div>
  )
}
