'use client'

import { useTranslations } from 'next-intl'
import type { CallbackOutcome, CallbackRefusal } from '@/lib/sandbox/state'
import { entryFor } from '@/lib/sandbox/view/entry-for'
import { refusalText } from '@/lib/sandbox/view/meaning'
import { refusalOfRedirect } from '@/lib/sandbox/view/refusal-of'
import { spanText } from '@/lib/sandbox/view/time-text'
import { stateLivesMs } from '@/lib/sandbox/walk'
import { useDesk, useEntryHref } from '../desk-context'
import { CredentialChip } from '../parts/credential-chip'
import { TermLink } from '../parts/term-link'
import answer from './answer.module.css'
import { MissingStep } from './missing-step'
import styles from './request.module.css'
import { useWalk } from './walk-context'

function States({ matches }: { readonly matches: boolean }) {
  const t = useTranslations('sandbox.callback')
  const { authorization } = useDesk().state.walk
  return (
    <div className={styles.parameter}>
      <dt>
        <TermLink term="state">state</TermLink>
      </dt>
      <dd>
        {authorization && <span className={styles.value}>{t('stateSent', { state: authorization.state })}</span>}
        <span className={matches ? styles.good : styles.bad}>{t(matches ? 'stateMatches' : 'stateRefused')}</span>
        <span className={styles.note}>{t('stateWhy')}</span>
      </dd>
    </div>
  )
}

function Refused({ reason }: { readonly reason: CallbackRefusal }) {
  const t = useTranslations('sandbox.callback')
  const { locale } = useDesk()
  const { go } = useWalk()
  return (
    <div className={styles.card}>
      <p className={answer.verdict} data-bad="true">
        {t(`refused.${reason}.title`)}
      </p>
      <p className={styles.text}>{t(`refused.${reason}.why`, { span: spanText(stateLivesMs, locale) })}</p>
      <dl className={styles.facts}>
        <States matches={false} />
      </dl>
      <div className={styles.foot}>
        <button type="button" className="btn btn-go" onClick={() => go('authorize')}>
          {t('again')}
        </button>
      </div>
    </div>
  )
}

function ErrorOutcome({ outcome }: { readonly outcome: Extract<CallbackOutcome, { kind: 'error' }> }) {
  const t = useTranslations('sandbox.callback')
  const { locale, entries } = useDesk()
  const entryHref = useEntryHref()
  const refusal = refusalOfRedirect(outcome.error, outcome.description)
  const text = refusal === null ? null : refusalText(refusal)
  const href = entryHref(refusal === null ? null : entryFor(refusal, entries))
  return (
    <>
      <div className={styles.parameter}>
        <dt>error</dt>
        <dd>
          <span className={styles.bad}>{outcome.error}</span>
          {outcome.description && <span className={styles.value}>{outcome.description}</span>}
          <span className={styles.note}>
            {text?.[locale]} {href && <a href={href}>{t('readMore')}</a>}
          </span>
        </dd>
      </div>
      <States matches />
    </>
  )
}

/** What the browser brought back from the customer, and whether it was let in. */
export function CallbackStep() {
  const t = useTranslations('sandbox.callback')
  const { state } = useDesk()
  const { go, refusal } = useWalk()
  const { callback, code } = state.walk
  if (refusal !== null) return <Refused reason={refusal} />
  if (callback === null)
    return <MissingStep first={state.walk.authorization ? 'consent' : 'authorize'} why={t('notYet')} />
  if (callback.kind === 'refused') return <Refused reason={callback.reason} />
  return (
    <div className={styles.card}>
      <p className={answer.verdict} data-bad={callback.kind !== 'code' || undefined}>
        {t(`outcome.${callback.kind}`)}
      </p>
      <dl className={styles.facts}>
        {callback.kind === 'code' && code && (
          <>
            <div className={styles.parameter}>
              <dt>
                <TermLink term="authorization-code">code</TermLink>
              </dt>
              <dd>
                <CredentialChip kind="authorization-code">{code.value}</CredentialChip>
                <span className={styles.note}>{t('codeWhy')}</span>
              </dd>
            </div>
            <States matches />
          </>
        )}
        {callback.kind === 'error' && <ErrorOutcome outcome={callback} />}
      </dl>
      {callback.kind === 'bare' && <p className={styles.text}>{t('bareWhy')}</p>}
      <div className={styles.foot}>
        {callback.kind === 'code' ? (
          <button type="button" className="btn btn-go" onClick={() => go('exchange')}>
            {t('next')}
          </button>
        ) : (
          <button type="button" className="btn btn-go" onClick={() => go('authorize')}>
            {t('again')}
          </button>
        )}
      </div>
    </div>
  )
}
