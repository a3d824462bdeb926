import type { ReactNode } from 'react'

interface LedgerPartProps {
  readonly id: string
  readonly title: string
  readonly about?: string
  readonly children: ReactNode
}

/** A part of a ledger under its heading. */
export function LedgerPart({ id, title, about, children }: LedgerPartProps) {
  return (
    <section className="ledger-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about && <p className="text-small text-ink-2">{about}</p>}
      {children}
    </section>
  )
}
