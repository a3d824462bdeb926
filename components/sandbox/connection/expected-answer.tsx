'use client'

import { useTranslations } from 'next-intl'
import { entryFor } from '@/lib/sandbox/view/entry-for'
import { expectedAnswer } from '@/lib/sandbox/view/expected-answer'
import { refusalLine } from '@/lib/sandbox/view/refusal-line'
import { useDesk, useEntryHref } from '../desk-context'
import { useMoment } from '../world-time'
import styles from './scope-matrix.module.css'

/** What the chosen call will answer, judged beforehand as the server will judge it. */
export function ExpectedAnswer() {
  const t = useTranslations('sandbox.expected')
  const { state, plan, entries } = useDesk()
  const entryHref = useEntryHref()
  const moment = useMoment(state.credentials)
  const { tokens } = state.walk
  if (tokens === null) return t('noToken')

  const credential = state.credentials.find((one) => one.id === tokens.accessId)
  const company = state.companies.find((one) => one.tenantId === tokens.tenantId)
  const expectation = expectedAnswer({ path: plan.path, credential, licences: company?.licences ?? [], now: moment })
  if (expectation.kind === 'unknown') return t('unknown')
  if (expectation.kind === 'opens')
    return t('opens', { scope: expectation.scope ?? '', needs: expectation.scope === null ? 'no' : 'yes' })
  if (expectation.kind === 'not-simulated')
    return t('notSimulated', { scope: expectation.scope ?? '', needs: expectation.scope === null ? 'no' : 'yes' })
  const href = entryHref(entryFor(expectation.refusal, entries))
  return (
    <>
      {t.rich('refused', { answer: () => <code className={styles.refusal}>{refusalLine(expectation.refusal)}</code> })}{' '}
      {href && <a href={href}>{t('why')}</a>}
    </>
  )
}
