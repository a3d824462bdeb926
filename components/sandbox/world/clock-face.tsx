'use client'

import { useTranslations } from 'next-intl'
import { durationMs } from '@/lib/fortnox/duration'
import { clockText, dateText, spanText, utcText } from '@/lib/sandbox/view/time-text'
import { useDesk } from '../desk-context'
import { useWorldTime } from '../world-time'
import styles from './world.module.css'

const worthSaying = durationMs('2s')

/** The world's time in Stockholm, in UTC for those who point at it, and how far ahead of ours it is. */
export function ClockFace() {
  const t = useTranslations('sandbox.world')
  const { state, locale } = useDesk()
  const { world } = state
  const date = useWorldTime((now) => dateText(now, locale))
  const clock = useWorldTime((now) => clockText(now, locale))
  const utc = useWorldTime(utcText)
  const ahead = world.now - world.wall
  return (
    <div className={styles.face}>
      <time
        className={styles.clock}
        dateTime={utc.replace(' UTC', 'Z').replace(' ', 'T')}
        title={t('utc', { utc })}
        data-frozen={world.frozen || undefined}
      >
        <span>{date}</span> <span>{clock}</span>
      </time>
      <p className={styles.off}>
        {world.name}
        {' · '}
        {Math.abs(ahead) < worthSaying
          ? t('inStep')
          : ahead > 0
            ? t('ahead', { span: spanText(ahead, locale) })
            : t('behind', { span: spanText(ahead, locale) })}
        {world.frozen && `, ${t('frozen')}`}
      </p>
    </div>
  )
}
