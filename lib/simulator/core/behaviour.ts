import type { Evidence, Localized } from '@/lib/fortnox/evidence'

/** What the simulator does, and how we know that Fortnox does so. For the fidelity ledger; nothing obeys it. */
export interface Behaviour {
  readonly what: Localized
  readonly evidence: Evidence
}
