'use client'

import { useTranslations } from 'next-intl'
import type { RawExchange } from '@/lib/sandbox/state'
import { isMislabelled } from '@/lib/sandbox/view/answer-lines'
import answer from './answer.module.css'
import styles from './request.module.css'

const explained = ['content-type', 'cache-control', 'pragma', 'x-koppla-simulator', 'allow', 'x-uid', 'server'] as const

/** The head of an answer, with a word on those headers that matter here. */
export function AnswerHeaders({ response }: { readonly response: NonNullable<RawExchange['response']> }) {
  const t = useTranslations('sandbox.header')
  const mislabelled = isMislabelled(response)

  const noteOf = (name: string): string => {
    const known = explained.find((one) => one === name.toLowerCase())
    if (known === undefined) return ''
    return known === 'content-type' && mislabelled ? t('mislabelled') : t(known)
  }
  return (
    <>
      {mislabelled && <p className={answer.said}>{t('mislabelledWarning')}</p>}
      <details className={answer.fold}>
        <summary>{t('title', { count: response.headers.length })}</summary>
        <table className={answer.headers}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('value')}</th>
            </tr>
          </thead>
          <tbody>
            {response.headers.map(([name, value]) => (
              <tr key={`${name}: ${value}`}>
                <th scope="row">{name}</th>
                <td>
                  <span className={styles.value}>{value}</span>
                  {noteOf(name) && <span className={styles.note}>{noteOf(name)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
