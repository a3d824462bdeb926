'use client'

import { useTranslations } from 'next-intl'
import type { LoggedExchange } from '@/lib/sandbox/state'
import { rawAnswer, rawRequest } from '@/lib/sandbox/view/answer-lines'
import { CopyButton } from '../parts/copy-button'
import { RawBlock } from '../parts/raw-block'
import styles from './log.module.css'

/** Both halves of an exchange, letter for letter. */
export function RawHalves({ exchange }: { readonly exchange: LoggedExchange }) {
  const t = useTranslations('sandbox.answer')
  const halves = [
    { name: t('rawRequest'), text: rawRequest({ ...exchange.request, method: exchange.method, url: exchange.path }) },
    { name: t('rawAnswer'), text: rawAnswer(exchange.response) },
  ]
  return (
    <div className={styles.halves}>
      {halves.map(({ name, text }) => (
        <div key={name}>
          <div className={styles.halfHead}>
            {name} <CopyButton text={text} label={name} />
          </div>
          <RawBlock text={text} label={name} />
        </div>
      ))}
    </div>
  )
}
