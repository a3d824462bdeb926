'use client'

import { useState } from 'react'
import { showMatching } from './show-matching'

interface EndpointFilterProps {
  readonly label: string
  readonly hint: string
  readonly none: string
}

/** Leaves only the addresses that fit what is typed. The rows are the page's own, so that it reads the same without a script. */
export function EndpointFilter({ label, hint, none }: EndpointFilterProps) {
  const [found, setFound] = useState(true)
  return (
    <div className="needs-script endpoint-filter">
      <label>
        <span>{label}</span>
        <input
          type="search"
          placeholder={hint}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setFound(showMatching(target.value))}
        />
      </label>
      <p role="status">{found ? '' : none}</p>
    </div>
  )
}
