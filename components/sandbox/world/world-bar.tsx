'use client'

import { useTranslations } from 'next-intl'
import { useDesk } from '../desk-context'
import { Account } from './account'
import { ClockFace } from './clock-face'
import { ClockSwitches } from './clock-switches'
import { OwnProgram } from './own-program'
import { ResetWorld } from './reset-world'
import styles from './world.module.css'

/** The world above everything: its time, how to move it, and how to reach it from elsewhere. */
export function WorldBar() {
  const t = useTranslations('sandbox.world')
  const { state } = useDesk()
  return (
    <section className={styles.bar} aria-label={t('label', { name: state.world.name })}>
      <ClockFace />
      <ClockSwitches />
      <div className={styles.doors}>
        <ResetWorld />
        <Account />
        <OwnProgram />
      </div>
    </section>
  )
}
