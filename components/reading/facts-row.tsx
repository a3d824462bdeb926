import type { ReactNode } from 'react'

export interface Fact {
  readonly name: string
  readonly value: ReactNode
  /** `figure`: an amount, set large. `code`: an address or another literal. */
  readonly as?: 'figure' | 'code' | 'text'
}

const looks = {
  figure: 'font-mono text-[1.25rem] leading-[1.4] font-medium',
  code: 'mt-1 font-mono text-small leading-[1.4] font-medium',
  text: 'mt-1 text-nav leading-[1.35] font-medium',
} as const

interface FactsRowProps {
  readonly facts: readonly Fact[]
}

/** What a reader wants to know first, all of it from the tables. */
export function FactsRow({ facts }: FactsRowProps) {
  if (facts.length === 0) return null
  return (
    <dl className="facts">
      {facts.map(({ name, value, as = 'text' }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two facts may have one name, and their order never changes
        <div key={index}>
          <dt className="caps">{name}</dt>
          <dd className={looks[as]}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
