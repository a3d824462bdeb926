'use client'

import { useTranslations } from 'next-intl'
import type { TokenClues } from '@/lib/diagnose/clues'
import type { Locale } from '@/lib/i18n/locales'
import styles from './diagnose.module.css'

interface TokenFactsProps {
  readonly token: TokenClues
  readonly locale: Locale
}

/** What an access token says of itself. */
export function TokenFacts({ token, locale }: TokenFactsProps) {
  const t = useTranslations('diagnose')
  const { clientId, tenantId, scopes, expiresAt } = token
  const time = (instant: number) =>
    new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(
      instant,
    )
  const facts = [
    ...(expiresAt === null ? [] : [{ name: t(expiresAt <= Date.now() ? 'ended' : 'ends'), value: time(expiresAt) }]),
    ...(tenantId === null ? [] : [{ name: t('tenant'), value: tenantId }]),
    ...(clientId === null ? [] : [{ name: t('client'), value: clientId }]),
    { name: t('scopes'), value: scopes.join(' ') || t('none') },
  ]
  return (
    <section aria-labelledby="token">
      <h2 id="token" className={styles.heading}>
        {t('tokenFacts')}
      </h2>
      <dl className={styles.facts}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd translate="no">{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{t('unsigned')}</p>
    </section>
  )
}
