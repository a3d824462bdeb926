'use client'

import { type RefObject, useLayoutEffect } from 'react'
import { percent, type Span } from '@/lib/sandbox/view/axis'
import { useWorldTime } from '../world-time'

interface NowMarkerProps {
  /** What holds the strips; its `--now-…` properties place the lines. */
  readonly on: RefObject<HTMLElement | null>
  readonly overview: Span
  readonly focus: Span
}

/** Moves the lines that say "now" each second without drawing the lanes again. */
export function NowMarker({ on, overview, focus }: NowMarkerProps) {
  const inOverview = useWorldTime((now) => percent(overview, now).toFixed(2))
  const inFocus = useWorldTime((now) => percent(focus, now).toFixed(2))
  useLayoutEffect(() => {
    on.current?.style.setProperty('--now-overview', `${inOverview}%`)
    on.current?.style.setProperty('--now-focus', `${inFocus}%`)
  }, [on, inOverview, inFocus])
  return null
}
