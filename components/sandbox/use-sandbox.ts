'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { SandboxAction, SandboxRequest } from '@/lib/sandbox/api'
import type { SandboxState } from '@/lib/sandbox/state'
import { newerState } from '@/lib/sandbox/view/newer-state'
import { act, readState, SandboxRefusal } from './sandbox-client'

const key = ['sandbox'] as const

export function useSandboxQuery() {
  return useQuery({
    queryKey: key,
    queryFn: readState,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: 1,
  })
}

function useTakeState(): (state: SandboxState) => void {
  const client = useQueryClient()
  return (state) => client.setQueryData<SandboxState>(key, (known) => newerState(known, state))
}

export type ChangingAction = Exclude<SandboxAction, 'secrets'>

/** One of the page's changes to its world. `code` is what went wrong last, for the words beside the control. */
export function useAction<A extends ChangingAction>(action: A) {
  const take = useTakeState()
  const mutation = useMutation({
    mutationFn: async (body: SandboxRequest<A>): Promise<SandboxState> =>
      act<ChangingAction>(action, body as SandboxRequest<ChangingAction>),
    onSuccess: take,
  })
  const inFlight = useRef<Promise<SandboxState> | null>(null)
  const send = (body: SandboxRequest<A>): Promise<SandboxState> => {
    inFlight.current ??= mutation.mutateAsync(body).finally(() => {
      inFlight.current = null
    })
    return inFlight.current
  }
  const { error } = mutation
  return {
    /** Asks again only after the answer: a double click is one click. */
    send,
    pending: mutation.isPending,
    code: error === null ? null : error instanceof SandboxRefusal ? error.code : ('server-error' as const),
  }
}

export type Liveness = 'connecting' | 'live' | 'paused'

/** How long to wait before a stream that the server ended for good is opened again. */
const reopenAfter = 4_000

/**
 * Keeps the state up to date from the one event stream of the world `worldId`. A browser has six connections for each
 * origin, so a hidden tab gives its own back.
 */
export function useLiveState(worldId: string): Liveness {
  const client = useQueryClient()
  const [liveness, setLiveness] = useState<Liveness>('connecting')

  // biome-ignore lint/correctness/useExhaustiveDependencies: another world is another stream
  useEffect(() => {
    let stream: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let interrupted = false

    const close = () => {
      clearTimeout(timer)
      stream?.close()
      stream = null
    }
    const open = () => {
      close()
      setLiveness('connecting')
      const fresh = new EventSource('/api/sandbox/events')
      stream = fresh
      fresh.addEventListener('open', () => {
        setLiveness('live')
        if (interrupted) void client.invalidateQueries({ queryKey: key })
        interrupted = false
      })
      fresh.addEventListener('state', (event) => {
        const state = JSON.parse((event as MessageEvent<string>).data) as SandboxState
        client.setQueryData<SandboxState>(key, (known) => newerState(known, state))
      })
      fresh.addEventListener('error', () => {
        interrupted = true
        setLiveness('connecting')
        if (fresh.readyState === EventSource.CLOSED) timer = setTimeout(open, reopenAfter)
      })
    }
    const follow = () => {
      if (document.hidden) {
        close()
        interrupted = true
        setLiveness('paused')
      } else if (!stream) open()
    }

    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      close()
    }
  }, [client, worldId])

  return liveness
}
