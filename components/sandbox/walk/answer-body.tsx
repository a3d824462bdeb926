'use client'

import { useTranslations } from 'next-intl'
import { durationText } from '@/lib/fortnox/duration'
import { lifetimes } from '@/lib/fortnox/lifetimes.table'
import type { RawExchange } from '@/lib/sandbox/state'
import { type AnswerLine, answerLines } from '@/lib/sandbox/view/answer-lines'
import { decodedJwt, shortened } from '@/lib/sandbox/view/secret-text'
import { spanText } from '@/lib/sandbox/view/time-text'
import { useDesk } from '../desk-context'
import { CredentialChip } from '../parts/credential-chip'
import { RawBlock } from '../parts/raw-block'
import answer from './answer.module.css'
import styles from './request.module.css'

/** What anybody who holds the access token can read in it. */
function InsideToken({ token }: { readonly token: string }) {
  const t = useTranslations('sandbox.answer')
  const decoded = decodedJwt(token)
  if (!decoded) return null
  const claims = Object.fromEntries(
    Object.entries(decoded.claims).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > 80 ? shortened(value) : value,
    ]),
  )
  return (
    <details className={answer.fold}>
      <summary>{t('insideToken')}</summary>
      <p className={answer.said}>{t('insideTokenWhy')}</p>
      <RawBlock
        text={`${JSON.stringify(decoded.header)}\n${JSON.stringify(claims, null, 2)}`}
        label={t('insideToken')}
      />
    </details>
  )
}

function LineNote({ line }: { readonly line: AnswerLine }) {
  const t = useTranslations('sandbox.line')
  const { locale } = useDesk()
  if (line.note === null) return null
  const seconds = Number(line.value)
  return t(line.note, {
    count: line.value.split(' ').filter(Boolean).length,
    span: Number.isFinite(seconds) ? spanText(seconds * 1_000, locale) : '',
    refresh: durationText(lifetimes['refresh-token'].value, locale),
    access: durationText(lifetimes['access-token'].value, locale),
  })
}

/** The body of an answer: where it is JSON each line with its meaning, else as it came. */
export function AnswerBody({ response }: { readonly response: NonNullable<RawExchange['response']> }) {
  const t = useTranslations('sandbox.answer')
  const lines = answerLines(response.body)
  if (lines === null)
    return response.body === '' ? (
      <p className={styles.text}>{t('empty')}</p>
    ) : (
      <RawBlock text={response.body} label={t('body')} />
    )
  const accessToken = lines.find((line) => line.credential === 'access-token')?.value
  return (
    <>
      <dl className={answer.lines}>
        {lines.map((line) => (
          <div
            key={line.path}
            className={answer.answerLine}
            data-depth={line.depth}
            data-branch={line.branch || undefined}
          >
            <dt>{line.name}</dt>
            <dd>
              {line.credential ? (
                <CredentialChip kind={line.credential} title={line.value}>
                  {shortened(line.value)}
                </CredentialChip>
              ) : (
                <span className={styles.value}>{line.value}</span>
              )}
              <span className={styles.note}>
                <LineNote line={line} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {accessToken && <InsideToken token={accessToken} />}
    </>
  )
}
