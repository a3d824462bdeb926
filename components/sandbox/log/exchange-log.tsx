'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDesk } from '../desk-context'
import type { Liveness } from '../use-sandbox'
import { ExchangeRow } from './exchange-row'
import styles from './log.module.css'
import { Strays } from './strays'

const firstShown = 20

/** Every request to this world, newest first, whoever sent it. */
export function ExchangeLog({ liveness }: { readonly liveness: Liveness }) {
  const t = useTranslations('sandbox.log')
  const { state } = useDesk()
  const [all, setAll] = useState(false)
  const shown = all ? state.exchanges : state.exchanges.slice(0, firstShown)
  return (
    <section className={styles.log} aria-labelledby="log-title">
      <header className={styles.head}>
        <h2 id="log-title">{t('title')}</h2>
        <p>{t('what')}</p>
        <p className={styles.live} data-live={liveness} role="status">
          {t(`liveness.${liveness}`)}
        </p>
      </header>
      <Strays />
      {shown.length === 0 ? (
        <p className={styles.empty}>{t('empty')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('column.time')}</th>
              <th scope="col">{t('column.from')}</th>
              <th scope="col">{t('column.request')}</th>
              <th scope="col">{t('column.with')}</th>
              <th scope="col">{t('column.answer')}</th>
              <th scope="col">{t('column.meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((exchange) => (
              <ExchangeRow key={exchange.number} exchange={exchange} />
            ))}
          </tbody>
        </table>
      )}
      {state.exchanges.length > firstShown && (
        <button type="button" className="btn btn-quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('all', { count: state.exchanges.length })}
        </button>
      )}
    </section>
  )
}
