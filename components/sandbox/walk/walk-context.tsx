'use client'

import { createContext, use } from 'react'
import type { CallbackRefusal } from '@/lib/sandbox/state'
import type { StepId } from '@/lib/sandbox/steps.table'

interface WalkPlace {
  readonly go: (step: StepId) => void
  /** Why the callback that brought the browser here was refused. */
  readonly refusal: CallbackRefusal | null
}

export const WalkContext = createContext<WalkPlace | null>(null)

export function useWalk(): WalkPlace {
  const place = use(WalkContext)
  if (!place) throw new Error('useWalk needs a WalkContext')
  return place
}
