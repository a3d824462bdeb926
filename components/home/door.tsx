import type { ReactNode } from 'react'

interface DoorProps {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly children: ReactNode
}

/** One of the ways in from the start page. */
export function Door({ id, title, about, children }: DoorProps) {
  return (
    <section className="door" aria-labelledby={id}>
      <h2 id={id} className="text-h2">
        {title}
      </h2>
      <p className="mt-1 mb-3 text-small text-ink-2">{about}</p>
      {children}
    </section>
  )
}
