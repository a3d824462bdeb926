'use client'

import { useRef } from 'react'
import { Announcer } from './announcer'
import { ConnectionPanel } from './connection/connection-panel'
import styles from './desk.module.css'
import { useDesk } from './desk-context'
import { ExchangeLog } from './log/exchange-log'
import { Tasks } from './tasks'
import { useLiveState } from './use-sandbox'
import { useStickyColumn } from './use-sticky-column'
import { WorldBar } from './world/world-bar'

/** The sandbox once its world is there: the world above, the walk and the connection side by side, the log below. */
export function Desk() {
  const { state } = useDesk()
  const liveness = useLiveState(state.world.id)
  const column = useRef<HTMLDivElement>(null)
  useStickyColumn(column)
  return (
    <div className={styles.root}>
      <WorldBar />
      <div className={styles.desk}>
        <Tasks />
        <div className={styles.connection} ref={column}>
          <ConnectionPanel />
        </div>
      </div>
      <ExchangeLog liveness={liveness} />
      <Announcer />
    </div>
  )
}
