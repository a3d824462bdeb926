'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { ExpectedAnswer, RawExchange, ShownRequest } from '@/lib/sandbox/state'
import { rawRequest } from '@/lib/sandbox/view/answer-lines'
import { isAsExpected, redirectOf } from '@/lib/sandbox/view/as-expected'
import { statusText } from '@/lib/sandbox/view/status-text'
import parts from '../parts/parts.module.css'
import { ProblemNote } from '../parts/problem-note'
import { RawBlock } from '../parts/raw-block'
import answerStyles from '../walk/answer.module.css'
import { AnswerBody } from '../walk/answer-body'
import { AnswerHeaders } from '../walk/answer-headers'
import { AnswerRefusal } from '../walk/answer-refusal'
import request from '../walk/request.module.css'
import { useSending } from '../walk/use-sending'
import styles from './lab.module.css'

function useExpectation({ status, error, says, bareCallback }: ExpectedAnswer): string {
  const t = useTranslations('sandbox.lab')
  if (bareCallback) return t('expectedBare')
  if (status === null) return t('expectedLost')
  return error === null ? `${status}, ${t('expectedOk')}` : [status, says ?? error].join(' ')
}

function Came({
  answer,
  expect,
  times,
}: {
  readonly answer: RawExchange
  readonly expect: ExpectedAnswer
  readonly times: number
}) {
  const t = useTranslations('sandbox.lab')
  const title = useRef<HTMLHeadingElement>(null)
  const { response } = answer
  const right = isAsExpected(expect, answer)
  const redirect = response && redirectOf(response)

  useEffect(() => {
    if (times > 0) title.current?.focus()
  }, [times])

  return (
    <section className={answerStyles.answer} data-testid="answer">
      <div className={answerStyles.answerHead}>
        <h4 ref={title} tabIndex={-1} data-good={(response !== null && response.status < 400) || undefined}>
          {response ? statusText(response.status) : t('lost')}
        </h4>
        <span className={right ? request.good : request.bad}>{right ? t('asExpected') : t('notExpected')}</span>
      </div>
      {redirect && (
        <>
          <p className={answerStyles.said}>{t('sentTo')}</p>
          <p className={answerStyles.address}>{redirect}</p>
        </>
      )}
      {response && !redirect && (
        <>
          <AnswerRefusal response={response} />
          {/^\s*</.test(response.body) ? (
            <RawBlock text={response.body} label="HTML" />
          ) : (
            <AnswerBody response={response} />
          )}
          <AnswerHeaders response={response} />
        </>
      )}
    </section>
  )
}

interface PreparedRequestProps {
  readonly prepared: ShownRequest
  readonly index: number
}

/** A request of a situation letter for letter, what to expect, and what came back. */
export function PreparedRequest({ prepared, index }: PreparedRequestProps) {
  const t = useTranslations('sandbox.lab')
  const send = useSending('send')
  const expected = useExpectation(prepared.expect)
  const isCustomer = prepared.request.url.endsWith('/consents')
  return (
    <div className={request.card}>
      {isCustomer && <p className={request.text}>{t('customer')}</p>}
      <RawBlock text={rawRequest(prepared.request)} label={`${prepared.request.method} ${prepared.request.url}`} />
      <div className={request.foot}>
        <button
          type="button"
          className="btn btn-go"
          aria-disabled={send.pending || undefined}
          onClick={() => send.go({ request: index })}
        >
          {t('send')}
          <span className={parts.hidden}> {index + 1}</span>
        </button>
        <span className={styles.expected}>{t('expected', { what: expected })}</span>
        <ProblemNote code={send.code} />
      </div>
      {prepared.answer && <Came answer={prepared.answer} expect={prepared.expect} times={send.sent.times} />}
    </div>
  )
}
