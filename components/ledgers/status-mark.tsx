import type { SecurityStatus } from '@/lib/simulator/security.table'

/** How full the circle is says how much of the rule is kept. */
const drawings: Record<SecurityStatus, { readonly path: string; readonly colour: string }> = {
  met: { path: 'M6 1a5 5 0 0 1 0 10a5 5 0 0 1 0-10z', colour: 'text-access' },
  relaxed: { path: 'M6 1a5 5 0 0 0 0 10z', colour: 'text-code' },
  'not-applicable': { path: '', colour: 'text-ink-2' },
}

interface StatusMarkProps {
  readonly status: SecurityStatus
  readonly name: string
}

export function StatusMark({ status, name }: StatusMarkProps) {
  const { path, colour } = drawings[status]
  return (
    <span className={`inline-flex items-baseline gap-1.5 whitespace-nowrap font-medium ${colour}`}>
      <svg className="size-[0.78em] flex-none" viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d={path} fill="currentColor" />
      </svg>
      {name}
    </span>
  )
}
