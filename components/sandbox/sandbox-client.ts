import {
  type SandboxAction,
  type SandboxProblem,
  type SandboxRequest,
  type SandboxSecrets,
  sandboxProblems,
} from '@/lib/sandbox/api'
import type { SandboxState } from '@/lib/sandbox/state'

export type ProblemCode = SandboxProblem | 'unreachable'

/** A refusal of /api/sandbox, by the code that the page puts into words. */
export class SandboxRefusal extends Error {
  constructor(readonly code: ProblemCode) {
    super(code)
    this.name = 'SandboxRefusal'
  }
}

type Answer<A extends SandboxAction> = A extends 'secrets' ? SandboxSecrets : SandboxState

async function ask(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, cache: 'no-store', credentials: 'same-origin' })
  } catch {
    throw new SandboxRefusal('unreachable')
  }
}

async function refusalOf(response: Response): Promise<SandboxRefusal> {
  const problem: unknown = await response.json().catch(() => null)
  const code = typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : null
  return new SandboxRefusal(sandboxProblems.find((known) => known === code) ?? 'server-error')
}

/** Asks /api/sandbox/{action} for a change; answers the new state. */
export async function act<A extends SandboxAction>(action: A, body: SandboxRequest<A>): Promise<Answer<A>> {
  const response = await ask(`/api/sandbox/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw await refusalOf(response)
  return (await response.json()) as Answer<A>
}

/** The state of this browser's world; a new world where it has none. */
export async function readState(): Promise<SandboxState> {
  const response = await ask('/api/sandbox')
  if (response.status === 204) return act('start', {})
  if (!response.ok) throw await refusalOf(response)
  return (await response.json()) as SandboxState
}
