'use client'

import { useTranslations } from 'next-intl'
import { revokeRequest } from '@/lib/sandbox/view/request-preview'
import { useDesk } from '../desk-context'
import { ProblemNote } from '../parts/problem-note'
import { Answer } from './answer'
import { MissingStep } from './missing-step'
import styles from './request.module.css'
import { RequestCard } from './request-card'
import { useSending } from './use-sending'

/** The end of the connection, asked for by the app itself. */
export function RevokeStep() {
  const t = useTranslations('sandbox.revoke')
  const { state } = useDesk()
  const revoke = useSending('revoke')
  const { tokens } = state.walk
  if (tokens === null) return <MissingStep first={state.walk.code ? 'exchange' : 'authorize'} why={t('noToken')} />
  return (
    <RequestCard
      request={revokeRequest({
        url: state.urls.revoke,
        clientId: state.app.clientId,
        refreshToken: tokens.refreshToken,
      })}
      foot={
        <>
          <button
            type="button"
            className="btn btn-go"
            aria-disabled={revoke.pending || undefined}
            onClick={() => revoke.go({})}
          >
            {t('send')}
          </button>
          <span className={styles.aside}>{t('why')}</span>
          <ProblemNote code={revoke.code} />
        </>
      }
    >
      <Answer raw={state.walk.answers.revoke} sent={revoke.sent} next="authorize" />
    </RequestCard>
  )
}
