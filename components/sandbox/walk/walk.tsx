'use client'

import { useTranslations } from 'next-intl'
import { type ComponentType, useEffect, useMemo, useRef, useState } from 'react'
import type { CallbackRefusal, WalkView } from '@/lib/sandbox/state'
import { type StepId, steps } from '@/lib/sandbox/steps.table'
import { useDesk } from '../desk-context'
import { AuthorizeStep } from './authorize-step'
import { CallStep } from './call-step'
import { CallbackStep } from './callback-step'
import { ConsentStep } from './consent-step'
import { ExchangeStep } from './exchange-step'
import { RefreshStep } from './refresh-step'
import { RegisterStep } from './register-step'
import { RevokeStep } from './revoke-step'
import { StepFrame } from './step-frame'
import styles from './walk.module.css'
import { WalkContext } from './walk-context'

const bodies: Record<StepId, ComponentType> = {
  register: RegisterStep,
  authorize: AuthorizeStep,
  consent: ConsentStep,
  callback: CallbackStep,
  exchange: ExchangeStep,
  call: CallStep,
  refresh: RefreshStep,
  revoke: RevokeStep,
}

const refusals: readonly CallbackRefusal[] = [
  'no-visitor',
  'state-missing',
  'state-unknown',
  'state-used',
  'state-expired',
]

/** What the server's callback said in the address when it refused; read once. */
function refusalInAddress(): CallbackRefusal | null {
  const given = new URLSearchParams(window.location.search).get('callback')
  return refusals.find((refusal) => refusal === given) ?? null
}

/** A browser that comes back from the customer first sees what it came back with. */
function firstStep(walk: WalkView, refusal: CallbackRefusal | null): StepId {
  const unread = walk.callback !== null && walk.tokens === null
  return refusal !== null || unread ? 'callback' : walk.step
}

/** The walk in eight steps; one is open at a time. */
export function Walk() {
  const t = useTranslations('sandbox.walk')
  const { state } = useDesk()
  const [refusal] = useState(refusalInAddress)
  const [open, setOpen] = useState<StepId | null>(() => firstStep(state.walk, refusal))
  const list = useRef<HTMLOListElement>(null)
  const moved = useRef(false)

  useEffect(() => {
    // A refusal is told once: not again after a reload, and not to whoever is given the address.
    const address = new URL(window.location.href)
    if (!address.searchParams.has('callback')) return
    address.searchParams.delete('callback')
    window.history.replaceState(window.history.state, '', address)
  }, [])

  useEffect(() => {
    if (!moved.current || open === null) return
    moved.current = false
    const button = list.current?.querySelector<HTMLButtonElement>(`#step-${open}`)
    button?.focus({ preventScroll: true })
    button?.scrollIntoView({ block: 'nearest' })
  }, [open])

  const place = useMemo(
    () => ({
      refusal,
      go: (step: StepId) => {
        moved.current = true
        setOpen(step)
      },
    }),
    [refusal],
  )
  const reached = steps.findIndex((step) => step.id === state.walk.step)
  return (
    <WalkContext value={place}>
      <section className={styles.walk} aria-labelledby="walk-title">
        <h2 id="walk-title" className={styles.title}>
          {t('title')}
        </h2>
        <p className={styles.lead}>{t('lead')}</p>
        <ol className={styles.steps} ref={list}>
          {steps.map((step, index) => {
            const Body = bodies[step.id]
            return (
              <StepFrame
                key={step.id}
                step={step.id}
                number={index + 1}
                progress={index < reached ? 'done' : index === reached ? 'now' : 'todo'}
                open={open === step.id}
                onToggle={() => setOpen(open === step.id ? null : step.id)}
              >
                <Body />
              </StepFrame>
            )
          })}
        </ol>
      </section>
    </WalkContext>
  )
}
