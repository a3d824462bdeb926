'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Situation } from '@/lib/sandbox/view/situations'
import styles from './lab.module.css'
import { Lessons } from './lessons'
import { SetUp } from './set-up'
import { situationInAddress } from './situation-address'

interface SituationRowProps {
  readonly situation: Situation
  readonly open: boolean
  readonly onToggle: () => void
}

/** One situation: its name and errors; opened, what to do in it, and the button that sets it up. */
export function SituationRow({ situation, open, onToggle }: SituationRowProps) {
  const t = useTranslations('sandbox.lab')
  const row = useRef<HTMLLIElement>(null)
  const { id, title, next, errors } = situation

  useEffect(() => {
    if (open && situationInAddress() === id) row.current?.scrollIntoView({ block: 'center' })
  }, [open, id])

  return (
    <li className={styles.row} ref={row}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={`situation-${id}`}
        onClick={onToggle}
      >
        <span className={styles.name}>{title}</span>
        <span className={styles.errors} translate="no">
          {errors.join(', ')}
        </span>
      </button>
      <div id={`situation-${id}`} className={styles.about} hidden={!open}>
        <p>{next}</p>
        <Lessons id={id} />
        <SetUp id={id} label={t('setUp')} why={t('setUpWhy')} />
      </div>
    </li>
  )
}
