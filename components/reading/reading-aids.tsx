'use client'

import { useEffect, useRef } from 'react'
import { copyOnClick } from './copy-on-click'
import { markCurrentSection } from './mark-current-section'
import { showTips } from './show-tips'

/** What a script adds to a reading page: a term's explanation beside it, copying, and where in the page one is. Without it the page reads the same. */
export function ReadingAids() {
  const tip = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const stopCopying = copyOnClick()
    const stopTips = tip.current ? showTips(tip.current) : undefined
    const stopMarking = markCurrentSection()
    return () => {
      stopCopying()
      stopMarking()
      stopTips?.()
    }
  }, [])
  return <div ref={tip} id="tip" className="tip" role="tooltip" popover="manual" />
}
