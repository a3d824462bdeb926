'use client'

import type { FormEvent } from 'react'
import { readPasted } from '@/lib/search/pasted'
import { SearchIcon } from './search-icon'

interface PasteFormProps {
  readonly action: string
  readonly asked: string
  readonly label: string
  readonly placeholder: string
  readonly submit: string
}

/** The form of the search page. A pasted error may hold tokens: with a script only its codes and messages leave the browser. */
export function PasteForm({ action, asked, label, placeholder, submit }: PasteFormProps) {
  const keepSecrets = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    const field = currentTarget.elements.namedItem('q')
    if (!(field instanceof HTMLInputElement)) return
    field.value = readPasted(field.value)?.query ?? field.value
  }
  return (
    <search>
      <form className="search-form search-form-large" action={action} onSubmit={keepSecrets}>
        <span className="text-ink-3">
          <SearchIcon />
        </span>
        <input
          key={asked}
          type="search"
          name="q"
          defaultValue={asked}
          placeholder={placeholder}
          aria-label={label}
          autoComplete="off"
          spellCheck={false}
        />
        <button className="btn btn-go" type="submit">
          {submit}
        </button>
      </form>
    </search>
  )
}
