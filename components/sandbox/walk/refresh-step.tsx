'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { HeldToken } from '@/lib/sandbox/state'
import { shownState } from '@/lib/sandbox/view/credential-state'
import { refreshRequest } from '@/lib/sandbox/view/request-preview'
import { useDesk } from '../desk-context'
import { CredentialChip } from '../parts/credential-chip'
import parts from '../parts/parts.module.css'
import { ProblemNote } from '../parts/problem-note'
import { useMoment } from '../world-time'
import { Answer } from './answer'
import controls from './controls.module.css'
import { MissingStep } from './missing-step'
import styles from './request.module.css'
import { RequestCard } from './request-card'
import { useSending } from './use-sending'

interface GenerationsProps {
  readonly held: readonly HeldToken[]
  readonly chosen: string
  readonly onChoose: (credentialId: string) => void
}

/** Which of the refresh tokens that the client has kept to send. */
function Generations({ held, chosen, onChoose }: GenerationsProps) {
  const t = useTranslations('sandbox.refresh')
  const { state } = useDesk()
  const moment = useMoment(state.credentials)
  return (
    <fieldset className={controls.generations}>
      <legend className={parts.label}>{t('which')}</legend>
      {held.map((token) => {
        const credential = state.credentials.find((one) => one.id === token.credentialId)
        const life = credential ? shownState(credential, moment) : null
        return (
          <label key={token.credentialId} className={controls.option}>
            <input
              type="radio"
              name="generation"
              checked={chosen === token.credentialId}
              onChange={() => onChoose(token.credentialId)}
            />
            <span className={controls.oneLine}>
              <CredentialChip kind="refresh-token" dead={life !== null && life !== 'active'}>
                {t('generation', { generation: token.generation })}
              </CredentialChip>
              <small>
                {token.hint}
                {life && `, ${t(`state.${life}`)}`}
              </small>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

/** A refresh token for the next pair; an old one may be sent on purpose. */
export function RefreshStep() {
  const t = useTranslations('sandbox.refresh')
  const { state } = useDesk()
  const refresh = useSending('refresh')
  const [picked, setPicked] = useState<string | null>(null)
  const { tokens, held } = state.walk
  if (tokens === null) return <MissingStep first={state.walk.code ? 'exchange' : 'authorize'} why={t('noToken')} />

  const newest = held[0]
  const chosen = held.find((token) => token.credentialId === picked) ?? newest
  const old = chosen !== undefined && chosen !== newest
  return (
    <RequestCard
      request={refreshRequest({
        url: state.urls.token,
        clientId: state.app.clientId,
        refreshToken: old ? chosen.hint : tokens.refreshToken,
      })}
      edit={held.length > 1 && chosen && <Generations held={held} chosen={chosen.credentialId} onChoose={setPicked} />}
      foot={
        <>
          <button
            type="button"
            className="btn btn-go"
            aria-disabled={refresh.pending || undefined}
            onClick={() => refresh.go(old ? { credentialId: chosen.credentialId } : {}).then(() => setPicked(null))}
          >
            {t('send')}
          </button>
          <span className={styles.aside}>{t(old ? 'replay' : 'once')}</span>
          <ProblemNote code={refresh.code} />
        </>
      }
    >
      <Answer raw={state.walk.answers.refresh} sent={refresh.sent} next="revoke" />
    </RequestCard>
  )
}
