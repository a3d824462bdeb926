'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { shownState } from '@/lib/sandbox/view/credential-state'
import { exchangeRequest } from '@/lib/sandbox/view/request-preview'
import { clockText } from '@/lib/sandbox/view/time-text'
import { useDesk } from '../desk-context'
import { Countdown } from '../parts/countdown'
import parts from '../parts/parts.module.css'
import { ProblemNote } from '../parts/problem-note'
import { useMoment } from '../world-time'
import { Answer } from './answer'
import controls from './controls.module.css'
import { MissingStep } from './missing-step'
import styles from './request.module.css'
import { RequestCard } from './request-card'
import { useSending } from './use-sending'

/** How long the code has, or what became of it. */
function CodeLife({ credentialId }: { readonly credentialId: string | null }) {
  const t = useTranslations('sandbox.exchange')
  const { state, locale } = useDesk()
  const moment = useMoment(state.credentials)
  const credential = state.credentials.find((one) => one.id === credentialId)
  if (!credential) return null
  switch (shownState(credential, moment)) {
    case 'active':
      return (
        <span className={styles.aside}>
          {t.rich('dies', { left: () => <Countdown until={credential.expiresAt} /> })}
        </span>
      )
    case 'used':
      return <span className={styles.aside}>{t('used', { at: clockText(credential.usedAt ?? 0, locale) })}</span>
    case 'revoked':
      return <span className={styles.aside}>{t('revoked')}</span>
    case 'expired':
      return <span className={styles.aside}>{t('expired', { at: clockText(credential.expiresAt, locale) })}</span>
  }
}

/** The code for tokens; code and redirect URI may be spoilt to see what the server says then. */
export function ExchangeStep() {
  const t = useTranslations('sandbox.exchange')
  const { state } = useDesk()
  const exchange = useSending('exchange')
  const right = {
    code: state.walk.code?.value ?? '',
    redirectUri: state.walk.authorization?.redirectUri ?? state.app.redirectUris[0] ?? '',
  }
  const [spoilt, setSpoilt] = useState<{ code?: string; redirectUri?: string }>({})
  if (state.walk.code === null)
    return <MissingStep first={state.walk.authorization ? 'consent' : 'authorize'} why={t('noCode')} />

  const sent = { ...right, ...spoilt }
  const change = (name: 'code' | 'redirectUri', value: string) =>
    setSpoilt(({ [name]: _, ...rest }) => (value === right[name] ? rest : { ...rest, [name]: value }))
  return (
    <RequestCard
      request={exchangeRequest({ url: state.urls.token, clientId: state.app.clientId, ...sent })}
      edit={
        <details className={controls.picker}>
          <summary>{t('break')}</summary>
          <p className={styles.hint}>{t('breakWhy')}</p>
          <div className={controls.fields}>
            <label className={controls.field}>
              <span className={parts.label}>code</span>
              <input
                className={parts.input}
                value={sent.code}
                onChange={(event) => change('code', event.target.value)}
                spellCheck={false}
                autoComplete="off"
              />
            </label>
            <label className={controls.field}>
              <span className={parts.label}>redirect_uri</span>
              <input
                className={parts.input}
                value={sent.redirectUri}
                onChange={(event) => change('redirectUri', event.target.value)}
                spellCheck={false}
                autoComplete="off"
              />
            </label>
            <button
              type="button"
              className="btn btn-quiet"
              disabled={Object.keys(spoilt).length === 0}
              onClick={() => setSpoilt({})}
            >
              {t('mend')}
            </button>
          </div>
        </details>
      }
      foot={
        <>
          <button
            type="button"
            className="btn btn-go"
            aria-disabled={exchange.pending || undefined}
            onClick={() => exchange.go(spoilt)}
          >
            {t('send')}
          </button>
          <CodeLife credentialId={state.walk.code.credentialId} />
          <ProblemNote code={exchange.code} />
        </>
      }
    >
      <Answer raw={state.walk.answers.exchange} sent={exchange.sent} next={state.walk.tokens ? 'call' : null} />
    </RequestCard>
  )
}
