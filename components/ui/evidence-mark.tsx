import type { EvidenceLevel } from '@/lib/fortnox/evidence'

/** How full the square is says how sure we are: full, half, empty. */
const filled: Record<EvidenceLevel, number> = { documented: 10, observed: 5, assumed: 0 }

interface EvidenceMarkProps {
  readonly level: EvidenceLevel
  /** The level in the reader's language. */
  readonly name: string
}

export function EvidenceMark({ level, name }: EvidenceMarkProps) {
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      <svg className="size-[0.72em] flex-none" viewBox="0 0 12 12" aria-hidden="true">
        <rect x="1" y="1" width="10" height="10" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <rect x="1" y={11 - filled[level]} width="10" height={filled[level]} fill="currentColor" />
      </svg>
      {name}
    </span>
  )
}
