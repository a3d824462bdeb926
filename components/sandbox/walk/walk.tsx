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
import { useHashTarget } from './use-hash-target'
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

interface Place {
  readonly open: StepId | null
  /** How often a button or a link, not the step's own heading, led to a step. */
  readonly moves: number
}

/** The walk in eight steps; one is open at a time. */
export function Walk() {
  const t = useTranslations('sandbox.walk')
  const { state } = useDesk()
  const [refusal, setRefusal] = useState(refusalInAddress)
  const [place, setPlace] = useState<Place>(() => ({ open: firstStep(state.walk, refusal), moves: 0 }))
  const list = useRef<HTMLOListElement>(null)

  useEffect(() => {
    // A refusal is told once: not again after a reload, and not to whoever is given the address.
    const address = new URL(window.location.href)
    if (!address.searchParams.has('callback')) return
    address.searchParams.delete('callback')
    window.history.replaceState(window.history.state, '', address)
  }, [])

  // A new question makes the old refusal stale; a world that was begun anew has nothing to show further down.
  const asked = state.walk.authorization?.state ?? null
  const before = useRef(asked)
  useEffect(() => {
    if (before.current === asked) return
    before.current = asked
    setRefusal(null)
    if (asked === null) setPlace({ open: state.walk.step, moves: 0 })
  }, [asked, state.walk.step])

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the move that takes the focus along, not the opening
  useEffect(() => {
    if (place.moves === 0) return
    const button = list.current?.querySelector<HTMLButtonElement>(`#step-${place.open}`)
    button?.focus({ preventScroll: true })
    button?.scrollIntoView({ block: 'nearest' })
  }, [place.moves])

  const walk = useMemo(
    () => ({ refusal, go: (step: StepId) => setPlace(({ moves }) => ({ open: step, moves: moves + 1 })) }),
    [refusal],
  )
  const toggle = (step: StepId) => setPlace(({ open, moves }) => ({ open: open === step ? null : step, moves }))
  useHashTarget(walk.go)
  const reached = steps.findIndex((step) => step.id === state.walk.step)
  return (
    <WalkContext value={walk}>
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
                open={place.open === step.id}
                onToggle={() => toggle(step.id)}
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
