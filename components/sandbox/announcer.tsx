'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { credentials } from '@/lib/fortnox/credentials.table'
import { changesBetween } from '@/lib/sandbox/view/changes'
import { useDesk } from './desk-context'
import parts from './parts/parts.module.css'
import { useMoment } from './world-time'

/** Tells those who do not see the lanes which credentials have died, by time or by somebody's hand. */
export function Announcer() {
  const t = useTranslations('sandbox.announce')
  const { state } = useDesk()
  const moment = useMoment(state.credentials)
  const known = useRef(state)
  const [text, setText] = useState('')

  useEffect(() => {
    const current = { ...state, world: { ...state.world, now: Math.max(moment, state.world.now) } }
    const died = changesBetween(known.current, current).flatMap(({ what, type, generation }) =>
      what === 'expired' || what === 'revoked'
        ? [{ what, name: `${credentials[type].label} ${generation || ''}`.trim() }]
        : [],
    )
    known.current = current
    if (died.length === 0) return
    setText(died.map(({ what, name }) => t(what, { credential: name })).join(' '))
  }, [state, moment, t])

  return (
    <div role="status" className={parts.hidden}>
      {text}
    </div>
  )
}
