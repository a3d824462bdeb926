import type { Duration } from './duration'
import type { Evidence } from './evidence'

export interface RateLimit {
  readonly requests: number
  /** A sliding window, counted per app and company. */
  readonly window: Duration
  readonly evidence: Evidence
}

/** Facts §5.3. */
export const rateLimit: RateLimit = {
  requests: 25,
  window: '5s',
  evidence: { level: 'documented', sources: ['docs-rate-limits', 'blog-rate-limits'], checked: '2026-11-23' },
}
