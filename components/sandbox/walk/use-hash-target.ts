'use client'

import { useEffect } from 'react'
import { type StepId, steps } from '@/lib/sandbox/steps.table'

/** Follows links such as `/en/sandbox#refresh` and `#clock`: what they name is drawn long after the browser looked for it. */
export function useHashTarget(go: (step: StepId) => void): void {
  useEffect(() => {
    const follow = () => {
      const name = window.location.hash.slice(1)
      const step = steps.find(({ id }) => id === name)
      if (step) go(step.id)
      else if (name === 'clock') document.getElementById(name)?.focus()
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [go])
}
