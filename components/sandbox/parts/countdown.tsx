'use client'

import { durationMs } from '@/lib/fortnox/duration'
import { countdownText } from '@/lib/sandbox/view/time-text'
import { useDesk } from '../desk-context'
import { useWorldTime } from '../world-time'
import styles from './parts.module.css'

const soon = durationMs('1m')

/** The time that is left until `until`, in figures; it stresses the last minute. */
export function Countdown({ until }: { readonly until: number }) {
  const { locale } = useDesk()
  const text = useWorldTime((now) => countdownText(until - now, locale))
  const dying = useWorldTime((now) => until - now <= soon)
  return (
    <span role="timer" aria-live="off" className={styles.countdown} data-dying={dying || undefined}>
      {text}
    </span>
  )
}
