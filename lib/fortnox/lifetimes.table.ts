import type { Duration } from './duration'
import type { Evidence } from './evidence'

export type LifetimeId = 'authorization-code' | 'access-token' | 'refresh-token' | 'api-code'

export interface Lifetime {
  /** What the simulator counts by default and what pages print. */
  readonly value: Duration
  readonly evidence: Evidence
  /** What other sources say. */
  readonly others: readonly { readonly value: Duration; readonly evidence: Evidence }[]
}

const checked = '2026-11-23'

export const lifetimes: Record<LifetimeId, Lifetime> = {
  'authorization-code': {
    value: '10m',
    evidence: { level: 'documented', sources: ['docs-authorization', 'archive-dictionary'], checked },
    others: [],
  },
  'access-token': {
    value: '1h',
    evidence: { level: 'documented', sources: ['docs-authorization', 'wire-authentication', 'wire-access-tokens'], checked },
    others: [],
  },
  // 31 is counted because a program that is safe for 31 days is safe for 45 (facts §2.6).
  'refresh-token': {
    value: '31d',
    evidence: { level: 'documented', sources: ['archive-dictionary', 'archive-authentication'], checked },
    others: [{ value: '45d', evidence: { level: 'documented', sources: ['docs-authorization', 'docs-migrate'], checked } }],
  },
  'api-code': {
    value: '7d',
    evidence: { level: 'documented', sources: ['archive-dictionary'], checked },
    others: [],
  },
}
