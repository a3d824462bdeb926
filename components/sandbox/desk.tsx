'use client'

import type { ReactNode } from 'react'
import { Announcer } from './announcer'
import { ConnectionPanel } from './connection/connection-panel'
import styles from './desk.module.css'
import { useDesk } from './desk-context'
import { ExchangeLog } from './log/exchange-log'
import { useLiveState } from './use-sandbox'
import { Walk } from './walk/walk'
import { WorldBar } from './world/world-bar'

/** The sandbox once its world is there: the world above, the walk and the connection side by side, the log below. */
export function Desk({ signIn }: { readonly signIn: ReactNode }) {
  const { state } = useDesk()
  const liveness = useLiveState(state.world.id)
  return (
    <div className={styles.root}>
      <WorldBar signIn={signIn} />
      <div className={styles.desk}>
        <Walk />
        <div className={styles.connection}>
          <ConnectionPanel />
        </div>
      </div>
      <ExchangeLog liveness={liveness} />
      <Announcer />
    </div>
  )
}
