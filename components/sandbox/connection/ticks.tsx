import type { Tick } from '@/lib/sandbox/view/axis'
import styles from './lanes.module.css'

/** Tick labels of a strip; those that would hang over an edge are left out. */
export function Ticks({ ticks, text }: { readonly ticks: readonly Tick[]; readonly text: (at: number) => string }) {
  return (
    <span className={styles.ticks} aria-hidden="true">
      {ticks
        .filter((tick) => tick.left >= 4 && tick.left <= 96)
        .map((tick) => (
          <span key={tick.at} style={{ left: `${tick.left}%` }}>
            {text(tick.at)}
          </span>
        ))}
    </span>
  )
}
