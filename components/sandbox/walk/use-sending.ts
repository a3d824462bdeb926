'use client'

import { useState } from 'react'
import type { SandboxRequest } from '@/lib/sandbox/api'
import { type CredentialChange, changesBetween } from '@/lib/sandbox/view/changes'
import { useDesk } from '../desk-context'
import { type ChangingAction, useAction } from '../use-sandbox'

/** What was sent from a step: how often (an answer takes the focus each time) and what it changed. */
export interface Sent {
  readonly times: number
  readonly changes: readonly CredentialChange[]
}

/** An action of a step, with what its last sending changed. */
export function useSending<A extends ChangingAction>(action: A) {
  const { state } = useDesk()
  const { send, pending, code } = useAction(action)
  const [sent, setSent] = useState<Sent>({ times: 0, changes: [] })

  const go = (body: SandboxRequest<A>) =>
    send(body).then(
      (after) => setSent(({ times }) => ({ times: times + 1, changes: changesBetween(state, after) })),
      // The refusal stands beside the button, through `code`.
      () => undefined,
    )
  return { go, pending, code, sent }
}
