'use client'

import type { ScenarioId } from '@/lib/simulator/core/scenarios.table'
import { ProblemNote } from '../parts/problem-note'
import { useAction } from '../use-sandbox'
import styles from './lab.module.css'

interface SetUpProps {
  readonly id: ScenarioId
  readonly label: string
  readonly why?: string
}

/** Sets a situation up; the world begins anew, and the words beside it say so. */
export function SetUp({ id, label, why }: SetUpProps) {
  const scenario = useAction('scenario')
  const go = () => scenario.send({ id }).catch(() => undefined)
  return (
    <div className={styles.setUp}>
      <button type="button" className="btn btn-go" aria-disabled={scenario.pending || undefined} onClick={go}>
        {label}
      </button>
      {why && <span className={styles.why}>{why}</span>}
      <ProblemNote code={scenario.code} />
    </div>
  )
}
