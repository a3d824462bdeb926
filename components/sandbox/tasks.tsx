'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import styles from './desk.module.css'
import { useDesk } from './desk-context'
import { Lab } from './lab/lab'
import { situationInAddress } from './lab/situation-address'
import { Walk } from './walk/walk'

const tasks = ['walk', 'lab'] as const
type Task = (typeof tasks)[number]

/** What a visitor does in their world: walk the whole way, or see one thing go wrong. */
export function Tasks() {
  const t = useTranslations('sandbox.lab')
  const { state } = useDesk()
  const [task, setTask] = useState<Task>(() => (situationInAddress() !== null || state.walk.scenario ? 'lab' : 'walk'))

  useEffect(() => {
    const follow = () => {
      if (window.location.hash !== '') setTask(situationInAddress() === null ? 'walk' : 'lab')
    }
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  return (
    <div className={styles.tasks}>
      <div className={styles.switch} role="group" aria-label={t('tabs')}>
        {tasks.map((one) => (
          <button key={one} type="button" aria-pressed={task === one} onClick={() => setTask(one)}>
            {t(one)}
          </button>
        ))}
      </div>
      {task === 'walk' ? <Walk /> : <Lab />}
    </div>
  )
}
