'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { scopeOfPath } from '@/lib/sandbox/view/expected-answer'
import { callRequest } from '@/lib/sandbox/view/request-preview'
import { ExpectedAnswer } from '../connection/expected-answer'
import { useDesk } from '../desk-context'
import parts from '../parts/parts.module.css'
import { ProblemNote } from '../parts/problem-note'
import { Answer } from './answer'
import controls from './controls.module.css'
import { MissingStep } from './missing-step'
import styles from './request.module.css'
import { RequestCard } from './request-card'
import { useSending } from './use-sending'

/** One that always opens, one about the user, and some whose scope may be missing. */
const suggested = ['/3/companyinformation', '/3/me', '/3/customers', '/3/accounts', '/3/invoices'] as const

/** A call with the newest access token, to a path that the reader chooses. */
export function CallStep() {
  const t = useTranslations('sandbox.call')
  const { state, plan } = useDesk()
  const call = useSending('call')
  const label = useId()
  const { tokens } = state.walk
  if (tokens === null) return <MissingStep first={state.walk.code ? 'exchange' : 'authorize'} why={t('noToken')} />

  const allowed = plan.path.startsWith('/3/')
  return (
    <RequestCard
      request={callRequest({ api: state.urls.api, path: plan.path, accessToken: tokens.accessToken })}
      edit={
        <div className={controls.fields}>
          <div className={controls.choices} role="group" aria-labelledby={label}>
            <span id={label} className={parts.label}>
              {t('choose')}
            </span>
            {suggested.map((path) => (
              <button
                key={path}
                type="button"
                className={controls.choice}
                aria-pressed={plan.path === path}
                onClick={() => plan.setPath(path)}
              >
                <code>{path}</code>
                <small>{scopeOfPath(path) ?? t('anyScope')}</small>
              </button>
            ))}
          </div>
          <label className={controls.field}>
            <span className={parts.label}>{t('other')}</span>
            <input
              className={parts.input}
              value={plan.path}
              onChange={(event) => plan.setPath(event.target.value)}
              aria-invalid={!allowed || undefined}
              spellCheck={false}
              autoComplete="off"
            />
          </label>
          <p className={styles.hint}>{allowed ? <ExpectedAnswer /> : t('pathStart')}</p>
        </div>
      }
      foot={
        <>
          <button
            type="button"
            className="btn btn-go"
            aria-disabled={call.pending || undefined}
            disabled={!allowed}
            onClick={() => call.go({ path: plan.path })}
          >
            {t('send')}
          </button>
          <ProblemNote code={call.code} />
        </>
      }
    >
      <Answer raw={state.walk.answers.call} sent={call.sent} next="refresh" />
    </RequestCard>
  )
}
