'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Situation } from '@/lib/sandbox/view/situations'
import { useDesk } from '../desk-context'
import { ProblemNote } from '../parts/problem-note'
import { useAction } from '../use-sandbox'
import walk from '../walk/walk.module.css'
import styles from './lab.module.css'
import { Lessons } from './lessons'
import { PreparedRequest } from './prepared-request'
import { SetUp } from './set-up'

/** The situation that this world is in: what to do, its requests with their answers, and where to read about it. */
export function SituationCard({ situation }: { readonly situation: Situation }) {
  const t = useTranslations('sandbox.lab')
  const { state } = useDesk()
  const leave = useAction('leave')
  const title = useRef<HTMLHeadingElement>(null)
  const requests = state.walk.scenario?.requests ?? []

  useEffect(() => {
    title.current?.focus()
  }, [])

  const back = () => {
    // The address may still name a situation, which would open it again.
    window.history.replaceState(window.history.state, '', window.location.pathname)
    leave.send({}).catch(() => undefined)
  }
  return (
    <section className={walk.walk} aria-labelledby="situation-title">
      <button type="button" className={styles.back} onClick={back}>
        ← {t('back')}
      </button>
      <ProblemNote code={leave.code} />
      <h2 id="situation-title" className={walk.title} ref={title} tabIndex={-1}>
        {situation.title}
      </h2>
      <p className={walk.lead}>{situation.next}</p>
      <Lessons id={situation.id} />
      <ol className={styles.requests}>
        {requests.map((request, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a request is known by its place
          <li key={`${situation.id}-${index}`}>
            {requests.length > 1 && (
              <p className={styles.place}>{t('request', { number: index + 1, of: requests.length })}</p>
            )}
            <PreparedRequest prepared={request} index={index} />
          </li>
        ))}
      </ol>
      <p className={styles.program}>
        {t.rich('program', {
          call: () => <code key="call">{`POST ${state.urls.control}/scenarios/${situation.id}`}</code>,
        })}
      </p>
      <SetUp id={situation.id} label={t('again')} />
    </section>
  )
}
