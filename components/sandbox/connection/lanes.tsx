'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { durationMs } from '@/lib/fortnox/duration'
import type { ShownCredential } from '@/lib/sandbox/state'
import { dayTicks, focusSpan, minuteTicks, overviewSpan } from '@/lib/sandbox/view/axis'
import { foldLanes, lanesOf } from '@/lib/sandbox/view/lanes'
import { dayText, minuteText } from '@/lib/sandbox/view/time-text'
import { useDesk } from '../desk-context'
import parts from '../parts/parts.module.css'
import { useMoment, useWorldTime } from '../world-time'
import { LaneRow } from './lane-row'
import styles from './lanes.module.css'
import { NowMarker } from './now-marker'
import { Ticks } from './ticks'

const minute = durationMs('1m')
const deadShown = 2

interface LanesProps {
  readonly credentials: readonly ShownCredential[]
  readonly lineageId: string
}

/**
 * The credentials of one lineage over the world's time, twice: all of it in days, and beside it the minutes around now,
 * where an hour is wide however long ago the connection began.
 */
export function Lanes({ credentials, lineageId }: LanesProps) {
  const t = useTranslations('sandbox.lanes')
  const { locale } = useDesk()
  const [all, setAll] = useState(false)
  const table = useRef<HTMLTableElement>(null)
  const moment = useMoment(credentials)
  const thisMinute = useWorldTime((now) => Math.floor(now / minute) * minute)
  const focus = focusSpan(thisMinute)

  const lanes = lanesOf(credentials, lineageId, moment)
  const { shown, hidden } = all ? { shown: lanes, hidden: 0 } : foldLanes(lanes, deadShown)
  const overview = overviewSpan(shown, thisMinute)
  const days = dayTicks(overview, 5)
  const minutes = minuteTicks(focus, 30)

  return (
    <div className={styles.box}>
      <table className={styles.lanes} ref={table}>
        <caption className={parts.hidden}>{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.who}>
              {t('credential')}
            </th>
            <th scope="col" className={styles.overview}>
              <span className={styles.strip}>{t('overview')}</span>
              <Ticks ticks={days} text={(at) => dayText(at, locale)} />
              <span className={styles.flag}>{t('now')}</span>
            </th>
            <th scope="col" className={styles.focus}>
              <span className={styles.strip}>{t('focus')}</span>
              <Ticks ticks={minutes} text={(at) => minuteText(at, locale)} />
              <span className={styles.flag}>{t('now')}</span>
            </th>
            <th scope="col" className={styles.life}>
              {t('life')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((lane) => (
            <LaneRow key={lane.id} lane={lane} overview={overview} focus={focus} days={days} minutes={minutes} />
          ))}
        </tbody>
      </table>
      <NowMarker on={table} overview={overview} focus={focus} />
      {(hidden > 0 || all) && (
        <button type="button" className="btn btn-quiet" onClick={() => setAll(!all)}>
          {all ? t('fold') : t('unfold', { count: hidden })}
        </button>
      )}
    </div>
  )
}
