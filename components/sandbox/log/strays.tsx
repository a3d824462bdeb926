'use client'

import { useTranslations } from 'next-intl'
import { strayClients } from '@/lib/sandbox/view/stray-clients'
import { clockText } from '@/lib/sandbox/view/time-text'
import { useDesk, useEntryHref } from '../desk-context'
import styles from './strays.module.css'
import { useFromText } from './use-from-text'

/** Requests with a client id that no world has: the commonest mistake of all, and nothing else would show it. */
export function Strays() {
  const t = useTranslations('sandbox.strays')
  const { state, locale } = useDesk()
  const entryHref = useEntryHref()
  const fromText = useFromText()
  const own = state.app.clientId
  const clients = strayClients(state.strays, own)
  const href = entryHref('dictionary/client-id')
  return (
    <div role="status">
      {clients.length > 0 && (
        <section className={styles.strays} aria-labelledby="strays-title">
          <h3 id="strays-title">{t('title')}</h3>
          <p>
            {t.rich('what', { own, code: (text) => <code>{text}</code> })} {href && <a href={href}>{t('read')}</a>}
          </p>
          <ul>
            {clients.map(({ clientId, count, newest, slip }) => (
              <li key={clientId ?? ''}>
                <code className={styles.sent}>{clientId ?? t('secret')}</code>{' '}
                <span className={styles.wire}>
                  {newest.method} {newest.path} <span className={styles.status}>{newest.status}</span>
                </span>{' '}
                <span className={styles.when}>
                  {t('when', { count, from: fromText(newest.from), time: clockText(newest.wall, locale) })}
                </span>
                <span className={styles.slip}>{t(`slip.${slip}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
