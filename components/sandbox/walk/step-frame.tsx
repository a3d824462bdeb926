'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type StepId, steps } from '@/lib/sandbox/steps.table'
import { mainConnection } from '@/lib/sandbox/view/connection-view'
import { useDesk } from '../desk-context'
import parts from '../parts/parts.module.css'
import styles from './walk.module.css'

interface StepFrameProps {
  readonly step: StepId
  readonly number: number
  readonly progress: 'done' | 'now' | 'todo'
  readonly open: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** What a step came to, in a word or two. */
function useSummary(step: StepId): string {
  const t = useTranslations('sandbox.walk.summary')
  const { state } = useDesk()
  const { walk } = state
  switch (step) {
    case 'register':
      return state.app.name
    case 'authorize':
      return walk.authorization ? t('scopes', { count: walk.authorization.scopes.length }) : ''
    case 'consent':
      return walk.code
        ? (state.companies.find((one) => one.tenantId === mainConnection(state)?.tenantId)?.name ?? '')
        : ''
    case 'callback':
      return walk.callback === null ? '' : t(`callback.${walk.callback.kind}`)
    default: {
      const answer = walk.answers[step]
      if (!answer) return steps.find((one) => one.id === step)?.endpoint ?? ''
      return answer.response ? String(answer.response.status) : t('noAnswer')
    }
  }
}

export function StepFrame({ step, number, progress, open, onToggle, children }: StepFrameProps) {
  const t = useTranslations('sandbox.walk')
  const summary = useSummary(step)
  return (
    <li className={styles.step} data-progress={progress} aria-current={progress === 'now' ? 'step' : undefined}>
      <h3 className={styles.heading}>
        <button
          type="button"
          id={`step-${step}`}
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={`step-${step}-body`}
          onClick={onToggle}
        >
          <span className={styles.number} aria-hidden="true">
            {progress === 'done' ? '✓' : number}
          </span>
          <span className={styles.name}>
            {t(`step.${step}`)}
            <span className={parts.hidden}>
              {' '}
              {t('progress', { number, of: steps.length })}
              {progress === 'done' && `, ${t('done')}`}
            </span>
          </span>
          <span className={styles.summary}>{summary}</span>
        </button>
      </h3>
      <div
        id={`step-${step}-body`}
        className={styles.body}
        role="group"
        aria-labelledby={`step-${step}`}
        hidden={!open}
      >
        {open && children}
      </div>
    </li>
  )
}
