'use client'

import { useTranslations } from 'next-intl'
import { credentials } from '@/lib/fortnox/credentials.table'
import { durationMs } from '@/lib/fortnox/duration'
import { clipped, type Span, type Tick } from '@/lib/sandbox/view/axis'
import type { Lane } from '@/lib/sandbox/view/lanes'
import { clockText, dateText, dayText, minuteText } from '@/lib/sandbox/view/time-text'
import { useDesk } from '../desk-context'
import { Countdown } from '../parts/countdown'
import { CredentialChip } from '../parts/credential-chip'
import parts from '../parts/parts.module.css'
import { useWorldTime } from '../world-time'
import styles from './lanes.module.css'

const soon = durationMs('1m')

interface StripProps {
  readonly lane: Lane
  readonly span: Span
  readonly ticks: readonly Tick[]
  /** What the other strip shows of this one. */
  readonly lens?: Span
  readonly dying: boolean
}

function Strip({ lane, span, ticks, lens, dying }: StripProps) {
  const bar = clipped(span, lane)
  const window = lens && clipped(span, lens)
  return (
    <span className={styles.cell} aria-hidden="true">
      {window && <i className={styles.lens} style={{ left: `${window.left}%`, width: `${window.width}%` }} />}
      {ticks.map((tick) => (
        <i key={tick.at} className={styles.grid} style={{ left: `${tick.left}%` }} />
      ))}
      {bar && (
        <i
          className={styles.bar}
          data-kind={credentials[lane.type].colour}
          data-state={lane.state}
          data-cut-left={bar.cutLeft || undefined}
          data-cut-right={bar.cutRight || undefined}
          data-dying={dying || undefined}
          style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
        />
      )}
      <i className={styles.now} />
    </span>
  )
}

/** What is left of a credential's life, or how and when it ended. */
function Life({ lane }: { readonly lane: Lane }) {
  const t = useTranslations('sandbox.lanes')
  const { locale } = useDesk()
  const at = lane.diedAt ?? lane.to
  const long = useWorldTime((now) => dayText(now, locale) !== dayText(at, locale))
  if (lane.state === 'active')
    return <span>{t.rich('left', { left: () => <Countdown key="left" until={lane.expiresAt} /> })}</span>
  return (
    <span title={`${dateText(at, locale)} ${clockText(at, locale)}`}>
      {lane.state === 'used' && lane.successor !== null && lane.type === 'refresh-token'
        ? t('usedFor', { generation: lane.successor })
        : t(`state.${lane.state}`)}{' '}
      <span className={styles.at}>{long ? dayText(at, locale) : minuteText(at, locale)}</span>
    </span>
  )
}

interface LaneRowProps {
  readonly lane: Lane
  readonly overview: Span
  readonly focus: Span
  readonly days: readonly Tick[]
  readonly minutes: readonly Tick[]
}

export function LaneRow({ lane, overview, focus, days, minutes }: LaneRowProps) {
  const t = useTranslations('sandbox.lanes')
  const { locale } = useDesk()
  const dying = useWorldTime((now) => lane.state === 'active' && lane.expiresAt - now <= soon)
  const when = (at: number) => `${dayText(at, locale)} ${clockText(at, locale)}`
  return (
    <tr data-state={lane.state}>
      <th scope="row" className={styles.who}>
        <CredentialChip kind={lane.type} dead={lane.state !== 'active'}>
          {credentials[lane.type].label}
          {lane.generation > 0 && ` ${lane.generation}`}
        </CredentialChip>
      </th>
      <td className={styles.overview}>
        <span className={parts.hidden}>{t('fromTo', { from: when(lane.from), to: when(lane.to) })}</span>
        <Strip lane={lane} span={overview} ticks={days} lens={focus} dying={dying} />
      </td>
      <td className={styles.focus}>
        <Strip lane={lane} span={focus} ticks={minutes} dying={dying} />
      </td>
      <td className={styles.life} data-kind={credentials[lane.type].colour}>
        <Life lane={lane} />
      </td>
    </tr>
  )
}
