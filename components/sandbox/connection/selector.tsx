'use client'

import { useId } from 'react'
import styles from './connection.module.css'

interface SelectorProps {
  readonly label: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** One of a few, side by side. */
export function Selector({ label, options, chosen, onChoose }: SelectorProps) {
  const labelId = useId()
  return (
    <div className={styles.selector} role="group" aria-labelledby={labelId}>
      <span id={labelId}>{label}</span>
      {options.map((option) => (
        <button key={option.id} type="button" aria-pressed={option.id === chosen} onClick={() => onChoose(option.id)}>
          {option.name}
        </button>
      ))}
    </div>
  )
}
