'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import type { RawExchange } from '@/lib/sandbox/state'
import { header, rawAnswer, rawRequest } from '@/lib/sandbox/view/answer-lines'
import { statusText } from '@/lib/sandbox/view/status-text'
import { clockText } from '@/lib/sandbox/view/time-text'
import { useDesk } from '../desk-context'
import { CopyButton } from '../parts/copy-button'
import parts from '../parts/parts.module.css'
import { RawBlock } from '../parts/raw-block'
import answer from './answer.module.css'
import { AnswerBody } from './answer-body'
import { AnswerHeaders } from './answer-headers'
import { AnswerRefusal } from './answer-refusal'
import { ChangeList } from './change-list'
import styles from './request.module.css'
import type { Sent } from './use-sending'
import { useWalk } from './walk-context'

interface AnswerProps {
  readonly raw: RawExchange | undefined
  readonly sent: Sent
  /** The step to go to from here. */
  readonly next: 'call' | 'refresh' | 'revoke' | 'authorize' | null
}

/** What came back: its status, its body line by line, everything raw, and what it changed. It takes the focus when it arrives. */
export function Answer({ raw, sent, next }: AnswerProps) {
  const t = useTranslations('sandbox.answer')
  const { locale } = useDesk()
  const { go } = useWalk()
  const title = useRef<HTMLHeadingElement>(null)
  const titleId = useId()

  useEffect(() => {
    if (sent.times > 0) title.current?.focus()
  }, [sent.times])

  if (!raw) return null
  const { response } = raw
  const good = response !== null && response.status < 400
  return (
    <section className={answer.answer} aria-labelledby={titleId} data-testid="answer">
      <div className={answer.answerHead}>
        <h4 id={titleId} ref={title} tabIndex={-1} data-good={good || undefined}>
          <span className={parts.hidden}>{t('title')} </span>
          {response ? statusText(response.status) : t('none')}
        </h4>
        <span className={styles.aside}>
          {response && (header(response, 'content-type') ?? t('noType'))} {t('at', { time: clockText(raw.at, locale) })}
        </span>
      </div>
      {raw.failure && (
        <p className={answer.said}>
          {raw.failure === 'no-answer' ? t('lost') : t('notAccepted', { code: raw.failure })}
        </p>
      )}
      {response && (
        <>
          <AnswerRefusal response={response} />
          <AnswerBody response={response} />
          <AnswerHeaders response={response} />
          <details className={answer.fold}>
            <summary>{t('raw')}</summary>
            <div className={answer.foldHead}>
              {t('rawRequest')} <CopyButton text={rawRequest(raw.request)} label={t('rawRequest')} />
            </div>
            <RawBlock text={rawRequest(raw.request)} label={t('rawRequest')} />
            <div className={answer.foldHead}>
              {t('rawAnswer')} <CopyButton text={rawAnswer(response)} label={t('rawAnswer')} />
            </div>
            <RawBlock text={rawAnswer(response)} label={t('rawAnswer')} />
          </details>
        </>
      )}
      <ChangeList sent={sent} />
      {next && (
        <div className={styles.foot}>
          <button type="button" className="btn" onClick={() => go(next)}>
            {t(`next.${next}`)}
          </button>
        </div>
      )}
    </section>
  )
}
