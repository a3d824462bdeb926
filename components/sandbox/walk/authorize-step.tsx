'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { authorizeRequest } from '@/lib/sandbox/view/request-preview'
import { spanText } from '@/lib/sandbox/view/time-text'
import { stateLivesMs } from '@/lib/sandbox/walk'
import { useDesk } from '../desk-context'
import { CopyButton } from '../parts/copy-button'
import { ProblemNote } from '../parts/problem-note'
import answer from './answer.module.css'
import controls from './controls.module.css'
import styles from './request.module.css'
import { RequestCard } from './request-card'
import { ScopePicker } from './scope-picker'
import { useSending } from './use-sending'
import { useWalk } from './walk-context'

/** The address that the customer's browser is sent to, made of chosen scopes and a state that the server makes. */
export function AuthorizeStep() {
  const t = useTranslations('sandbox.authorize')
  const { state, locale, plan } = useDesk()
  const { go } = useWalk()
  const { authorization } = state.walk
  const [serviceAccount, setServiceAccount] = useState(authorization?.serviceAccount ?? false)
  const authorize = useSending('authorize')
  const made = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    if (authorize.sent.times > 0) made.current?.focus()
  }, [authorize.sent.times])

  const same =
    authorization !== null &&
    authorization.serviceAccount === serviceAccount &&
    authorization.scopes.length === plan.scopes.length &&
    authorization.scopes.every((scope) => plan.scopes.includes(scope))
  const request = authorizeRequest({
    url: state.urls.authorize,
    clientId: state.app.clientId,
    redirectUri: authorization?.redirectUri ?? state.app.redirectUris[0] ?? '',
    scopes: plan.scopes,
    serviceAccount,
    state: same ? authorization.state : null,
  })
  return (
    <RequestCard
      request={request}
      edit={
        <>
          <ScopePicker />
          <label className={controls.option}>
            <input
              type="checkbox"
              checked={serviceAccount}
              onChange={(event) => setServiceAccount(event.target.checked)}
            />
            <span>
              {t('serviceAccount')}
              <small>{t('serviceAccountWhy')}</small>
            </span>
          </label>
        </>
      }
      foot={
        <>
          <button
            type="button"
            className="btn btn-go"
            aria-disabled={authorize.pending || undefined}
            onClick={() => authorize.go({ scopes: [...plan.scopes], serviceAccount, locale })}
          >
            {t('build')}
          </button>
          <span className={styles.aside}>{t('buildWhy')}</span>
          <ProblemNote code={authorize.code} />
        </>
      }
    >
      {same && (
        <section className={answer.answer} aria-labelledby="address-title">
          <div className={answer.answerHead}>
            <h4 id="address-title" ref={made} tabIndex={-1} data-plain="true">
              {t('made')}
            </h4>
            <CopyButton text={authorization.url} label={t('made')} />
          </div>
          <p className={answer.address}>{authorization.url}</p>
          <p className={styles.text}>{t('changed', { span: spanText(stateLivesMs, locale) })}</p>
          <div className={styles.foot}>
            <button type="button" className="btn btn-go" onClick={() => go('consent')}>
              {t('next')}
            </button>
          </div>
        </section>
      )}
    </RequestCard>
  )
}
